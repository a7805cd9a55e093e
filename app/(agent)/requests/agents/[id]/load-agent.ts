import { notFound } from 'next/navigation';
import { accountDetail } from '@/lib/accounts/list-accounts';
import type { Actor } from '@/lib/accounts/rules';
import { NotFound } from '@/lib/platform/refusal';
import { ID } from '@/lib/requests/queries';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';

/** A colleague's account for the point of contact; names of staff stay out where the company hides them. */
export async function loadAgent(actor: Actor, id: string) {
  if (!ID.test(id)) notFound();
  try {
    const account = await accountDetail(actor, id);
    const [company, { hideStaffNames }] = await Promise.all([currentCompany(), currentDeskSettings()]);
    const { confirmedBy } = account;
    const staff = confirmedBy?.kind === 'staff' && hideStaffNames;
    return { ...account, confirmedBy: staff ? company.name : (confirmedBy?.name ?? null) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
