import { notFound } from 'next/navigation';
import { accountDetail } from '@/lib/accounts/list-accounts';
import type { Actor } from '@/lib/accounts/rules';
import { NotFound } from '@/lib/platform/refusal';
import { ID } from '@/lib/requests/queries';

/** The account of the address, for somebody who may see it; nothing there for anyone else. */
export async function loadAccount(actor: Actor, id: string) {
  if (!ID.test(id)) notFound();
  try {
    return await accountDetail(actor, id);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
