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

export const DONE: Record<string, string> = {
  confirmed: 'The account is confirmed, and its owner and the point of contact were mailed.',
  undone: 'The confirmation was taken back, and its owner and the point of contact were mailed.',
  refused: 'The registration was refused, and its owner and the point of contact were mailed.',
  named: 'This agent is a point of contact of the agency now, and was mailed.',
  unnamed: 'This agent is no point of contact any more.',
  roles: 'The roles were saved.',
  invited: 'The account was made, and a mail is on its way.',
  closed: 'The account is closed, and what was open was handed over.',
};
