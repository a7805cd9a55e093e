import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireFreshFactor } from './confirm-factor';
import { factorMail } from './emails';
import { FACTOR_LABELS, type Visit } from './rules';

/**
 * Gives an own factor another name.
 * @throws NotFound for another's
 */
export async function renameFactor(visit: Visit, { id, name }: { id: string; name: string }): Promise<void> {
  requireWhole(visit);
  await inTransaction(async (tx) => {
    const { count } = await tx.factor.updateMany({
      where: { id, accountId: visit.accountId, NOT: { name } },
      data: { name },
    });
    if (count === 0) {
      if (await tx.factor.count({ where: { id, accountId: visit.accountId } })) return;
      throw new NotFound();
    }
    await appendEvent(tx, { actor: actorOf(visit), act: 'account.factor_renamed' });
  });
}

/**
 * Removes an own factor, but never the last: without one the next sign-in would enrol any. The person is told by mail.
 * @throws NotFound for another's; FactorNeeded; Refusal for the last one
 */
export async function removeFactor(visit: Visit, id: string): Promise<void> {
  requireWhole(visit);
  requireFreshFactor(visit);
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${visit.accountId}::uuid for update`;
    const held = await tx.factor.findMany({
      where: { accountId: visit.accountId, confirmedAt: { not: null } },
      select: { id: true, type: true },
    });
    const factor = held.find((each) => each.id === id);
    if (!factor) throw new NotFound();
    if (held.length === 1) {
      throw new Refusal({
        field: null,
        message: 'This is your only second factor: add another one first, then remove this one.',
      });
    }
    await tx.factor.delete({ where: { id } });
    const mail = {
      to: visit.address,
      key: `factor-removed:${id}:${now().getTime()}`,
      what: `${FACTOR_LABELS[factor.type]} was removed`,
    };
    await queueMail(tx, await factorMail(mail, company));
    await appendEvent(tx, {
      actor: actorOf(visit),
      act: 'account.factor_removed',
      data: { type: factor.type },
    });
  });
}

function requireWhole(visit: Visit): void {
  if (visit.assurance !== 'two_factor') throw new NotFound();
}

const actorOf = (visit: Visit) => ({ accountId: visit.accountId, kind: visit.kind });
