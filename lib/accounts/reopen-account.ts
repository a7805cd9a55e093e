import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { accountMail } from './emails';
import { findContacts } from './find-contacts';
import { mayWithAccount } from './policy';
import type { Actor } from './rules';

/**
 * Opens an account again that was closed by mistake, or whose owner came back. Its second factor is the one it had; what
 * was handed over stays where it is.
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
    await tx.account.update({
      where: { id },
      data: {
        standing: 'active',
        deactivatedAt: null,
        ...(agent ? { confirmedAt: now(), confirmedById: actor.accountId } : {}),
      },
    });
    const cause = `${id}:${now().toISOString()}`;
    await queueMail(
      tx,
      await accountMail({ occasion: 'reopened', to: account.address, cause, own: true }, company),
    );
    for (const { id: contact, address: to } of agent ? await findContacts(tx, account.agencyId!) : [])
      if (contact !== id)
        await queueMail(tx, await accountMail({ occasion: 'reopened', to, cause, own: false, id }, company));
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.opened_again',
      data: { accountId: id, agencyId: account.agencyId },
    });
  });
}
