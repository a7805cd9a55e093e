import { insistOnAnother, lockAdministrators } from '@/lib/accounts/assign-roles';
import { mayWithAccount } from '@/lib/accounts/policy';
import { type Actor, leaves } from '@/lib/accounts/rules';
import { tellStep } from '@/lib/accounts/tell-step';
import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { database, inTransaction, type Reader, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import type { Company } from '@/lib/settings/schema';
import { sealedMail } from './emails';

type Leaving = {
  id: string;
  address: string;
  kind: 'agent' | 'staff';
  agencyId: string | null;
  roles: string[];
};

/**
 * Closes the account of somebody who leaves, at once: their sessions end. An agent's open requests are handed over to a
 * colleague; those of staff go back to the queue. Of the compartment nothing is handed over by anybody: cleared staff
 * are told that something waits, and whoever closes the account is not told that there is any (LAW.md § 10).
 * @param heirId who takes over, an active agent of the same agency; null where nothing is open, and for staff
 * @throws NotFound for whoever may not; Refusal where a heir is missing, the account is suspended, or the last
 *   administrator would be gone
 */
export async function closeAccount(actor: Actor, id: string, heirId: string | null): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await lockAdministrators(tx);
    await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
    const account = await tx.account.findUnique({ where: { id } });
    if (!account || !mayWithAccount(actor, 'deactivate', account)) throw new NotFound();
    if (account.standing === 'deactivated') return;
    // Whoever may close may open again, alone: that would lift what takes two, and free the requests that are flagged.
    if (account.standing === 'suspended') throw new Refusal({ field: null, message: SUSPENDED });
    // Nor is it a way around the confirmation.
    if (!leaves(account)) throw new Refusal({ field: null, message: NOT_THERE });
    if (account.roles.includes('administrator')) await insistOnAnother(tx, id, null);
    const moved = await (account.kind === 'agent' ? handOver(tx, account, heirId) : giveBack(tx, id));
    await tx.account.update({
      where: { id },
      data: { standing: 'deactivated', deactivatedAt: now(), pointOfContact: false },
    });
    await tx.session.deleteMany({ where: { accountId: id } });
    await tell(tx, account, moved.length > 0 ? heirId : null, company);
    const by = { accountId: actor.accountId, kind: actor.kind };
    const agent = account.kind === 'agent';
    for (const requestId of moved)
      await appendEvent(
        tx,
        agent
          ? { actor: by, act: 'request.handed_over', requestId, data: { fromId: id, toId: heirId } }
          : { actor: by, act: 'request.assigned', requestId, data: { assigneeId: null } },
      );
    await appendEvent(tx, {
      actor: by,
      act: 'account.deactivated',
      data: { accountId: id, agencyId: account.agencyId },
    });
  });
}

const SUSPENDED =
  'This account is suspended, so nobody can sign in to it as it is: it can be closed once two people have lifted that.';
const NOT_THERE =
  'This account was not confirmed, so nobody leaves: say that they are not one of the agency’s people instead.';

const ofAgent = (id: string, compartment: boolean) => ({
  agentId: id,
  compartment,
  submittedAt: { not: null },
  closedAt: null,
});

/** Drafts stay with their author, whose alone they are, and expire. */
async function handOver(tx: Tx, { id, agencyId }: Leaving, heirId: string | null): Promise<string[]> {
  await tx.requestFollower.deleteMany({ where: { accountId: id } });
  const open = await tx.request.findMany({ where: ofAgent(id, false), select: { id: true } });
  const ids = open.map((each) => each.id);
  if (ids.length === 0) return [];
  const heir = heirId && (await heirsOf({ id, agencyId }, tx)).find((each) => each.id === heirId);
  if (!heir)
    throw new Refusal({
      field: 'heirId',
      message: 'Choose who takes over the open requests: a confirmed agent of the same agency.',
    });
  await tx.request.updateMany({ where: { id: { in: ids } }, data: { agentId: heir.id, updatedAt: now() } });
  await tx.requestFollower.deleteMany({ where: { accountId: heir.id, requestId: { in: ids } } });
  return ids;
}

async function giveBack(tx: Tx, id: string): Promise<string[]> {
  const open = await tx.request.findMany({ where: { assigneeId: id, closedAt: null }, select: { id: true } });
  const ids = open.map((each) => each.id);
  await tx.request.updateMany({ where: { id: { in: ids } }, data: { assigneeId: null, updatedAt: now() } });
  return ids;
}

async function tell(tx: Tx, account: Leaving, heirId: string | null, company: Company) {
  const { id, kind } = account;
  await tellStep(tx, 'closed', account, company);
  if (kind === 'staff') return;
  const heir = heirId && (await tx.account.findUnique({ where: { id: heirId } }));
  if (heir) await tellStep(tx, 'handed_over', heir, company);
  if ((await tx.request.count({ where: ofAgent(id, true) })) === 0) return;
  const cleared = await tx.account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { has: 'cleared' } },
    select: { address: true },
  });
  for (const { address: to } of cleared)
    await queueMail(
      tx,
      await sealedMail(
        { to, dedupeKey: `account:sealed:${id}:${now().toISOString()}:${to}` },
        company,
        paths.desk(),
      ),
    );
}

/** Who can take over an agent's requests: colleagues who are confirmed, by name. */
export async function heirsOf(leaving: { id: string; agencyId: string | null }, reader: Reader = database()) {
  return reader.account.findMany({
    where: {
      kind: 'agent',
      standing: 'active',
      agencyId: leaving.agencyId,
      id: { not: leaving.id },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, address: true },
  });
}

/** How many requests an agent would hand over; those of the compartment are in no count. */
export async function countOpenOf(agentId: string): Promise<number> {
  return database().request.count({ where: ofAgent(agentId, false) });
}
