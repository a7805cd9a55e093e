import { queueMail } from '@/lib/mail/queue-mail';
import type { Reader, Tx } from '@/lib/platform/database';
import type { Company } from '@/lib/settings/schema';
import { alarmMail } from './emails';
import { handlerRoles } from './policy';

/**
 * Who is told of an emergency: the company's list of people on call, and where that is empty everyone who can act on
 * one, since an alarm must not end nowhere.
 */
async function onCallAddresses(company: Company, reader: Reader): Promise<string[]> {
  if (company.onCall.length > 0) return [...new Set(company.onCall)];
  const handlers = await reader.account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { hasSome: handlerRoles(false) } },
    orderBy: { address: 'asc' },
    select: { address: true },
  });
  return handlers.map(({ address }) => address);
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
