import type { AuditData } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound } from '@/lib/platform/refusal';
import { ACCOUNT_READERS, isContact, mayWithAccount } from './policy';
import { unusedSince } from './queries';
import { type Actor, DORMANT_DAYS, holds, isDormant, minutesAfter } from './rules';
import type { Particulars } from './schema';

/** What a list of accounts shows: agents who wait for confirmation, those who were confirmed, staff, who is locked or dormant, who left. */
export const ACCOUNT_LISTS = ['waiting', 'agents', 'staff', 'unused', 'closed'] as const;
export type AccountList = (typeof ACCOUNT_LISTS)[number];

const WAITING: Prisma.AccountWhereInput = {
  kind: 'agent',
  standing: 'pending',
  registration: { refusedAt: null },
};

const WHERE: Record<AccountList, Prisma.AccountWhereInput> = {
  waiting: WAITING,
  agents: { kind: 'agent', standing: { in: ['active', 'suspended'] } },
  staff: { kind: 'staff', standing: { in: ['active', 'suspended'] } },
  unused: { standing: { in: ['active', 'pending'] } },
  closed: { standing: 'deactivated' },
};

const ROW = {
  id: true,
  name: true,
  address: true,
  kind: true,
  title: true,
  roles: true,
  standing: true,
  pointOfContact: true,
  createdAt: true,
  confirmedAt: true,
  deactivatedAt: true,
  lastSignInAt: true,
  lockedAt: true,
  agencyId: true,
  agency: { select: { id: true, name: true, standing: true } },
  registration: { select: { createdAt: true, refusedAt: true } },
  _count: { select: { factors: { where: { confirmedAt: { not: null } } }, identities: true } },
} satisfies Prisma.AccountSelect;

export type AccountRow = Prisma.AccountGetPayload<{ select: typeof ROW }> & { dormant: boolean };

type Used = { standing: string; createdAt: Date; confirmedAt: Date | null; lastSignInAt: Date | null };

const withDormancy = <A extends Used>(row: A) => ({
  ...row,
  dormant: row.standing === 'active' && isDormant(row, now()),
});

const PAGE = 50;

/** Accounts that the actor sees: staff all of them, a point of contact the agency's. */
function within(actor: Actor): Prisma.AccountWhereInput {
  if (holds(actor, ...ACCOUNT_READERS)) return {};
  if (!isContact(actor)) throw new NotFound();
  return { kind: 'agent', agencyId: actor.agencyId };
}

/**
 * A page of accounts by name, by keyset.
 * @param asked `find`: part of a name, an address or an agency's name; `after`: the id that ended the page before
 * @throws NotFound for whoever sees no accounts
 */
export async function listAccounts(
  actor: Actor,
  asked: { list: AccountList; find?: string | null; after?: string | null },
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const contains = { contains: asked.find ?? '', mode: 'insensitive' } as const;
  const sought = asked.find
    ? { OR: [{ name: contains }, { address: contains }, { agency: { name: contains } }] }
    : {};
  const unused = unusedSince(minutesAfter(now(), -DORMANT_DAYS * 24 * 60));
  const dormant = { AND: [{ standing: 'active' as const }, unused] };
  const asleep = asked.list === 'unused' ? { OR: [{ lockedAt: { not: null } }, dormant] } : {};
  const rows = await database().account.findMany({
    where: { AND: [within(actor), WHERE[asked.list], asleep, sought] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: ROW,
    take: PAGE + 1,
    ...(asked.after ? { cursor: { id: asked.after }, skip: 1 } : {}),
  });
  const shown = rows.slice(0, PAGE);
  return { rows: shown.map(withDormancy), next: rows.length > PAGE ? shown.at(-1)!.id : null };
}

/** How many agents wait to be confirmed by the actor. */
export async function countWaiting(actor: Actor): Promise<number> {
  return database().account.count({ where: { AND: [within(actor), WAITING] } });
}

/**
 * One account with what its owner said when they registered, opened.
 * @throws NotFound for whoever may not see it
 */
export async function accountDetail(actor: Actor, id: string) {
  const account = await database().account.findUnique({
    where: { id },
    select: {
      ...ROW,
      phone: true,
      confirmedBy: { select: { name: true, kind: true } },
      registration: { select: { createdAt: true, refusedAt: true, particulars: true } },
    },
  });
  if (!account || !mayWithAccount(actor, 'view', account)) throw new NotFound();
  const { registration, ...rest } = account;
  const particulars = registration
    ? (JSON.parse(
        await unseal(registration.particulars, { use: 'registration.particulars', id }),
      ) as Particulars)
    : null;
  return {
    ...withDormancy(rest),
    registration: registration && {
      createdAt: registration.createdAt,
      refusedAt: registration.refusedAt,
    },
    particulars,
  };
}

type HistoryRow = { at: Date; act: string; data: AuditData; actorId: string | null; actorKind: string };

/** What was done to an account, newest first, out of the log: who, when, and the sentence's act and data. */
export async function accountHistory(actor: Actor, id: string) {
  const account = await database().account.findUnique({
    where: { id },
    select: { id: true, kind: true, agencyId: true },
  });
  if (!account || !mayWithAccount(actor, 'view', account)) throw new NotFound();
  const rows = await database().$queryRaw<HistoryRow[]>`
    select at, act, data, actor_id as "actorId", actor_kind as "actorKind" from audit_event
    where data ? 'accountId' and data ->> 'accountId' = ${id} and request_id is null
    order by seq desc limit ${PAGE}`;
  const people = await database().account.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => (actorId ? [actorId] : [])) } },
    select: { id: true, name: true },
  });
  const name = new Map(people.map((each) => [each.id, each.name]));
  return rows.map(({ at, act, data, actorId, actorKind }) => ({
    at,
    act,
    data,
    by: actorId ? (name.get(actorId) ?? null) : actorKind === 'operator' ? 'The operator' : null,
  }));
}
