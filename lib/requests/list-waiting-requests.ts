import { database } from '@/lib/platform/database';
import type { RequestScope } from './policy';
import { answersOf, whereOf } from './queries';
import { type Channel, OPEN_STATUSES } from './rules';

/** A request that staff entered and that its agent has not certified. */
export type WaitingRequest = {
  id: string;
  reference: string;
  kind: string;
  channel: Channel;
  agency: string;
  country: string;
  unverified: boolean;
  /** The number of the agency out of a public listing; null where nobody has looked it up. */
  directoryPhone: string | null;
  /** Who was named, and how to reach them. */
  contact: { name: string | null; phone: string | null };
  /** Who took it over; null while nobody has. */
  agent: string | null;
  receivedAt: Date;
};

/** More would not be worked through on one page; the oldest come first. */
const SHOWN = 200;

/** The open requests that wait for their agent to take them over, or to certify them, oldest first. Never the compartment's. */
export async function waitingRequests(scope: RequestScope): Promise<WaitingRequest[]> {
  if (scope.reach !== 'desk') return [];
  const rows = await database().request.findMany({
    where: {
      AND: [
        whereOf(scope),
        { compartment: false, certifiedAt: null, enteredById: { not: null }, status: { in: OPEN_STATUSES } },
      ],
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    include: { agency: true, agent: { select: { name: true } } },
    take: SHOWN,
  });
  return Promise.all(
    rows.map(async (row) => {
      const { contact } = await answersOf(row);
      return {
        id: row.id,
        reference: row.reference!,
        kind: row.kind,
        channel: row.channel,
        agency: row.agency.name,
        country: row.agency.country,
        unverified: row.agency.standing === 'proposed',
        directoryPhone: row.agency.directoryPhone,
        contact: { name: contact?.name ?? null, phone: contact?.callback ?? contact?.phone ?? null },
        agent: row.agent?.name ?? null,
        receivedAt: row.submittedAt!,
      };
    }),
  );
}
