import type { Actor } from '@/lib/accounts/rules';
import type { DocumentTarget } from '@/lib/documents/policy';
import { CODES } from '@/lib/law/checklist-items';
import { unseal } from '@/lib/platform/crypto';
import { database, type Reader, type Tx } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { currentDeskSettings } from '@/lib/settings/queries';
import {
  handlerRoles,
  may,
  type RequestFacts,
  type RequestScope,
  scopeOf,
  takesCompletion,
  takesCorrections,
  takesMessages,
} from './policy';
import { type Deficiency, OPEN_STATUSES, type Outcome, type RequestStatus, VERB_NAMES } from './rules';
import type { Answers } from './schema';

/** An id as it comes in an address: anything else would reach the database and fail there. */
export const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The condition a scope stands for. Every read of requests goes through it. */
export function whereOf(scope: RequestScope): Prisma.RequestWhereInput {
  const filed = { submittedAt: { not: null } };
  switch (scope.reach) {
    case 'own':
      return { OR: [{ agentId: scope.accountId }, ...(scope.follows ? [followed(scope.accountId)] : [])] };
    case 'agency':
      return {
        OR: [
          { agentId: scope.accountId },
          { agencyId: scope.agencyId, compartment: false, ...filed },
          followed(scope.accountId),
        ],
      };
    case 'desk':
      return scope.cleared ? filed : { compartment: false, ...filed };
    case 'nothing':
      return { id: { in: [] } };
  }
}

const followed = (accountId: string): Prisma.RequestWhereInput => ({
  submittedAt: { not: null },
  compartment: false,
  followers: { some: { accountId } },
});

/** Two people who act at once stand in line here, so that the second reads what the first did. */
export async function lockRequest(tx: Tx, where: Prisma.RequestWhereInput): Promise<void> {
  const found = await tx.request.findFirst({ where, select: { id: true } });
  if (found) await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
}

/** What the policy asks of a row has to be read with it. */
export const FACTS = { categories: true, followers: true } satisfies Prisma.RequestInclude;

type FactsRow = {
  agentId: string | null;
  agencyId: string;
  kind: string;
  compartment: boolean;
  status: RequestStatus;
  submittedAt: Date | null;
  certifiedAt: Date | null;
  categories: { category: string; answer: string | null }[];
  followers: { accountId: string }[];
};

/** What the policy asks of a row, and of the desk's settings where it is about an approval. */
export function factsOf(row: FactsRow, desk?: { reserveApprovals: boolean }): RequestFacts {
  const { agentId, agencyId, kind, compartment, status, categories, followers } = row;
  return {
    agentId,
    agencyId,
    kind,
    compartment,
    status,
    filed: row.submittedAt !== null,
    certified: row.certifiedAt !== null,
    approvalsReserved: desk?.reserveApprovals ?? false,
    followerIds: followers.map(({ accountId }) => accountId),
    categories,
  };
}

/** What is read of a request; of those linked to it nothing that is out of the reader's reach. */
const detailWithin = (scope: RequestScope) =>
  ({
    ...DETAIL,
    renewedBy: { where: whereOf(scope), ...DETAIL.renewedBy },
    followedBy: { where: whereOf(scope), ...DETAIL.followedBy },
  }) satisfies Prisma.RequestInclude;

const DETAIL = {
  categories: { orderBy: { category: 'asc' } },
  agent: {
    select: {
      id: true,
      name: true,
      title: true,
      address: true,
      phone: true,
      standing: true,
      vouchedAt: true,
      registration: { select: { refusedAt: true } },
    },
  },
  agency: true,
  followers: { select: { accountId: true, account: { select: { name: true, address: true } } } },
  enteredBy: { select: { name: true } },
  deadlineCheckedBy: { select: { name: true } },
  renews: { select: { reference: true } },
  renewedBy: { select: { reference: true } },
  preservation: { select: { reference: true } },
  followedBy: { select: { reference: true, kind: true } },
  assignee: { select: { id: true, name: true } },
  supersededBy: { select: { reference: true } },
  identifiers: { orderBy: { position: 'asc' }, take: 500 },
  deficiencies: { orderBy: { raisedAt: 'asc' } },
  stops: { orderBy: { startedAt: 'asc' } },
  _count: { select: { identifiers: true } },
} satisfies Prisma.RequestInclude;

type DetailRow = Prisma.RequestGetPayload<{ include: typeof DETAIL }>;

/** An identifier, opened: as typed, other spellings of it, and for an IP address the instants it was used. */
export type OpenedIdentifier = {
  id: string;
  type: string;
  given: string;
  normal: string | null;
  also?: string[];
  times?: string[];
  outcome: Outcome | null;
  /** Categories that the approval leaves out for it, and those that were produced. */
  withheld: string[];
  produced: string[];
  /** Whom the agency asks instead, where it is redirected to the customer. */
  redirect: string | null;
};

/** One request, opened: what its page shows. Whether the actor may see it was asked already. */
export type RequestDetail = Omit<DetailRow, 'answers' | 'identifiers' | 'deficiencies' | 'decisionReason'> & {
  facts: RequestFacts;
  answers: Answers;
  /** The first 500 of `_count.identifiers`. */
  identifiers: OpenedIdentifier[];
  deficiencies: Deficiency[];
  decisionReason: string | null;
};

async function open(row: DetailRow, actor: Actor): Promise<RequestDetail> {
  const [desk, answers, decisionReason, identifiers, deficiencies] = await Promise.all([
    currentDeskSettings(),
    answersOf(row),
    row.decisionReason && unseal(row.decisionReason, { use: 'request.decision_reason', id: row.id }),
    Promise.all(
      row.identifiers.map(async ({ id, type, value, outcome, withheld, produced, redirect }) => {
        const kept = JSON.parse(await unseal(value, { use: 'request_identifier.value', id }));
        const whom = redirect && (await unseal(redirect, { use: 'request_identifier.redirect', id }));
        return { id, type, ...kept, outcome, withheld, produced, redirect: whom };
      }),
    ),
    Promise.all(
      row.deficiencies.map(async ({ id, code, wording, raisedAt, cure, curedAt }) => {
        // What the agency has kept and not sent yet is its own.
        const sent = actor.kind === 'agent' || curedAt !== null;
        return {
          id,
          code,
          wording: await unseal(wording, { use: 'deficiency.wording', id }),
          raisedAt,
          cure: cure && sent ? JSON.parse(await unseal(cure, { use: 'deficiency.cure', id })) : null,
          curedAt,
        };
      }),
    ),
  ]);
  return { ...row, facts: factsOf(row, desk), answers, decisionReason, identifiers, deficiencies };
}

/** The answers of a request or draft, opened. */
export async function answersOf(row: { id: string; answers: Uint8Array }): Promise<Answers> {
  return JSON.parse(await unseal(row.answers, { use: 'request.answers', id: row.id }));
}

/** A filed request by its reference, within the actor's reach; null otherwise. */
export async function findRequest(actor: Actor, reference: string): Promise<RequestDetail | null> {
  const scope = scopeOf(actor);
  const row = await database().request.findFirst({
    where: { AND: [{ reference }, whereOf(scope)] },
    include: detailWithin(scope),
  });
  if (!row || !may(actor, 'view', factsOf(row))) return null;
  return open(row, actor);
}

/** An own draft by its id; null when it is another's, was filed or is gone. */
export async function findDraft(actor: Actor, id: string): Promise<RequestDetail | null> {
  if (!ID.test(id)) return null;
  const row = await database().request.findFirst({
    where: { id, agentId: actor.accountId, status: 'draft' },
    include: detailWithin(scopeOf(actor)),
  });
  return row && open(row, actor);
}

/** The reference a draft was filed under, for whoever comes back to its old address; null when it was not. */
export async function referenceOfDraft(actor: Actor, id: string): Promise<string | null> {
  if (!ID.test(id)) return null;
  const row = await database().request.findFirst({
    where: { AND: [{ id }, whereOf(scopeOf(actor))] },
    select: { reference: true },
  });
  return row?.reference ?? null;
}

/**
 * What the receipt of a document needs to know of the request it is for; null when the actor cannot see it.
 * @param purpose `message` for a file that comes with one, or the code of the question it answers
 */
export async function requestForUpload(
  actor: Actor,
  id: string,
  purpose: string = '',
): Promise<(DocumentTarget & { desk: boolean }) | null> {
  if (!ID.test(id)) return null;
  const row = await database().request.findFirst({
    where: { AND: [{ id }, whereOf(scopeOf(actor))] },
    include: FACTS,
  });
  if (!row) return null;
  const facts = factsOf(row);
  const desk = actor.kind === 'staff';
  const target = { requestId: row.id, reference: row.reference, status: row.status, desk };
  if (purpose === 'message') {
    const writes = may(actor, 'message', facts) && takesMessages(facts);
    return may(actor, 'view', facts) ? { ...target, purpose, mayAdd: writes } : null;
  }
  const mayAdd =
    (row.status === 'draft' && may(actor, 'edit', facts)) ||
    (takesCorrections(facts) && may(actor, 'correct', facts)) ||
    (takesCompletion(facts) && may(actor, 'add_scan', facts)) ||
    (row.status === 'awaiting_agency' && may(actor, 'answer', facts));
  const question = CODES.find((code) => code === purpose);
  return { ...target, mayAdd, ...(question && { purpose: question }) };
}

/** Whether the actor may see the request a document belongs to: its id, or null. */
export async function requestOfDocument(actor: Actor, documentId: string): Promise<string | null> {
  if (!ID.test(documentId)) return null;
  const document = await database().document.findUnique({
    where: { id: documentId },
    include: { request: { include: FACTS } },
  });
  return document && may(actor, 'view', factsOf(document.request)) ? document.requestId : null;
}

/**
 * Where a document belongs that its sender confirms or takes back; null where the actor cannot see it.
 * @param question the question it answers, by its code; for the way back to its page
 */
export async function targetOfDocument(
  actor: Actor,
  documentId: string,
  question: string = '',
): Promise<DocumentTarget | null> {
  const requestId = await requestOfDocument(actor, documentId);
  if (!requestId) return null;
  const document = await database().document.findUnique({
    where: { id: documentId },
    select: { role: true },
  });
  return requestForUpload(actor, requestId, document?.role === 'correspondence' ? 'message' : question);
}

/** Whether a request has a confirmed document of its own kind: the legal process, or the letter of a preservation. */
export async function hasOwnDocument(requestId: string, reader: Reader = database()): Promise<boolean> {
  const document = await reader.document.findFirst({
    where: {
      requestId,
      role: { in: ['process', 'letterhead', 'scan'] },
      confirmedAt: { not: null },
      removedAt: null,
    },
    select: { id: true },
  });
  return document !== null;
}

/** A page of a list ordered by time: rows, and the cursor of the next page or null. */
export type Page<Row> = { rows: Row[]; next: string | null };

const LIST = {
  id: true,
  reference: true,
  kind: true,
  status: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  agentId: true,
  agent: { select: { name: true } },
} satisfies Prisma.RequestSelect;

export type ListedRequest = Prisma.RequestGetPayload<{ select: typeof LIST }>;

/** The agent's list, newest first: drafts and filed requests. `cursor` is the id of the last row seen. */
export async function listRequests(
  scope: RequestScope,
  cursor: string | null,
  take = 25,
): Promise<Page<ListedRequest>> {
  const rows = await database().request.findMany({
    where: whereOf(scope),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: LIST,
    take: take + 1,
    ...(cursor && ID.test(cursor) ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const more = rows.length > take;
  const shown = rows.slice(0, take);
  return { rows: shown, next: more ? shown.at(-1)!.id : null };
}

/**
 * The open requests of an agent or an agency that the actor's scope reaches, oldest first, at most a hundred by name.
 * @returns null for whoever reads no requests
 */
export async function openReferencesOf(actor: Actor, whose: { agentId: string } | { agencyId: string }) {
  const scope = scopeOf(actor);
  if (scope.reach !== 'desk') return null;
  const where = { AND: [whereOf(scope), whose, { status: { in: OPEN_STATUSES } }] };
  const [total, rows] = await Promise.all([
    database().request.count({ where }),
    database().request.findMany({
      where,
      orderBy: { submittedAt: 'asc' },
      take: 100,
      select: { reference: true },
    }),
  ]);
  return { total, references: rows.flatMap(({ reference }) => reference ?? []) };
}

/** The history of a request as the audit log has it, oldest first, with the actor's name for the desk. */
export async function historyOf(requestId: string) {
  const events = await database().auditEvent.findMany({
    where: { requestId },
    orderBy: { seq: 'asc' },
    take: 500,
    select: { seq: true, at: true, act: true, data: true, actorId: true, actorKind: true },
  });
  const ids = [...new Set(events.flatMap(({ actorId }) => actorId ?? []))];
  const people = await database().account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.map((event) => ({
    ...event,
    actor: event.actorId ? (names.get(event.actorId) ?? null) : null,
  }));
}

/** Staff to whom a request can be assigned. */
export async function assignees(compartment: boolean): Promise<{ id: string; name: string }[]> {
  return database().account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { hasSome: handlerRoles(compartment) } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}

/** The log's names of the steps that change a status. */
const STEPS = VERB_NAMES.map((verb) => `request.${verb}`);

/** Who last changed a request, and when: for the sentence to whoever came second. In: the acts that count, its steps unless said. */
export async function lastChange(reader: Reader, requestId: string, acts: string[] = STEPS) {
  return reader.auditEvent.findFirst({
    where: { requestId, act: { in: acts } },
    orderBy: { seq: 'desc' },
    select: { act: true, at: true, actorId: true, actorKind: true, data: true },
  });
}

/** What staff ticked on a request's checklist, by code; the caller has found the request in the actor's scope. */
export async function marksOf(requestId: string) {
  const rows = await database().checklistMark.findMany({
    where: { requestId },
    select: { code: true, met: true, markedAt: true, markedBy: { select: { name: true } } },
  });
  return new Map(
    rows.map(({ code, met, markedAt, markedBy }) => [code, { met, markedAt, by: markedBy.name }]),
  );
}
