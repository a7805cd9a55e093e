'use server';

import { redirect } from 'next/navigation';
import { askCode } from '@/lib/accounts/ask-code';
import { forgetMailbox } from '@/lib/accounts/forget-mailbox';
import { tryWithin } from '@/lib/accounts/limit-tries';
import { type Proof, proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { askSchema, linkSchema, mailCodeSchema, pressSchema } from '@/lib/accounts/schema';
import { fileEmergency } from '@/lib/emergencies/file-emergency';
import { intakeSchema } from '@/lib/emergencies/schema';
import { paths, safeNext } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { requireMailbox } from '@/lib/web/mailbox';
import {
  clearEmergencyCookie,
  clientNetwork,
  emergencyAskCookie,
  emergencyCookie,
  setEmergencyAskCookie,
  setEmergencyCookie,
} from '@/lib/web/session-cookies';

/** A proven mailbox opens the pages of an emergency and nothing else. */
function onward(next: string | undefined): string {
  const path = safeNext(next, '');
  return path.startsWith('/emergency/') ? path : paths.emergencyForm();
}

export const askForEmergencyCode = formAction({
  name: 'ask-emergency-code',
  level: 'public',
  schema: askSchema,
  async run({ input }) {
    const network = await clientNetwork();
    const { browserToken } = await askCode({ address: input.address, network, purpose: 'emergency' });
    await setEmergencyAskCookie(browserToken);
    redirect(paths.emergencyCode(input.next));
  },
});

export const proveByCode = formAction({
  name: 'prove-emergency-mailbox-by-code',
  level: 'public',
  schema: mailCodeSchema,
  run: ({ input }) => enter({ code: input.code }, input.next),
});

export const proveByLink = formAction({
  name: 'prove-emergency-mailbox-by-link',
  level: 'public',
  schema: linkSchema,
  run: ({ input }) => enter({ linkToken: input.token }, input.next),
});

async function enter(proof: Proof, next: string | undefined): Promise<never> {
  const tries = { code_network: await clientNetwork() };
  const field = 'code' in proof ? 'code' : null;
  const asked = await emergencyAskCookie();
  const { token } = await tryWithin(tries, field, () => proveStrangersMailbox(asked, proof, 'emergency'));
  await setEmergencyCookie(token);
  redirect(onward(next));
}

export const fileEmergencyAction = formAction({
  name: 'file-emergency',
  level: 'public',
  schema: intakeSchema,
  async run({ input }) {
    const { idempotencyKey, certified, asked, ...values } = input;
    const { reference } = await fileEmergency(await requireMailbox(), {
      values,
      idempotencyKey,
      certified: certified === 'yes',
      asked: asked === 'yes',
    });
    redirect(paths.emergencyStatus(reference));
  },
});

export const leaveMailbox = formAction({
  name: 'forget-mailbox',
  level: 'public',
  schema: pressSchema,
  async run() {
    const token = await emergencyCookie();
    if (token) await forgetMailbox(token);
    await clearEmergencyCookie();
    redirect(paths.emergency());
  },
});
