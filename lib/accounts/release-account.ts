import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { mayWithAccount } from './policy';
import { type Actor, isDormant } from './rules';
import { tellStep } from './tell-step';

const UNLOCKED = { lockedAt: null, failedAt: [] };

/**
 * Releases an account that wrong codes have locked; for the operator, once the person was identified.
 * @param address canonical
 * @throws Refusal when there is no such account or it is not locked
 */
export async function releaseAccount(address: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { address, lockedAt: { not: null } },
      data: UNLOCKED,
    });
    if (count === 0)
      throw new Refusal({ field: null, message: `No locked account has the address ${address}.` });
    const { id } = await tx.account.findUniqueOrThrow({ where: { address }, select: { id: true } });
    await appendEvent(tx, { actor: 'operator', act: 'account.released', data: { accountId: id } });
  });
}

/**
 * The same by the agency's point of contact or an administrator, who know the person. It also wakes an account that
 * nobody used: one without a factor enrols its first only then (`raiseSession`).
 * @throws NotFound for the own account and for whoever may not; Refusal where there is nothing to release
 */
export async function releasePerson(actor: Actor, accountId: string): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
    const account = await tx.account.findUnique({ where: { id: accountId } });
    if (!account || !mayWithAccount(actor, 'release', account)) throw new NotFound();
    const at = now();
    const { agencyId, lockedAt } = account;
    const dormant = account.standing === 'active' && isDormant(account, at);
    // Who waits for confirmation may be locked as well, and files emergencies meanwhile.
    if (!['active', 'pending'].includes(account.standing) || (!lockedAt && !dormant)) {
      throw new Refusal({
        field: null,
        message: 'This account is neither locked nor dormant: nothing was changed.',
      });
    }
    await tx.account.update({
      where: { id: accountId },
      data: { ...UNLOCKED, ...(dormant && { confirmedAt: at, confirmedById: actor.accountId }) },
    });
    await tellStep(tx, 'released', account, company);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.released',
      data: { accountId, ...(agencyId && { agencyId }), dormant },
    });
  });
}
