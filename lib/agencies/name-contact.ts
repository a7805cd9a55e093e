import { appendEvent } from '@/lib/audit/append-event';
import { newId } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { mayOpenAgency, type RegistryActor } from './policy';
import { tellOfContact } from './tell-people';

/**
 * Makes an agent the agency's point of contact, or ends that. Points of contact see all requests of the agency and
 * confirm its agents, so whoever is one already is mailed of it. Safe to repeat.
 * @throws NotFound for whoever may not, or for an account that is not this agency's; Refusal for one that does not sign in
 */
export async function nameContact(
  actor: RegistryActor,
  { agencyId, accountId, contact }: { agencyId: string; accountId: string; contact: boolean },
): Promise<void> {
  if (!mayOpenAgency(actor)) throw new NotFound();
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const account = await tx.account.findFirst({ where: { id: accountId, agencyId, kind: 'agent' } });
    if (!account) throw new NotFound();
    if (contact && account.standing !== 'active') {
      const message = 'The account is not active, so it can be no point of contact: choose another agent.';
      throw new Refusal({ field: 'accountId', message });
    }
    const { count } = await tx.account.updateMany({
      where: { id: accountId, pointOfContact: !contact },
      data: { pointOfContact: contact },
    });
    if (count === 0) return;
    await tellOfContact(tx, { agencyId, cause: newId(), company, account, contact });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: contact ? 'agency.contact_named' : 'agency.contact_ended',
      data: { agencyId, accountId },
    });
  });
}
