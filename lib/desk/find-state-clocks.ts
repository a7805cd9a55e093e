import type { RequestClock } from '@/lib/law/clock-standing';
import {
  STATE_CLOCK_IDS,
  type StateClockId,
  type StateClockSettings,
  stateClocks,
} from '@/lib/law/state-clocks';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';

/** A clock of a State on an open request. */
export type StateClock = {
  id: string;
  reference: string;
  compartment: boolean;
  assigneeId: string | null;
  /** By name. */
  assignee: string | null;
  updatedAt: Date;
  clock: RequestClock & { id: StateClockId };
};

/** Few warrants come from these agencies; beyond as many the queue shows them. */
const MOST = 3000;

/** The clocks of States that are switched on, on open requests that meet a condition. */
export async function stateClocksOn(
  where: Prisma.RequestWhereInput,
  clocks: StateClockSettings,
  timeZone: string,
): Promise<StateClock[]> {
  if (!STATE_CLOCK_IDS.some((id) => clocks[id].on)) return [];
  const requests = await database().request.findMany({
    where: {
      AND: [{ submittedAt: { not: null } }, where],
      kind: 'search_warrant',
      closedAt: null,
      agency: { country: 'US', state: { in: ['CA', 'CO'] } },
    },
    include: { agency: true, assignee: { select: { name: true } } },
    orderBy: { submittedAt: 'desc' },
    take: MOST,
  });
  const at = now();
  return requests.flatMap((request) => {
    const { id, reference, compartment, assigneeId, updatedAt, submittedAt, firstOpenedAt } = request;
    const asked = { ...request, receivedAt: submittedAt!, openedAt: firstOpenedAt, closedAt: null };
    const assignee = request.assignee?.name ?? null;
    return stateClocks(asked, clocks, { now: at, timeZone }).map((clock) => ({
      ...{ id, reference: reference!, compartment, assigneeId, assignee, updatedAt },
      clock: clock as StateClock['clock'],
    }));
  });
}
