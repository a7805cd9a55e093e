import type { StaffActor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { notify } from '@/lib/platform/listen';
import { NotFound } from '@/lib/platform/refusal';
import { type RequestScope, scopeOf } from '@/lib/requests/policy';
import { whereOf } from '@/lib/requests/queries';
import { DESK_CHANNEL, type DeskPresence, PRESENCE_MS } from './events';

/**
 * Notes that a staff member has a request open, or (`here: false`) has closed it. The desk is told when that is news.
 * @returns who has it open
 * @throws NotFound where the actor may not see the request
 */
export async function notePresence(
  actor: StaffActor,
  { reference, here }: { reference: string; here: boolean },
): Promise<DeskPresence> {
  const scope = scopeOf(actor);
  const found = await database().request.findFirst({
    where: { AND: [{ reference }, whereOf(scope)] },
    select: { id: true },
  });
  if (!found || scope.reach !== 'desk') throw new NotFound();
  const key = { requestId: found.id, accountId: actor.accountId };
  await inTransaction(async (tx) => {
    const known = await tx.presence.findUnique({ where: { requestId_accountId: key } });
    const wasHere = known !== null && known.seenAt > lastCounted();
    if (here) {
      const seenAt = now();
      await tx.presence.upsert({
        where: { requestId_accountId: key },
        create: { ...key, seenAt },
        update: { seenAt },
      });
    } else await tx.presence.deleteMany({ where: key });
    if (wasHere !== here) await notify(tx, DESK_CHANNEL, JSON.stringify({ presence: found.id }));
  });
  const [presence] = await peopleOn(scope, [found.id]);
  return presence ?? { reference, people: [] };
}

/** Who has each of some requests open, by their ids; those out of the scope are left out. */
export async function peopleOn(scope: RequestScope, requestIds: string[]): Promise<DeskPresence[]> {
  const rows = await database().request.findMany({
    where: { AND: [whereOf(scope), { id: { in: requestIds }, reference: { not: null } }] },
    select: {
      reference: true,
      presences: {
        where: { seenAt: { gt: lastCounted() } },
        orderBy: { account: { name: 'asc' } },
        select: { account: { select: { id: true, name: true } } },
      },
    },
  });
  return rows.map(({ reference, presences }) => ({
    reference: reference!,
    people: presences.map(({ account }) => account),
  }));
}

/**
 * Who has which request open, within a scope.
 * @param given `fadedOnly` for the requests of which somebody stopped counting a moment ago
 */
export async function openRequests(
  scope: RequestScope,
  { fadedOnly = false }: { fadedOnly?: boolean } = {},
): Promise<DeskPresence[]> {
  if (scope.reach !== 'desk') return [];
  const end = lastCounted();
  const seenAt = fadedOnly ? { lte: end, gt: new Date(end.getTime() - 2 * PRESENCE_MS.ping) } : { gt: end };
  const rows = await database().presence.findMany({
    where: { seenAt },
    distinct: ['requestId'],
    select: { requestId: true },
  });
  if (rows.length === 0) return [];
  return peopleOn(
    scope,
    rows.map(({ requestId }) => requestId),
  );
}

/** Before this moment nothing counts any more. */
function lastCounted(): Date {
  return new Date(now().getTime() - PRESENCE_MS.lasts);
}
