import { queueMail } from '@/lib/mail/queue-mail';
import type { Tx } from '@/lib/platform/database';
import type { Company } from '@/lib/settings/schema';
import { contactMail, openedMail, type RegistryOccasion, registryMail } from './emails';

type Told = {
  occasion: RegistryOccasion;
  agencyId: string;
  /** Names the cause, so that a repetition makes one mail. */
  cause: string;
  company: Company;
};

/** Mails all who check and open agencies (`mayOpenAgency`), save whoever did it, that one waits for them. */
export async function tellOpeners(tx: Tx, { by, ...told }: Told & { by: string }): Promise<void> {
  const openers = await tx.account.findMany({
    where: {
      id: { not: by },
      kind: 'staff',
      standing: 'active',
      roles: { hasSome: ['counsel', 'administrator'] },
    },
    orderBy: { address: 'asc' },
    select: { address: true },
  });
  for (const { address: to } of openers) await queueMail(tx, await registryMail({ ...told, to }));
}

/** Mails whoever checked that another has decided; a person who has left is not told. */
export async function tellChecker(
  tx: Tx,
  { checkedById, ...told }: Told & { checkedById: string },
): Promise<void> {
  const checker = await tx.account.findFirst({
    where: { id: checkedById, standing: 'active' },
    select: { address: true },
  });
  if (checker) await queueMail(tx, await registryMail({ ...told, to: checker.address }));
}

/** Mails the agents who registered while the agency was proposed, and wait, that it is open. */
export async function tellAgents(tx: Tx, { agencyId, company }: ToContacts): Promise<void> {
  const waiting = await tx.account.findMany({
    where: { agencyId, kind: 'agent', standing: 'pending', registration: { refusedAt: null } },
    orderBy: { address: 'asc' },
    select: { address: true },
  });
  for (const { address: to } of waiting) await queueMail(tx, await openedMail({ agencyId, to, company }));
}

type ToContacts = Omit<Told, 'occasion'>;

/** Mails an agency's points of contact that its entry was changed: a stranger's number or domain shows at once. */
export async function tellContacts(tx: Tx, { agencyId, cause, company }: ToContacts): Promise<void> {
  for (const { address: to } of await contactsOf(tx, agencyId))
    await queueMail(tx, await contactMail({ occasion: 'changed', cause, to, company }));
}

/** Mails whoever became or ceased to be a point of contact, and the others. */
export async function tellOfContact(
  tx: Tx,
  {
    agencyId,
    cause,
    company,
    account,
    contact,
  }: ToContacts & { account: { id: string; address: string }; contact: boolean },
): Promise<void> {
  const own = contact ? 'you' : 'you_ended';
  await queueMail(tx, await contactMail({ occasion: own, cause, to: account.address, company }));
  const occasion = contact ? 'another' : 'another_ended';
  for (const { id, address: to } of await contactsOf(tx, agencyId))
    if (id !== account.id) await queueMail(tx, await contactMail({ occasion, cause, to, company }));
}

function contactsOf(tx: Tx, agencyId: string) {
  return tx.account.findMany({
    where: { agencyId, kind: 'agent', standing: 'active', pointOfContact: true },
    orderBy: { address: 'asc' },
    select: { id: true, address: true },
  });
}
