import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId, seal, unseal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireFreshFactor } from './confirm-factor';
import { lossMail, lossWaitsMail } from './emails';
import { mayHandleLosses, PAIR_ROLES } from './policy';
import { overseersOf } from './queries';
import type { Actor } from './rules';

/** Where the words on how somebody was recognised are bound to. */
const placeOf = (id: string) => ({ use: 'factor_loss.reason', id });

type Reported = { address: string; reason: string; factorAt: Date | null };

/**
 * The first of two people reports that somebody lost every second factor, and says how they recognised them. The
 * person, and whoever looks after the account, are told by mail; nothing changes until another decides.
 * @returns the report's id
 * @throws NotFound for whoever may not; FactorNeeded; Refusal on `address`
 */
export async function reportLoss(actor: Actor, { address, reason, factorAt }: Reported): Promise<string> {
  if (!mayHandleLosses(actor)) throw new NotFound();
  requireFreshFactor({ factorAt });
  const id = newId();
  const sealed = await seal(reason, placeOf(id));
  const company = await currentCompany();
  return inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { address } });
    if (!account || account.standing === 'deactivated')
      throw no(`No open account has the address ${address}: check it with the person.`);
    if (account.id === actor.accountId)
      throw no('This is your own account: two other people have to take your factor away.');
    await tx.$queryRaw`select 1 from account where id = ${account.id}::uuid for update`;
    const open = await tx.factorLoss.count({ where: { accountId: account.id, decidedAt: null } });
    if (open > 0) throw no('A report on this account waits already: decide that one.');
    await tx.factorLoss.create({
      data: { id, accountId: account.id, askedById: actor.accountId, askedAt: now(), reason: sealed },
    });
    for (const overseer of [null, ...(await overseersOf(account, tx))]) {
      const mail = { lossId: id, account, overseer, what: 'reported' } as const;
      await queueMail(tx, await lossMail(mail, company));
    }
    const deciders = await tx.account.findMany({
      where: {
        id: { notIn: [actor.accountId, account.id] },
        standing: 'active',
        roles: { hasSome: [...PAIR_ROLES] },
      },
      select: { address: true },
    });
    for (const { address: to } of deciders) {
      await queueMail(tx, await lossWaitsMail({ lossId: id, to }, company));
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.loss_reported',
      data: { accountId: account.id },
    });
    return id;
  });
}

function no(message: string): Refusal {
  return new Refusal({ field: 'address', message });
}

/** How somebody was recognised, in the words of whoever reported the loss. */
export async function lossReason(loss: { id: string; reason: Uint8Array }): Promise<string> {
  return unseal(loss.reason, placeOf(loss.id));
}
