import { type Actor, type AgentActor, type ProvenMailbox, signsIn } from '@/lib/accounts/rules';
import { callThatConfirms } from '@/lib/law/call-back';
import { unseal } from '@/lib/platform/crypto';
import { database, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, type RequestAction, type RequestScope, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';
import { callsOf } from '@/lib/signals/queries';
import { type ReleaseScope, suspendedParty, UNCONFIRMED_AGENT } from './rules';
import type { ClaimedAgency } from './schema';

/**
 * Who a proven mailbox is, as far as it files emergencies: the account and what it filed; null where there is none.
 * `pending` is false for an account that signs in: its requests are not to be had by the mailbox alone.
 */
export async function findFiler(address: string) {
  const account = await database().account.findUnique({
    where: { address },
    include: {
      agency: true,
      registration: { select: { refusedAt: true } },
      requests: {
        where: { kind: 'emergency', reference: { not: null } },
        orderBy: { submittedAt: 'desc' },
        select: { reference: true, idempotencyKey: true, submittedAt: true, status: true },
        take: 50,
      },
    },
  });
  if (!account) return null;
  const { agency } = account;
  const pending =
    account.kind === 'agent' &&
    account.standing === 'pending' &&
    !signsIn(account) &&
    agency?.standing === 'proposed';
  return {
    accountId: account.id,
    name: account.name,
    pending,
    agency: agency as ClaimedAgency & { id: string },
    filed: pending
      ? account.requests.map(({ reference, idempotencyKey, submittedAt, status }) => ({
          reference: reference!,
          key: idempotencyKey,
          filedAt: submittedAt!,
          status,
        }))
      : [],
  };
}

/**
 * The actor that a proven mailbox stands for on the pages of its own emergency; null where it has filed none, or has
 * become an account that signs in.
 */
export async function filerActor({ address }: ProvenMailbox): Promise<AgentActor | null> {
  const filer = await findFiler(address);
  if (!filer?.pending) return null;
  const { id, name, country, state, level, type } = filer.agency;
  return {
    kind: 'agent',
    accountId: filer.accountId,
    name: filer.name,
    address,
    agencyId: id,
    agency: { name, country, state, level, type },
    pointOfContact: false,
    confirmed: false,
  };
}

/** An emergency that nobody who can act on it has opened. */
type Waiting = { reference: string; filedAt: Date };

/** Emergencies that still wait to be opened, oldest first; the newest beyond twenty are counted by whoever opens one. */
export async function waitingEmergencies(scope: RequestScope): Promise<Waiting[]> {
  if (scope.reach !== 'desk') return [];
  const rows = await database().request.findMany({
    where: {
      kind: 'emergency',
      compartment: false,
      submittedAt: { not: null },
      firstOpenedAt: null,
      closedAt: null,
    },
    orderBy: { submittedAt: 'asc' },
    select: { reference: true, submittedAt: true },
    take: 20,
  });
  return rows.map(({ reference, submittedAt }) => ({ reference: reference!, filedAt: submittedAt! }));
}

/**
 * An emergency with its row locked, for somebody who may do this on it.
 * @throws NotFound where the actor may not see it; Refusal where the role says no
 */
export async function lockedEmergency(tx: Tx, actor: Actor, reference: string, action: RequestAction) {
  const where = { AND: [{ reference }, whereOf(scopeOf(actor))] };
  const found = await tx.request.findFirst({ where, select: { id: true } });
  if (!found) throw new NotFound();
  await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
  const request = await tx.request.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      ...FACTS,
      agency: { select: { standing: true, directoryPhone: true, country: true } },
      agent: { select: { standing: true } },
    },
  });
  if (!may(actor, 'view', factsOf(request)) || request.kind !== 'emergency') throw new NotFound();
  if (!may(actor, action, factsOf(request))) {
    throw new Refusal({ field: null, message: 'Your role does not allow this step of a release.' });
  }
  return request;
}

type Called = {
  id: string;
  agency: { standing: string; directoryPhone: string | null };
  agent: { standing: string } | null;
};

/**
 * The call on which a release rests.
 * @param callBackId the call that was named when it was recommended: a later denial undoes it
 * @throws Refusal without a confirmed call-back of this very request, or where agency or agent are not confirmed
 */
export async function confirmedCall(tx: Tx, { id, agency, agent }: Called, callBackId?: string) {
  if (agency.standing !== 'verified') {
    const message =
      agency.standing === 'suspended'
        ? suspendedParty('agency')
        : 'Nobody has verified this agency, so nothing is released to it: have it registered first.';
    throw new Refusal({ field: null, message });
  }
  if (agent?.standing === 'suspended') throw new Refusal({ field: null, message: suspendedParty('agent') });
  if (agent?.standing === 'pending') throw new Refusal({ field: null, message: UNCONFIRMED_AGENT });
  const calls = await tx.callBack.findMany({ where: { requestId: id } });
  const call = callThatConfirms(calls, agency.directoryPhone);
  if ('why' in call) throw new Refusal({ field: null, message: call.why });
  if (callBackId && !calls.some((each) => each.id === callBackId)) throw new NotFound();
  return call;
}

/** The calls and recommendations of an emergency, opened, newest first; nothing for whoever does not read notes. */
export async function releaseFacts(actor: Actor, request: { id: string; facts: Parameters<typeof may>[2] }) {
  if (request.facts.kind !== 'emergency' || !may(actor, 'read_notes', request.facts)) return null;
  const name = { select: { name: true } };
  const [calls, releases] = await Promise.all([
    callsOf(actor, request),
    database().release.findMany({
      where: { requestId: request.id },
      orderBy: { recommendedAt: 'desc' },
      include: { recommendedBy: name, decidedBy: name },
    }),
  ]);
  return {
    calls,
    releases: await Promise.all(
      releases.map(async ({ recommendation, decision, recommendedBy, decidedBy, scope, ...release }) => {
        const text = await unseal(recommendation, { use: 'release.recommendation', id: release.id });
        const { why, relates } = JSON.parse(text) as { why: string; relates: string };
        return {
          ...release,
          scope: scope as ReleaseScope,
          by: recommendedBy.name,
          decidedBy: decidedBy?.name ?? null,
          why,
          relates,
          decision: decision && (await unseal(decision, { use: 'release.decision', id: release.id })),
        };
      }),
    ),
  };
}

/** Releases whose process is to follow between two calendar dates, both included: for the desk's calendar. */
export async function followUpsDue(scope: RequestScope, first: string, last: string) {
  const rows = await database().release.findMany({
    where: { released: true, followUpDue: { gte: first, lte: last }, request: whereOf(scope) },
    orderBy: { followUpDue: 'asc' },
    select: { followUpDue: true, request: { select: { reference: true, assigneeId: true } } },
  });
  return rows.map(({ followUpDue, request }) => ({
    day: followUpDue,
    reference: request.reference!,
    assigneeId: request.assigneeId,
  }));
}
