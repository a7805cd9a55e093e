import { absencesFrom, activeStaff } from '@/lib/accounts/queries';
import { standIn } from '@/lib/accounts/rules';
import { localDay } from '@/lib/law/local-time';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { database, type Reader, type Tx } from '@/lib/platform/database';
import type { Company } from '@/lib/settings/schema';
import { alarmMail } from './emails';
import { handlerRoles } from './policy';

/**
 * Who is told of an emergency: the company's list of people on call, in place of those away whoever covers for them.
 * Where that leaves nobody, everyone who can act on one and is there; and where all are away, everyone: an alarm must
 * not end nowhere. An address on the list that is no account (a pager, a group) is told as it stands.
 */
async function onCallAddresses(company: Company, reader: Reader): Promise<string[]> {
  const day = localDay(now(), company.timeZone);
  // One after the other: within a transaction they share a connection.
  const staff = await activeStaff(reader);
  const absences = await absencesFrom(day, reader);
  const gone = await leftAmong(company.onCall, reader);
  const byAddress = new Map(staff.map((each) => [each.address, each]));
  const addressOf = new Map(staff.map(({ id, address }) => [id, address]));
  const present = (id: string) => addressOf.get(standIn(id, absences, day) ?? '') ?? null;
  const listed = company.onCall.flatMap((address) => {
    const account = byAddress.get(address);
    if (!account) return gone.has(address) ? [] : [address];
    return present(account.id) ?? [];
  });
  if (listed.length > 0) return [...new Set(listed)];
  const handlers = staff.filter(({ roles }) => roles.some((role) => handlerRoles(false).includes(role)));
  const there = handlers.filter(({ id }) => standIn(id, absences, day) === id);
  return (there.length > 0 ? there : handlers).map(({ address }) => address);
}

/** Who would be told of an emergency that is filed now, for the page on which the list is kept. */
export function whoIsTold(company: Company): Promise<string[]> {
  return onCallAddresses(company, database());
}

/** Addresses of the list whose accounts sign in no more. */
async function leftAmong(addresses: string[], reader: Reader): Promise<Set<string>> {
  const rows = await reader.account.findMany({
    where: { address: { in: addresses }, standing: { not: 'active' } },
    select: { address: true },
  });
  return new Set(rows.map(({ address }) => address));
}

/**
 * Tells the people on call that an emergency was filed, in the transaction of the filing. Each is told once a request,
 * however often it is called.
 */
export async function alertOnCall(
  tx: Tx,
  request: { requestId: string; reference: string },
  company: Company,
): Promise<void> {
  for (const to of await onCallAddresses(company, tx)) {
    await queueMail(tx, await alarmMail({ to, ...request }, company));
  }
}
