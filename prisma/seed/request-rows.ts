import { newId, seal } from '@/lib/platform/crypto';
import type { Prisma } from '@/lib/platform/prisma/client';
import { receiptRow } from '@/lib/receipts/issue-receipt';
import type { ReceiptDocument } from '@/lib/receipts/schema';
import { checkRequest } from '@/lib/requests/check-draft';
import { inCompartment } from '@/lib/requests/kinds/declarations';
import { answeredColumns } from '@/lib/requests/kinds/filed-columns';
import { caseHashOf } from '@/lib/requests/link-request';
import type { Answers } from '@/lib/requests/schema';
import { sealedIdentifiers } from '@/lib/requests/seal-identifiers';
import { foundAtFiling } from '@/lib/requests/submit-request';
import type { PastEvent } from './audit';
import { SHIPPED_COMPANY } from './company';
import { addRelease, addReview, instruct, leaveOut, produce } from './decision-rows';
import { addTags } from './desk';
import { documentRows } from './document-rows';
import { addMarks } from './mark-rows';
import { outcomeOf } from './outcome';
import type { Plot, RequestRows } from './plot';
import { addSteps } from './step-rows';
import { addTalk } from './talk-rows';

const MINUTE_MS = 60_000;

/** The pre-flight at the time of filing. What staff entered has not been certified by its agent. */
export function checkAtFiling(
  { kind, life, cast }: Pick<Plot, 'kind' | 'life' | 'cast'>,
  answers: Answers,
  { document, certified }: { document: boolean; certified: boolean },
): Plot['check'] {
  if (!life.submittedAt || kind === 'fisa_order') return null;
  return checkRequest(kind, answers, {
    agency: cast.agent.agency,
    companyState: SHIPPED_COMPANY.state,
    at: life.submittedAt,
    document,
    certified: { certified, attested: certified && cast.attests },
  });
}

/** Builds the rows of one request. Files go into the storage at once; all else waits for the transaction. */
export async function requestRows(plot: Plot): Promise<RequestRows> {
  const { id, life, cast, answers, entry, check, followerIds } = plot;
  const filed = life.submittedAt !== null;
  const papers = await documentRows({
    requestId: id,
    kind: plot.kind,
    answers,
    country: cast.agent.agency.country,
    scanned: entry !== null,
    attaches: entry === null && !plot.unverified,
    uploadedBy: entry?.byId ?? cast.agent.id,
    at: entry ? life.submittedAt! : new Date(life.begunAt.getTime() + 3 * MINUTE_MS),
    random: plot.random,
  });
  const identifiers = filed
    ? await sealedIdentifiers(id, answers.identifiers, cast.agent.agency.country)
    : [];
  const asked = filed ? (check?.categories ?? []) : [];
  const rows: RequestRows = {
    request: await requestRow(plot),
    followers: filed ? followerIds.map((accountId) => ({ requestId: id, accountId })) : [],
    identifiers: identifiers.map((row) => ({ ...row, outcome: outcomeOf(plot) })),
    categories: asked.map(({ category, answer }) => ({
      category,
      answer,
      requestId: id,
      granted: life.status === 'approved' || life.status === 'fulfilled' ? true : null,
    })),
    documents: papers.map(({ row }) => row),
    marks: [],
    deficiencies: [],
    stops: life.stops.map((stop) => ({ ...stop, id: newId(), requestId: id })),
    messages: [],
    notes: [],
    mentions: [],
    receipts: [],
    decisions: [],
    callBacks: [],
    releases: [],
    instructions: [],
    events: [],
  };
  leaveOut(rows, plot);
  await produce(rows);
  rows.events.push(...beginnings(plot, rows.documents));
  rows.receipts.push(
    ...(await receiptOf(
      plot,
      rows,
      papers.map(({ received }) => received),
    )),
  );
  await instruct(rows, plot);
  const { deadlineCheckedAt: at, deadlineInDocument: inDocument } = rows.request;
  if (at) {
    const actor = { accountId: cast.decider, kind: 'staff' } as const;
    const data = { inDocument: inDocument === true };
    rows.events.push({ at: at as Date, actor, act: 'request.deadline_checked', requestId: id, data });
  }
  await addSteps(rows, plot);
  addMarks(rows, plot);
  addTags(rows, plot);
  await addReview(rows, plot);
  await addRelease(rows, plot);
  await addTalk(rows, plot);
  return rows;
}

/** Every request that its agent certified has a receipt of that moment. */
async function receiptOf(plot: Plot, rows: RequestRows, documents: ReceiptDocument[]) {
  const { id, kind, cast, reference, answers, entry, life } = plot;
  const certifiedAt = certificationOf(plot);
  if (!certifiedAt) return [];
  const { name, title, address, agency } = cast.agent;
  const facts = {
    id,
    reference,
    kind,
    channel: entry?.channel ?? ('portal' as const),
    submittedAt: life.submittedAt,
    certifiedAt,
    guidelinesVersion: 1,
    compartment: inCompartment(kind),
    agency: { name: agency.name, country: agency.country },
    agent: { name, title, address },
    answers,
    documents,
    categories: (plot.check?.categories ?? []).toSorted((a, b) => (a.category < b.category ? -1 : 1)),
    identifiers: rows.identifiers.length,
  };
  const { row } = await receiptRow(facts, { number: 1, company: SHIPPED_COMPANY, at: certifiedAt });
  return [row];
}

async function requestRow(plot: Plot): Promise<Prisma.RequestCreateManyInput> {
  const { id, kind, life, cast, reference, answers, check, entry } = plot;
  const { agent, decider } = cast;
  const filed = life.submittedAt !== null;
  const certifiedAt = certificationOf(plot);
  const certified = certifiedAt && { at: certifiedAt.toISOString(), attested: cast.attests };
  const waits = entry !== null && certifiedAt === null;
  return {
    id,
    reference,
    kind,
    compartment: inCompartment(kind),
    status: life.status,
    channel: entry?.channel ?? 'portal',
    agentId: waits ? null : agent.id,
    enteredById: entry?.byId ?? null,
    agencyId: agent.agencyId,
    assigneeId: life.steps.some(({ verb }) => verb === 'begin') ? decider : null,
    idempotencyKey: newId(),
    answers: await seal(JSON.stringify(certified ? { ...answers, certified } : answers), {
      use: 'request.answers',
      id,
    }),
    ...(filed
      ? {
          ...answeredColumns(kind, answers),
          caseHash: caseHashOf(agent.agencyId, answers.matter?.agencyCase),
          renewsId: plot.renews?.id ?? null,
          preservationId: plot.follows?.id ?? null,
          // What a FISA order says stands in the document, which is kept elsewhere.
          ...(check ? foundAtFiling(check) : { verdict: 'review' }),
        }
      : {}),
    ...deadlineCheckOf(plot),
    firstOpenedAt: plot.firstOpenedAt,
    certifiedAt,
    guidelinesVersion: filed ? 1 : null,
    createdAt: life.begunAt,
    updatedAt: life.updatedAt,
    submittedAt: life.submittedAt,
    closedAt: life.closedAt,
  };
}

/**
 * What staff found when they compared an expedited deadline with the document: most stand there, some do not, and some
 * nobody has looked for.
 */
function deadlineCheckOf({ kind, life, cast, answers }: Plot) {
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  const { deadline } = answeredColumns(kind, answers);
  const chance = life.begunAt.getTime() % 5;
  if (!deadline || !begun || chance === 0) return {};
  return {
    deadlineInDocument: chance > 1,
    deadlineCheckedById: cast.decider,
    deadlineCheckedAt: new Date(begun.at.getTime() + 1000),
  };
}

/** When the agent certified it: with the filing, or later where staff had entered it. */
function certificationOf({ entry, life }: Plot): Date | null {
  if (!entry) return life.submittedAt;
  if (entry.completedAfterHours === undefined) return null;
  return new Date(life.submittedAt!.getTime() + entry.completedAfterHours * 60 * MINUTE_MS);
}

function beginnings({ id, kind, life, cast, entry }: Plot, documents: RequestRows['documents']): PastEvent[] {
  const actor = entry
    ? ({ accountId: entry.byId, kind: 'staff' } as const)
    : ({ accountId: cast.agent.id, kind: 'agent' } as const);
  const started: PastEvent[] = entry
    ? []
    : [{ at: life.begunAt, actor, act: 'request.started', requestId: id, data: { kind } }];
  const uploads = documents.map(({ id: documentId, bytes, sha256, createdAt }): PastEvent => {
    const data = { documentId: documentId as string, bytes, sha256, confirmed: true };
    return { at: createdAt as Date, actor, act: 'document.uploaded', requestId: id, data };
  });
  return [...started, ...uploads];
}
