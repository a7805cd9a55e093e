import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound } from '@/lib/platform/refusal';
import { liftContext } from './lift-suspension';
import { mayReadSuspensions } from './policy';
import type { Actor } from './rules';
import { reasonContext } from './suspend-party';

const PEOPLE = {
  account: { select: { id: true, name: true, address: true, agency: { select: { id: true, name: true } } } },
  agency: { select: { id: true, name: true } },
  by: { select: { name: true } },
  liftAskedBy: { select: { id: true, name: true } },
  liftedBy: { select: { name: true } },
} satisfies Prisma.SuspensionInclude;
type Row = Prisma.SuspensionGetPayload<{ include: typeof PEOPLE }>;

/** A suspension as staff read it. */
export type SuspensionView = {
  id: string;
  /** The agent, null where the whole agency is shut out. */
  agent: { id: string; name: string; address: string } | null;
  agency: { id: string; name: string };
  by: string;
  at: Date;
  reason: string;
  lift: { by: string; byId: string; at: Date; reason: string } | null;
  lifted: { by: string; at: Date } | null;
};

const PAGE = 50;

/**
 * Who is suspended, or was, newest first; for all staff, the reasons opened.
 * @param after the id of the last one on the page before; null for the first page
 */
export async function listSuspensions(actor: Actor, lifted: boolean, after: string | null = null) {
  if (!mayReadSuspensions(actor)) throw new NotFound();
  const last = after ? await database().suspension.findUnique({ where: { id: after } }) : null;
  const rows = await database().suspension.findMany({
    where: {
      liftedAt: lifted ? { not: null } : null,
      ...(last && { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    include: PEOPLE,
  });
  const shown = rows.slice(0, PAGE);
  return {
    rows: await Promise.all(shown.map(viewOf)),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** One of them by its id; null where there is none. */
export async function findSuspension(actor: Actor, id: string): Promise<SuspensionView | null> {
  if (!mayReadSuspensions(actor)) throw new NotFound();
  const row = await database().suspension.findUnique({ where: { id }, include: PEOPLE });
  return row && viewOf(row);
}

/** What is in force on an agent or their agency: on its pages, and on every request of theirs. */
export async function suspensionsOn(
  actor: Actor,
  { accountId, agencyId }: { accountId: string | null; agencyId: string },
): Promise<SuspensionView[]> {
  if (!mayReadSuspensions(actor)) return [];
  const rows = await database().suspension.findMany({
    where: { liftedAt: null, OR: [{ agencyId }, ...(accountId ? [{ accountId }] : [])] },
    orderBy: { at: 'asc' },
    include: PEOPLE,
  });
  return Promise.all(rows.map(viewOf));
}

/** Whom a suspension would shut out: by the id of an account or of an agency; null where there is no such one. */
export async function findParty(given: { accountId?: string; agencyId?: string }) {
  const { accountId, agencyId } = given;
  if (accountId) {
    const account = await database().account.findFirst({
      where: { id: accountId, kind: 'agent' },
      select: { name: true, address: true, agency: { select: { name: true } } },
    });
    return account && { name: account.name, detail: `${account.address}, ${account.agency!.name}` };
  }
  if (!agencyId) return null;
  const agency = await database().agency.findUnique({ where: { id: agencyId } });
  return agency && { name: agency.name, detail: 'The whole agency' };
}

async function viewOf(row: Row): Promise<SuspensionView> {
  const { account } = row;
  return {
    id: row.id,
    agent: account && { id: account.id, name: account.name, address: account.address },
    agency: (row.agency ?? account?.agency)!,
    by: row.by.name,
    at: row.at,
    reason: await unseal(row.reason, reasonContext(row.id)),
    lift: row.liftAskedBy && {
      by: row.liftAskedBy.name,
      byId: row.liftAskedBy.id,
      at: row.liftAskedAt!,
      reason: await unseal(row.liftReason!, liftContext(row.id)),
    },
    lifted: row.liftedBy && { by: row.liftedBy.name, at: row.liftedAt! },
  };
}
