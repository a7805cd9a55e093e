'use server';

import { redirect } from 'next/navigation';
import { askCode } from '@/lib/accounts/ask-code';
import { tryWithin } from '@/lib/accounts/limit-tries';
import { type Proof, proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { registerAgent } from '@/lib/accounts/register-agent';
import { askSchema, linkSchema, mailCodeSchema, registerFormSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { startSession } from '@/lib/web/auth';
import { requireMailbox } from '@/lib/web/mailbox';
import { sessionToken } from '@/lib/web/session';
import {
  clearRegisterCookie,
  clientNetwork,
  clientPlace,
  registerAskCookie,
  registerCookie,
  setRegisterAskCookie,
  setRegisterCookie,
  setSessionCookie,
} from '@/lib/web/session-cookies';

export const askForRegisterCode = formAction({
  name: 'ask-register-code',
  level: 'public',
  schema: askSchema,
  async run({ input: { address } }) {
    const { browserToken } = await askCode({ address, network: await clientNetwork(), purpose: 'register' });
    await setRegisterAskCookie(browserToken);
    redirect(paths.registerCode());
  },
});

export const proveByCode = formAction({
  name: 'prove-register-mailbox-by-code',
  level: 'public',
  schema: mailCodeSchema,
  run: ({ input }) => enter({ code: input.code }),
});

export const proveByLink = formAction({
  name: 'prove-register-mailbox-by-link',
  level: 'public',
  schema: linkSchema,
  run: ({ input }) => enter({ linkToken: input.token }),
});

async function enter(proof: Proof): Promise<never> {
  const tries = { code_network: await clientNetwork() };
  const field = 'code' in proof ? 'code' : null;
  const asked = await registerAskCookie();
  const { token } = await tryWithin(tries, field, () => proveStrangersMailbox(asked, proof, 'register'));
  await setRegisterCookie(token);
  redirect(paths.registerDetails());
}

/** The account waits from here on; its second factor is set up next, on the pages that everyone has. */
export const register = formAction({
  name: 'register-agent',
  level: 'public',
  schema: registerFormSchema,
  async run({ input }) {
    const { address } = await requireMailbox('register');
    const from = { address, network: await clientNetwork() };
    const proven = await registerAgent((await registerCookie()) ?? '', from, input);
    const replaces = (await sessionToken()) ?? null;
    const { token } = await startSession(proven, { ...(await clientPlace()), replaces });
    await setSessionCookie(token);
    await clearRegisterCookie();
    redirect(paths.signInEnrol(paths.requests()));
  },
});
