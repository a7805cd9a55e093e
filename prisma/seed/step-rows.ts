import type { AuditData } from '@/lib/audit/rules';
import { checklistFor } from '@/lib/law/checklist';
import { groundOf, reasonText } from '@/lib/law/grounds';
import { newId, seal } from '@/lib/platform/crypto';
import type { PastEvent } from './audit';
import { addDecision } from './decision-rows';
import { QUESTIONS, REASONS } from './fiction-talk';
import type { LivedStep } from './life';
import type { Plot, RequestRows } from './plot';

const MINUTE_MS = 60_000;

const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

/** What the steps of a life leave behind beside the status: entries of the log, questions, reasons. */
export async function addSteps(rows: RequestRows, plot: Plot): Promise<void> {
  for (const step of plot.life.steps) await addStep(rows, step, plot);
  const opened = plot.firstOpenedAt;
  if (!opened || plot.entry) return;
  const actor = { accountId: plot.cast.decider, kind: 'staff' } as const;
  rows.events.push({ at: opened, actor, act: 'request.viewed', requestId: plot.id });
}

/** The person who takes a step: what no analyst may decide goes to counsel, and in the compartment all to the cleared. */
function personOf(step: LivedStep, { cast, kind, check, random }: Plot): PastEvent['actor'] {
  if (step.by === 'system') return 'system';
  if (step.by === 'agent') return { accountId: cast.agent.id, kind: 'agent' };
  const { desk, decider } = cast;
  if (decider === desk.cleared) return { accountId: decider, kind: 'staff' };
  const asked = check?.categories ?? [];
  const allowed = asked.every(
    ({ category, answer }) => answer === 'allowed' && !category.includes('content'),
  );
  const plain = kind === 'inquiry' || (asked.length > 0 && allowed);
  const decides = step.verb === 'approve' || step.verb === 'decline';
  const counsel = step.by === 'counsel' || (decides && !plain);
  return { accountId: counsel ? random.pick(desk.counsel) : decider, kind: 'staff' };
}

async function addStep(rows: RequestRows, step: LivedStep, plot: Plot): Promise<void> {
  const { id, random, cast } = plot;
  const { verb, at, from, to } = step;
  const actor = personOf(step, plot);
  const byDecider = { accountId: cast.decider, kind: 'staff' } as const;
  const event = (act: PastEvent['act'], data: PastEvent['data'] = {}, when = at, by = actor) =>
    rows.events.push({ at: when, actor: by, act, requestId: id, data });

  if (verb === 'begin') {
    event('request.assigned', { assigneeId: cast.decider }, later(at, -MINUTE_MS), byDecider);
  }
  if (verb === 'ask') await raise(rows, plot, at);
  if (verb === 'answer') await cure(rows, plot, at);
  if (verb === 'fulfil') {
    const outcomes = [...new Set(rows.identifiers.flatMap(({ outcome }) => outcome ?? []))].sort();
    const data = { count: rows.identifiers.length, outcomes };
    if (data.count > 0) event('request.outcomes_recorded', data, later(at, -MINUTE_MS));
  }
  const reasons = (REASONS as Record<string, readonly string[]>)[verb];
  if (reasons) {
    rows.request.decisionReason = await seal(random.pick(reasons), { use: 'request.decision_reason', id });
  }
  if (verb === 'approve' && plot.inPart) {
    const words = reasonText([groundOf(plot.inPart)], 'Serve again for the rest.');
    rows.request.decisionReason = await seal(words, { use: 'request.decision_reason', id });
  }
  if (typeof actor === 'object') await addDecision(rows, step, plot, actor.accountId);
  if (verb === 'submit' && plot.entry) enter(rows, plot, at);
  else event(`request.${verb}`, { from, to, ...factsOf(verb, rows, plot) });
  const audited = cast.decider !== cast.desk.cleared && verb === 'fulfil' && random.chance(0.3);
  const when = later(at, 60 * MINUTE_MS);
  if (audited && when <= plot.present) {
    event('request.viewed', {}, when, { accountId: cast.desk.auditor, kind: 'staff' });
  }
}

/** What staff entered is a filing all the same; its agent takes it over and certifies it later, if at all. */
function enter(rows: RequestRows, { id, kind, cast, check, entry }: Plot, at: Date): void {
  const { byId, channel } = entry!;
  rows.events.push({
    at,
    actor: { accountId: byId, kind: 'staff' },
    act: 'request.entered',
    requestId: id,
    data: { kind, channel, receivedAt: at.toISOString(), verdict: check?.verdict ?? null },
  });
  const { certifiedAt } = rows.request;
  if (!certifiedAt) return;
  const actor = { accountId: cast.agent.id, kind: 'agent' } as const;
  const certified = certifiedAt as Date;
  rows.events.push(
    { at: later(certified, -4 * MINUTE_MS), actor, act: 'request.claimed', requestId: id },
    {
      at: certified,
      actor,
      act: 'request.certified',
      requestId: id,
      data: { verdict: check?.verdict ?? null, attested: cast.attests },
    },
  );
}

function factsOf(
  verb: LivedStep['verb'],
  rows: RequestRows,
  { kind, check, unverified, inPart }: Plot,
): AuditData {
  if (verb === 'ask' || verb === 'answer') return { codes: rows.deficiencies.map(({ code }) => code) };
  if (verb === 'approve') {
    const granted = rows.categories.flatMap((each) => (each.granted === false ? [] : each.category));
    const release = rows.releases.at(-1)?.id;
    return { granted, inPart: inPart !== undefined, ...(release && { release }) };
  }
  if (verb !== 'submit') return {};
  return {
    kind,
    identifiers: rows.identifiers.length,
    categories: check?.categories.map(({ category }) => category) ?? [],
    ...(check && { verdict: check.verdict, codes: [...new Set(check.findings.map(({ code }) => code))] }),
    ...(unverified && { proof: 'mailbox' }),
  };
}

async function raise(rows: RequestRows, { id, kind, random }: Plot, at: Date): Promise<void> {
  const conditions = checklistFor(kind, {});
  const [first, ...others] = QUESTIONS.filter(({ code }) => conditions.includes(code));
  const questions = random.chance(0.35) ? [first!, random.pick(others)] : [first!];
  for (const { code, wording } of questions) {
    const row = newId();
    const sealed = await seal(wording, { use: 'deficiency.wording', id: row });
    rows.deficiencies.push({ id: row, requestId: id, code, wording: sealed, raisedAt: at });
  }
}

/** The agency's answer to each question, in the words of its code. */
async function cure(rows: RequestRows, { id, cast }: Plot, at: Date): Promise<void> {
  const { periodFrom, periodTo } = rows.request;
  for (const row of rows.deficiencies) {
    const { answer } = QUESTIONS.find(({ code }) => code === row.code)!;
    const kept = row.code === 'G6' ? { answer, from: periodFrom, to: periodTo } : { answer };
    row.cure = await seal(JSON.stringify(kept), { use: 'deficiency.cure', id: row.id });
    row.curedAt = at;
    const actor = { accountId: cast.agent.id, kind: 'agent' } as const;
    const when = later(at, -MINUTE_MS);
    rows.events.push({ at: when, actor, act: 'cure.saved', requestId: id, data: { code: row.code } });
  }
}
