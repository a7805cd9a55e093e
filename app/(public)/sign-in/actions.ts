'use server';

import { redirect } from 'next/navigation';
import { askCode } from '@/lib/accounts/ask-code';
import { confirmFactor } from '@/lib/accounts/confirm-factor';
import { enrolFactor } from '@/lib/accounts/enrol-factor';
import { giveFactor } from '@/lib/accounts/give-factor';
import { tryWithin } from '@/lib/accounts/limit-tries';
import { type Proof, proveMailbox } from '@/lib/accounts/prove-mailbox';
import {
  addAppSchema,
  askSchema,
  factorCodeSchema,
  keptSchema,
  linkSchema,
  mailCodeSchema,
} from '@/lib/accounts/schema';
import { paths, safeNext } from '@/lib/paths';
import { formAction } from '@/lib/web/action';
import { readVisit, startSession } from '@/lib/web/auth';
import { homeOf, sessionToken } from '@/lib/web/session';
import {
  askCookie,
  clearAskCookie,
  clearRecoveryCookie,
  clientNetwork,
  clientPlace,
  setAskCookie,
  setSessionCookie,
} from '@/lib/web/session-cookies';
import { enterWhole, keepEnrolment, leaveIfWhole, orConfirm } from './enter';

export const askForCode = formAction({
  name: 'ask-code',
  level: 'public',
  schema: askSchema,
  async run({ input }) {
    const { browserToken } = await askCode({ address: input.address, network: await clientNetwork() });
    await setAskCookie(browserToken);
    redirect(paths.signInCode(input.next));
  },
});

export const proveByCode = formAction({
  name: 'prove-mailbox-by-code',
  level: 'public',
  schema: mailCodeSchema,
  run: ({ input }) => enter({ code: input.code }, input.next),
});

export const proveByLink = formAction({
  name: 'prove-mailbox-by-link',
  level: 'public',
  schema: linkSchema,
  run: ({ input }) => enter({ linkToken: input.token }, input.next),
});

async function enter(proof: Proof, next: string | undefined): Promise<never> {
  const tries = { code_network: await clientNetwork() };
  const field = 'code' in proof ? 'code' : null;
  const asked = await askCookie();
  const proven = await tryWithin(tries, field, () => proveMailbox(asked, proof));
  const replaces = (await sessionToken()) ?? null;
  const { token } = await startSession(proven, { ...(await clientPlace()), replaces });
  await setSessionCookie(token);
  await clearAskCookie();
  const visit = await readVisit(token);
  redirect(visit?.enrolled ? paths.signInFactor(next) : paths.signInEnrol(next));
}

export const completeSignIn = formAction({
  name: 'give-factor',
  level: 'mailbox',
  schema: factorCodeSchema,
  async run({ visit, input }) {
    leaveIfWhole(visit, input.next);
    const tries = { code_network: await clientNetwork() };
    const { token } = await tryWithin(tries, 'code', () => giveFactor(visit, input.code));
    return enterWhole(token, input.next);
  },
});

export const enrolApp = formAction({
  name: 'enrol-factor',
  level: 'mailbox',
  schema: addAppSchema,
  async run({ visit, input }) {
    const token = (await sessionToken()) ?? '';
    const enrolment = await orConfirm(() => enrolFactor(visit, token, input.code, input.name || null));
    return keepEnrolment(enrolment, input.next);
  },
});

export const keepRecoveryCodes = formAction({
  name: 'keep-recovery-codes',
  level: 'two_factor',
  schema: keptSchema,
  async run({ actor, input }) {
    await clearRecoveryCookie();
    redirect(safeNext(input.next, homeOf(actor)));
  },
});

export const confirmIdentity = formAction({
  name: 'confirm-factor',
  level: 'two_factor',
  schema: factorCodeSchema,
  async run({ visit, actor, input }) {
    await confirmFactor(visit, input.code);
    redirect(safeNext(input.next, homeOf(actor)));
  },
});
