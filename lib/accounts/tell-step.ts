import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/database';
import type { Company } from '@/lib/settings/schema';
import { accountMail, type Occasion } from './emails';
import { findConfirmers, findContacts } from './find-contacts';

type Concerned = { id: string; address: string; kind: 'agent' | 'staff'; agencyId: string | null };

/** Steps after which somebody is to be confirmed: by staff, where the agency has nobody who could and is open. */
const WAITING: readonly Occasion[] = ['asked', 'enrolled'];

/**
 * Mails a step with an account to its owner and to every point of contact of its agency; the mails name nobody.
 * @param account as it stands once the step is taken
 */
export async function tellStep(
  tx: Tx,
  occasion: Occasion,
  account: Concerned,
  company: Company,
): Promise<void> {
  const { id, address, kind, agencyId } = account;
  const step = { occasion, id, cause: `${id}:${now().toISOString()}` };
  const send = async (to: string, whose: { own: boolean; staff: boolean }) => {
    const mail = await accountMail({ ...step, ...whose, to }, company);
    if (mail) await queueMail(tx, mail);
  };
  await send(address, { own: true, staff: kind === 'staff' });
  if (kind === 'staff' || agencyId === null) return;
  const contacts = await findContacts(tx, agencyId);
  for (const { id: other, address: to } of contacts)
    if (other !== id) await send(to, { own: false, staff: false });
  if (contacts.length > 0 || !WAITING.includes(occasion)) return;
  const open = await tx.agency.count({ where: { id: agencyId, standing: 'verified' } });
  for (const { address: to } of open ? await findConfirmers(tx) : [])
    await send(to, { own: false, staff: true });
}
