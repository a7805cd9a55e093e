import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { suspendedMail } from './emails';
import { maySuspend } from './policy';
import { lifters } from './queries';
import type { Actor } from './rules';

/** An agent or an agency. */
export type Party = { accountId: string } | { agencyId: string };

type Suspended = {
  /** Column of what is suspended, for the row. */
  party: { accountId: string; former: 'pending' | 'active' } | { agencyId: string };
  /** Whose history it belongs to. */
  agencyId: string;
};

/**
 * Shuts out an agent or an agency at once: every session of theirs is gone with this transaction, so their next click
 * leads to signing in, which gives them nothing. Open requests stay where they are and are flagged (`suspendedBy`).
 * @param reason for all staff to read; sealed
 * @returns the suspension's id
 * @throws NotFound for whoever may not, and for what is no agent and no agency; Refusal where there is nobody to shut out
 */
export async function suspendParty(
  actor: Actor,
  { party, reason }: { party: Party; reason: string },
): Promise<{ id: string }> {
  if (!maySuspend(actor)) throw new NotFound();
  const company = await currentCompany();
  const id = newId();
  return inTransaction(async (tx) => {
    const found =
      'accountId' in party ? await shutAgent(tx, party.accountId) : await shutAgency(tx, party.agencyId);
    const at = now();
    await tx.suspension.create({
      data: { id, ...found.party, byId: actor.accountId, at, reason: await seal(reason, reasonContext(id)) },
    });
    const { count: sessions } = await tx.session.deleteMany({
      where: 'accountId' in party ? party : { account: party },
    });
    for (const to of await lifters(actor.accountId, tx)) {
      await queueMail(tx, await suspendedMail({ id, to, waits: false }, company));
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'accountId' in party ? 'account.suspended' : 'agency.suspended',
      data: { ...party, agencyId: found.agencyId, suspensionId: id, sessions },
    });
    return { id };
  });
}

/** Where the reason of a suspension is bound to. */
export function reasonContext(id: string): { use: string; id: string } {
  return { use: 'suspension.reason', id };
}

async function shutAgent(tx: Tx, accountId: string): Promise<Suspended> {
  await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
  const account = await tx.account.findUnique({ where: { id: accountId } });
  if (account?.kind !== 'agent' || !account.agencyId) throw new NotFound();
  const former = account.standing;
  if (former === 'suspended') throw new Refusal({ field: null, message: ALREADY });
  if (former === 'deactivated') {
    throw new Refusal({ field: null, message: 'This account is closed: nobody can sign in to it as it is.' });
  }
  await tx.account.update({ where: { id: accountId }, data: { standing: 'suspended' } });
  return { party: { accountId, former }, agencyId: account.agencyId };
}

async function shutAgency(tx: Tx, agencyId: string): Promise<Suspended> {
  await tx.$queryRaw`select 1 from agency where id = ${agencyId}::uuid for update`;
  const agency = await tx.agency.findUnique({ where: { id: agencyId } });
  if (!agency) throw new NotFound();
  if (agency.standing === 'suspended') throw new Refusal({ field: null, message: ALREADY });
  if (agency.standing === 'proposed') {
    const message =
      'This agency is not open yet: nothing is released to it as it is, and its check can refuse it.';
    throw new Refusal({ field: null, message });
  }
  await tx.agency.update({ where: { id: agencyId }, data: { standing: 'suspended' } });
  return { party: { agencyId }, agencyId };
}

const ALREADY = 'Somebody suspended them already: the list of suspensions says who, when and why.';
