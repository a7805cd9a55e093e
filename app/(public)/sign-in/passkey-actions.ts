'use server';

import { redirect } from 'next/navigation';
import { challengeNewPasskey, challengePasskey } from '@/lib/accounts/challenge-passkey';
import { confirmFactor } from '@/lib/accounts/confirm-factor';
import { enrolPasskey } from '@/lib/accounts/enrol-passkey';
import { giveFactor } from '@/lib/accounts/give-factor';
import { tryWithin } from '@/lib/accounts/limit-tries';
import { newPasskeySchema, passkeySchema, pressSchema } from '@/lib/accounts/schema';
import { paths, safeNext } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { clientNetwork } from '@/lib/web/session-cookies';
import { enterWhole, keepEnrolment, leaveIfWhole, orConfirm } from './enter';

export const askPasskey = formAction({
  name: 'challenge-passkey',
  level: 'mailbox',
  schema: pressSchema,
  quiet: true,
  run: async ({ visit }) => ({ answer: await challengePasskey(visit) }),
});

export const signInByPasskey = formAction({
  name: 'give-passkey',
  level: 'mailbox',
  schema: passkeySchema,
  async run({ visit, input }) {
    leaveIfWhole(visit, input.next);
    const tries = { code_network: await clientNetwork() };
    const { token } = await tryWithin(tries, null, () => giveFactor(visit, { passkey: input.passkey }));
    return enterWhole(token, input.next);
  },
});

export const confirmByPasskey = formAction({
  name: 'confirm-passkey',
  level: 'two_factor',
  schema: passkeySchema,
  async run({ visit, input }) {
    await confirmFactor(visit, { passkey: input.passkey });
    // Beside a form it stays on that form's page; the page that only confirms goes on.
    if (input.next !== undefined) redirect(safeNext(input.next, paths.account()));
    return { notice: 'Confirmed.' };
  },
});

export const askNewPasskey = formAction({
  name: 'challenge-new-passkey',
  level: 'mailbox',
  schema: pressSchema,
  quiet: true,
  run: ({ visit }) => orConfirm(async () => ({ answer: await challengeNewPasskey(visit) })),
});

export const addPasskey = formAction({
  name: 'enrol-passkey',
  level: 'mailbox',
  schema: newPasskeySchema,
  async run({ visit, input }) {
    const enrolment = await orConfirm(() => enrolPasskey(visit, input.passkey, input.device || 'Passkey'));
    return keepEnrolment(enrolment, input.next);
  },
});
