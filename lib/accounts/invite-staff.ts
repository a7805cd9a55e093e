import { queueMail } from '@/lib/mail/queue-mail';
import { NotFound } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { makeStaff, type NewStaff } from './create-staff';
import { invitationMail } from './emails';
import { mayInvite } from './policy';
import type { Actor } from './rules';

/**
 * Makes an account of the company's staff and mails its owner that it is there. The mail signs nobody in: they ask for
 * a code as everybody does, and set up a second factor.
 * @returns the account's id
 * @throws NotFound for all but administrators; Refusal as `createStaff`
 */
export async function inviteStaff(actor: Actor, invited: NewStaff): Promise<{ id: string }> {
  if (!mayInvite(actor)) throw new NotFound();
  const company = await currentCompany();
  return makeStaff(invited, {
    actor: { accountId: actor.accountId, kind: actor.kind },
    act: 'account.invited',
    along: async (tx, { id, address }) =>
      queueMail(tx, await invitationMail({ to: address, accountId: id, company })),
  });
}
