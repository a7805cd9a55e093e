import { addDays } from '@/lib/law/calendar-day';
import { canInstruct } from '@/lib/law/checklist';
import { availableOf, producedBy } from '@/lib/law/disclosures';
import { type GroundId, groundOf } from '@/lib/law/grounds';
import { localDay } from '@/lib/law/local-time';
import { newId, seal } from '@/lib/platform/crypto';
import { inCompartment } from '@/lib/requests/kinds/declarations';
import { SHIPPED_COMPANY } from './company';
import { CALLS, REASONS_FOR_RELEASE } from './fiction-decisions';
import type { LivedStep } from './life';
import type { Plot, RequestRows } from './plot';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FOLLOW_UP_DAYS = 14;

const before = (instant: Date, minutes: number) => new Date(instant.getTime() - minutes * MINUTE_MS);

/** What a decision leaves behind: its row with grounds and reason, and what trust and safety is told. */
export async function addDecision(
  rows: RequestRows,
  step: LivedStep,
  plot: Plot,
  byId: string,
): Promise<void> {
  const { id: requestId, check, kind } = plot;
  const { verb, at } = step;
  if (verb === 'approve') {
    if (kind === 'emergency') await release(rows, plot, { at, byId, released: true });
    review(rows, plot, at);
  }
  if (verb !== 'approve' && verb !== 'decline' && verb !== 'delay' && verb !== 'reopen') return;
  const asked = verb === 'approve' ? (check?.categories ?? []) : [];
  const left = plot.inPart ? [plot.inPart] : [];
  const grounds = [
    ...asked.map(({ category, answer, source }) => ({
      category,
      granted: rows.categories.find((row) => row.category === category)?.granted ?? true,
      code: CODES[answer] ?? answer,
      source,
    })),
    ...(verb === 'approve' ? left : verb === 'decline' ? [plot.random.pick(DECLINED)] : []).map((code) => ({
      code,
      source: groundOf(code).source,
    })),
  ];
  const id = newId();
  const decided = asked.filter(({ answer }) => answer === 'review' || answer === 'discretionary');
  const reason = {
    byCategory: Object.fromEntries(
      decided.map(({ category }) => [category, 'The matter is grave, and what is asked for is narrow.']),
    ),
  };
  const sealed = await seal(JSON.stringify(reason), { use: 'decision.reason', id });
  rows.decisions.push({ id, requestId, verb, decidedById: byId, decidedAt: at, grounds, reason: sealed });
}

const CODES: Record<string, string> = { review: 'M2', discretionary: 'M3' };
const DECLINED: readonly GroundId[] = ['overbroad', 'invalid_process', 'other_company', 'no_records'];

type Deciding = { at: Date; byId: string | null; released: boolean | null };

/** A call-back that confirms the emergency, and the recommendation; decided, or waiting where `byId` is null. */
async function release(rows: RequestRows, plot: Plot, { at, byId, released }: Deciding): Promise<void> {
  const { id: requestId, cast, check, random } = plot;
  // Two people: where the analyst released, which no seed has, the first counsel had recommended it.
  const one = byId === cast.desk.analyst ? cast.desk.counsel[0]! : cast.desk.analyst;
  const [call, id] = [newId(), newId()];
  const calledAt = before(at, 9);
  const recommendedAt = before(at, 5);
  const categories = (check?.categories ?? []).flatMap(({ category, answer }) =>
    answer === 'blocked' ? [] : category,
  );
  const verdict = 'confirmed';
  const number = cast.agent.agency.directoryPhone!;
  const followUpDue = addDays(localDay(recommendedAt, SHIPPED_COMPANY.timeZone), FOLLOW_UP_DAYS);
  rows.callBacks.push({
    id: call,
    requestId,
    calledById: one,
    calledAt,
    number,
    verdict,
    account: await seal(random.pick(CALLS), { use: 'call_back.account', id: call }),
  });
  const words = JSON.stringify(random.pick(REASONS_FOR_RELEASE));
  rows.releases.push({
    id,
    requestId,
    callBackId: call,
    recommendedById: one,
    recommendedAt,
    recommendation: await seal(words, { use: 'release.recommendation', id }),
    scope: { categories, withheld: {} },
    followUpDue,
    decidedById: byId,
    decidedAt: byId && at,
    released,
    decision: byId
      ? await seal(
          released
            ? 'Confirmed by the watch commander; time is short.'
            : 'What is asked for goes beyond the emergency.',
          { use: 'release.decision', id },
        )
      : null,
  });
  const actor = { accountId: one, kind: 'staff' } as const;
  rows.events.push(
    {
      at: calledAt,
      actor,
      act: 'request.called_back',
      requestId,
      data: { callBackId: call, verdict, calledAt: calledAt.toISOString() },
    },
    {
      at: recommendedAt,
      actor,
      act: 'emergency.release_recommended',
      requestId,
      data: { releaseId: id, categories, followUpDue },
    },
  );
  if (released === false && byId) {
    rows.events.push({
      at,
      actor: { accountId: byId, kind: 'staff' },
      act: 'emergency.release_refused',
      requestId,
      data: { releaseId: id },
    });
  }
}

/** The instruction that comes with the filing, until the end of the bar; older ones were lifted when they had ended. */
export async function instruct(rows: RequestRows, plot: Plot): Promise<void> {
  const { answers, kind, life } = plot;
  const { doNotAct, notice, barUntil } = answers.handling ?? {};
  if (!life.submittedAt || doNotAct !== 'yes' || !canInstruct(kind)) return;
  const until = notice === 'barred' ? (barUntil ?? null) : null;
  const over =
    until !== null && until < localDay(before(plot.present, 5 * 24 * 60), SHIPPED_COMPANY.timeZone);
  // One without an end is counsel's to lift, once the matter is over.
  const closed = life.closedAt !== null && plot.present.getTime() - life.closedAt.getTime() > 30 * DAY_MS;
  const raised = { type: 'do_not_act', until, raisedAt: life.submittedAt };
  await push(rows, plot, raised, over || (until === null && closed));
}

/** Without an instruction the accounts go to trust and safety when the request is approved. */
function review(rows: RequestRows, plot: Plot, at: Date): void {
  const { kind, answers } = plot;
  if (inCompartment(kind) || !canInstruct(kind) || answers.handling?.doNotAct === 'yes') return;
  if (rows.identifiers.length > 0) rows.reviewFrom = at;
}

/** Written once the request's life is told, since it needs to be sealed. */
export async function addReview(rows: RequestRows, plot: Plot): Promise<void> {
  const at = rows.reviewFrom;
  if (!at) return;
  const old = plot.present.getTime() - at.getTime() > 20 * DAY_MS;
  await push(rows, plot, { type: 'review', until: null, raisedAt: at }, old);
}

type Raised = { type: string; until: string | null; raisedAt: Date };

async function push(rows: RequestRows, plot: Plot, raised: Raised, settled: boolean): Promise<void> {
  const { id: requestId, cast, present } = plot;
  const id = newId();
  const early = raised.type === 'do_not_act' && raised.until === null;
  const from = early && plot.life.closedAt ? plot.life.closedAt : raised.raisedAt;
  const last = raised.until ? new Date(`${raised.until}T00:00:00Z`).getTime() : from.getTime();
  const settledAt = new Date(Math.min(last + 3 * DAY_MS, present.getTime()));
  const outside = early ? cast.desk.counsel[0]! : cast.desk.trust;
  const by = inCompartment(plot.kind) ? cast.desk.cleared : outside;
  const words =
    raised.type === 'review'
      ? 'Nothing against the terms of use was found.'
      : early
        ? 'The agency says on the telephone that the matter is over.'
        : 'The bar has ended.';
  rows.instructions.push({
    id,
    requestId,
    ...raised,
    ...(settled && {
      settledAt,
      settledById: by,
      settlement: await seal(words, { use: 'instruction.settlement', id }),
    }),
  });
  if (!settled) return;
  rows.events.push({
    at: settledAt,
    actor: { accountId: by, kind: 'staff' },
    act: 'instruction.settled',
    requestId,
    data: { instructionId: id, type: raised.type, early },
  });
}

/** Where less was granted: the last category, or of a single one the last identifier. */
export function leaveOut({ categories, identifiers }: RequestRows, { inPart }: Plot): void {
  if (!inPart) return;
  const last = categories.at(-1);
  if (categories.length > 1) last!.granted = false;
  else if (last && identifiers.length > 1) identifiers.at(-1)!.withheld = [last.category];
}

/** A release that waits for counsel, or that counsel refused. */
export async function addRelease(rows: RequestRows, plot: Plot): Promise<void> {
  const { release: became, present, cast } = plot;
  const at = before(present, became === 'waits' ? 4 : 70);
  if (became === 'waits') await release(rows, plot, { at, byId: null, released: null });
  if (became === 'refused') await release(rows, plot, { at, byId: cast.desk.counsel[0]!, released: false });
}

/** What was produced on each identifier, and whom the agency asks where it is redirected. */
export async function produce(rows: RequestRows): Promise<void> {
  const granted = rows.categories.flatMap(({ category, granted: yes }) => (yes ? category : []));
  for (const row of rows.identifiers) {
    if (!row.outcome) continue;
    row.produced =
      producedBy(row.outcome, availableOf(granted, (row.withheld as string[] | undefined) ?? [])) ?? [];
    if (row.outcome !== 'redirected') continue;
    const words = 'Riverside Telecom Resellers, legal department, legal@riverside-resellers.example';
    row.redirect = await seal(words, { use: 'request_identifier.redirect', id: row.id! });
  }
}
