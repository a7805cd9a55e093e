import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { mayWithAccount } from './policy';
import type { Actor } from './rules';
import { tellStep } from './tell-step';

/**
 * Opens an account again that was closed by mistake, or whose owner came back. Its second factor is the one it had; what
 * was handed over stays where it is. Who was never confirmed waits again, and who is suspended stays it: closing and
 * opening is no way around either.
 * @throws NotFound for whoever may not; Refusal where it is not closed
 */
export async function reopenAccount(actor: Actor, id: string): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
    const account = await tx.account.findUnique({ where: { id } });
    if (!account || !mayWithAccount(actor, 'reopen', account)) throw new NotFound();
    if (account.standing === 'active') return;
    if (account.standing !== 'deactivated')
      throw new Refusal({ field: null, message: 'This account is not closed: load the page again.' });
    const agent = account.kind === 'agent';
    const suspended = (await tx.suspension.count({ where: { accountId: id, liftedAt: null } })) > 0;
    const confirmed = !agent || account.confirmedAt !== null;
    await tx.account.update({
      where: { id },
      data: {
        standing: suspended ? 'suspended' : confirmed ? 'active' : 'pending',
        deactivatedAt: null,
        ...(agent && confirmed ? { confirmedAt: now(), confirmedById: actor.accountId } : {}),
      },
    });
    await tellStep(tx, 'reopened', account, company);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.opened_again',
      data: { accountId: id, agencyId: account.agencyId },
    });
  });
}
