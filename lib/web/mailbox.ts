import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findProvenMailbox } from '@/lib/accounts/queries';
import type { ProvenMailbox } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { Refusal } from '@/lib/platform/refusal';
import type { Route } from './routes';
import { emergencyCookie, registerCookie } from './session-cookies';

type Purpose = 'emergency' | 'register';

/** The mailbox that this browser proved without an account, for one purpose, or null; read once a page. */
export const provenMailbox = cache(async (purpose: Purpose = 'emergency'): Promise<ProvenMailbox | null> => {
  const token = await (purpose === 'emergency' ? emergencyCookie() : registerCookie());
  return token ? findProvenMailbox(token, purpose) : null;
});

/** Lets a page be drawn only for a browser that proved a mailbox; any other is asked to, and comes back. */
export async function openMailbox(route: Route, purpose: Purpose = 'emergency'): Promise<ProvenMailbox> {
  if (purpose === 'register') return (await provenMailbox('register')) ?? redirect(paths.register());
  const given = (await headers()).get('x-portal-path');
  const back = safeNext(given, route.includes('[') ? '' : route);
  return (await provenMailbox()) ?? redirect(paths.emergencyFile(back || undefined));
}

/**
 * For the action: the proven mailbox.
 * @throws Refusal when the proof is over; what was typed stays
 */
export async function requireMailbox(purpose: Purpose = 'emergency'): Promise<ProvenMailbox> {
  const mailbox = await provenMailbox(purpose);
  if (mailbox) return mailbox;
  throw new Refusal({
    field: null,
    message:
      'The proof of your mailbox is over: confirm it again in another tab, then press the button again. What you typed is still here.',
  });
}
