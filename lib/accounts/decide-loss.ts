import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireFreshFactor } from './confirm-factor';
import { lossMail } from './emails';
import { mayHandleLosses } from './policy';
import { overseersOf } from './queries';
import type { Actor } from './rules';

type Decided = { id: string; grant: boolean; factorAt: Date | null };

/**
 * The second of two people decides on a lost factor. Granted: every factor and recovery code of the account is gone,
 * its sessions end, a lock is released, and the next sign-in sets up another factor.
 * @throws NotFound for whoever may not; FactorNeeded; Refusal to whoever reported it or whose account it is, and where
 *   it was decided already
 */
export async function decideLoss(actor: Actor, { id, grant, factorAt }: Decided): Promise<void> {
  if (!mayHandleLosses(actor)) throw new NotFound();
  requireFreshFactor({ factorAt });
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from factor_loss where id = ${id}::uuid for update`;
    const loss = await tx.factorLoss.findUnique({ where: { id }, include: { account: true } });
    if (!loss) throw new NotFound();
    if (loss.decidedAt) throw no('This was decided already: read below what was decided.');
    if (loss.askedById === actor.accountId) throw no('It takes two people: somebody else has to decide.');
    const { account } = loss;
    if (account.id === actor.accountId) throw no('This is your own account: somebody else has to decide.');
    await tx.factorLoss.update({
      where: { id },
      data: { decidedById: actor.accountId, decidedAt: now(), granted: grant },
    });
    if (grant) {
      await tx.factor.deleteMany({ where: { accountId: account.id } });
      await tx.recoveryCode.deleteMany({ where: { accountId: account.id } });
      await tx.session.deleteMany({ where: { accountId: account.id } });
      await tx.account.update({
        where: { id: account.id },
        data: { lockedAt: null, failedAt: [] },
      });
    }
    const what = grant ? 'granted' : 'refused';
    for (const overseer of [null, ...(await overseersOf(account, tx))]) {
      const mail = { lossId: id, account, overseer, what } as const;
      await queueMail(tx, await lossMail(mail, company));
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.loss_decided',
      data: { accountId: account.id, granted: grant },
    });
  });
}

function no(message: string): Refusal {
  return new Refusal({ field: null, message });
}
