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
 * Makes a confirmed agent a point of contact of the agency, or takes that away. Those who are it already are mailed, so
 * that nobody is put beside them unseen.
 * @throws NotFound for whoever may not; Refusal for an account that is not active
 */
export async function nameContact(actor: Actor, id: string, contact: boolean): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`;
    const account = await tx.account.findUnique({ where: { id } });
    if (!account || !mayWithAccount(actor, 'name_contact', account)) throw new NotFound();
    if (account.pointOfContact === contact) return;
    if (contact && account.standing !== 'active')
      throw new Refusal({
        field: null,
        message: 'Only an agent who is confirmed can be the point of contact.',
      });
    await tx.account.update({ where: { id }, data: { pointOfContact: contact } });
    if (contact) {
      const cause = `${id}:${now().toISOString()}`;
      await queueMail(
        tx,
        await accountMail({ occasion: 'contact', to: account.address, cause, own: true }, company),
      );
      for (const other of await findContacts(tx, account.agencyId!))
        if (other.id !== id)
          await queueMail(
            tx,
            await accountMail({ occasion: 'contact', to: other.address, cause, own: false, id }, company),
          );
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.contact_named',
      data: { accountId: id, agencyId: account.agencyId, contact },
    });
  });
}
