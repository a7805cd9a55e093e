import { actOf } from '@/lib/audit/events';
import type { AuditData } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { listen } from '@/lib/platform/listen';
import { log } from '@/lib/platform/log';
import type { RequestScope } from '@/lib/requests/policy';
import { whereOf } from '@/lib/requests/queries';
import { DESK_CHANNEL, type DeskChange, type DeskMessage, PRESENCE_MS, READINGS } from './events';
import { openRequests, peopleOn } from './note-presence';

/** A page that is told. Its scope and the session behind it are asked about again by whoever made it. */
export type Follower = { accountId: string; scope: RequestScope; tell(message: DeskMessage): void };

type Desk = { followers: Set<Follower>; stop: () => void; queue: Promise<void> };

const store = globalThis as { openwritDesk?: Desk };

/** How far back in the log is looked for what a page has missed; beyond it, it loads itself anew. */
const WINDOW = 2000;
const MOST = 50;
/** Machines' clocks differ, and entries are in the order of the log, not of their clocks. */
const OVERLAP_MS = 2000;

/**
 * Tells a follower of every change within its scope from now on.
 * @returns what ends it
 */
export function followDesk(follower: Follower): () => void {
  store.openwritDesk ??= begin();
  const { followers } = store.openwritDesk;
  followers.add(follower);
  return () => void followers.delete(follower);
}

/** How many pages an account has that are told by this process. */
export function followersOf(accountId: string): number {
  return [...(store.openwritDesk?.followers ?? [])].filter((each) => each.accountId === accountId).length;
}

function begin(): Desk {
  const desk: Desk = { followers: new Set(), stop: () => undefined, queue: Promise.resolve() };
  // One after the other, so that what happened first is told first.
  const inOrder = (work: () => Promise<void>) => {
    desk.queue = desk.queue.then(work).catch((error) => {
      log.error({ err: error }, 'a change could not be told to the desk');
      for (const { tell } of desk.followers) tell({ type: 'missed' });
    });
  };
  const end = listen(DESK_CHANNEL, {
    heard: (payload) => inOrder(() => tellAll(desk, payload)),
    restored: () => {
      for (const { tell } of desk.followers) tell({ type: 'missed' });
    },
  });
  const sweep = setInterval(() => inOrder(() => tellOfGone(desk)), PRESENCE_MS.ping);
  sweep.unref();
  desk.stop = () => {
    clearInterval(sweep);
    end();
  };
  return desk;
}

type Heard = { seq?: number; request?: string; act?: string; presence?: string };

/** Each scope is asked of the database once, however many pages have it. */
async function tellAll({ followers }: Desk, payload: string): Promise<void> {
  const heard = JSON.parse(payload) as Heard;
  for (const group of byScope(followers)) {
    const [{ scope }] = group;
    if (heard.presence) {
      const [presence] = await peopleOn(scope, [heard.presence]);
      if (presence) for (const { tell } of group) tell({ type: 'presence', presence });
    } else if (heard.seq !== undefined) {
      const [event] = await changesIn(scope, { seq: BigInt(heard.seq) });
      if (event)
        for (const each of group) each.tell({ type: 'change', change: changeFor(event, each.accountId) });
    }
  }
}

/** Pages that were closed without a word stop counting after a while. */
async function tellOfGone({ followers }: Desk): Promise<void> {
  for (const group of byScope(followers)) {
    for (const presence of await openRequests(group[0].scope, { fadedOnly: true })) {
      for (const { tell } of group) tell({ type: 'presence', presence });
    }
  }
}

function byScope(followers: Set<Follower>): [Follower, ...Follower[]][] {
  const groups = new Map<string, [Follower, ...Follower[]]>();
  for (const each of followers) {
    const key = JSON.stringify(each.scope);
    groups.set(key, [each, ...(groups.get(key) ?? [])]);
  }
  return [...groups.values()];
}

/**
 * What happened within a scope since a moment: for a page that was not told for a while, or cannot be.
 * @returns the changes, oldest first; the moment to ask from next; and whether there was more than is told here
 */
export async function changesSince(
  scope: RequestScope,
  accountId: string,
  since: Date,
): Promise<{ at: string; changes: DeskChange[]; missed: boolean }> {
  const last = await database().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  const from = (last?.seq ?? 0n) - BigInt(WINDOW);
  const oldest = await database().auditEvent.findFirst({
    where: { seq: { gt: from } },
    orderBy: { seq: 'asc' },
    select: { seq: true, at: true },
  });
  const gte = new Date(since.getTime() - OVERLAP_MS);
  const events = await changesIn(scope, { seq: { gt: from }, at: { gte } });
  const changes = events.slice(-MOST).map((event) => changeFor(event, accountId));
  const beyond = oldest !== null && oldest.seq > 1n && oldest.at > gte;
  return {
    at: changes.at(-1)?.at ?? since.toISOString(),
    changes,
    missed: beyond || events.length > MOST,
  };
}

type ScopedEvent = Awaited<ReturnType<typeof changesIn>>[number];

/** Entries of the log about requests within the scope; of others there is no trace, also not in a number. */
async function changesIn(scope: RequestScope, which: { seq: bigint | { gt: bigint }; at?: { gte: Date } }) {
  if (scope.reach !== 'desk') return [];
  const events = await database().auditEvent.findMany({
    where: { ...which, requestId: { not: null }, act: { notIn: READINGS } },
    orderBy: { seq: 'asc' },
  });
  if (events.length === 0) return [];
  const [requests, people] = await Promise.all([
    database().request.findMany({
      where: { AND: [whereOf(scope), { id: { in: [...new Set(events.map((each) => each.requestId!))] } }] },
      select: { id: true, reference: true, kind: true, submittedAt: true },
    }),
    database().account.findMany({
      where: { id: { in: [...new Set(events.flatMap((each) => each.actorId ?? []))] } },
      select: { id: true, name: true },
    }),
  ]);
  const within = new Map(requests.map((each) => [each.id, each]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return events.flatMap((event) => {
    const request = within.get(event.requestId!);
    // What its agent did while it was a draft is nobody else's.
    if (!request?.reference || event.at < request.submittedAt!) return [];
    const { reference, kind } = request;
    return [{ ...event, reference, kind, actor: event.actorId ? (names.get(event.actorId) ?? null) : null }];
  });
}

function changeFor(event: ScopedEvent, accountId: string): DeskChange {
  return {
    id: event.hash.slice(0, 16),
    reference: event.reference,
    says: actOf(event.act, event.data as AuditData),
    actor: event.actor,
    own: event.actorId === accountId,
    emergency: event.kind === 'emergency',
    at: event.at.toISOString(),
    age: Math.max(0, now().getTime() - event.at.getTime()),
  };
}
