import { generate } from 'otplib';
import { askCode } from '@/lib/accounts/ask-code';
import { giveFactor } from '@/lib/accounts/give-factor';
import { sendSignInMail } from '@/lib/accounts/jobs';
import { proveMailbox } from '@/lib/accounts/prove-mailbox';
import type { Place, Visit } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { digest, unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { readVisit, startSession } from '@/lib/web/auth';
import { factorRow, randomSecret } from '@/prisma/seed/rows';

/** Asks for a code and lets the worker's job run. Out: the asking browser's token, and what was mailed, if anything. */
export async function ask(address: string, network = 'loopback') {
  const { browserToken } = await askCode({ address, network });
  const attempt = await database().signInAttempt.findUniqueOrThrow({
    where: { browserHash: digest(browserToken) },
  });
  await sendSignInMail(attempt.id);
  return { browserToken, attemptId: attempt.id, mail: await mailOf(attempt.id) };
}

/** What was mailed for an attempt. */
export async function mailOf(attemptId: string) {
  const row = await database().outboxMail.findUnique({ where: { dedupeKey: `sign-in:${attemptId}` } });
  if (!row) return null;
  const { text, html } = JSON.parse(await unseal(row.body, { use: 'outbox_mail.body', id: row.id }));
  const code = /\b\d{8}\b/.exec(text)![0];
  const linkToken = new URL(/https?:\S+/.exec(text)![0]).searchParams.get('token')!;
  return { row, text: text as string, html: html as string, code, linkToken };
}

/** A browser that keeps no cookie of its own. */
export const PLACE: Place = {
  browser: 'Firefox on Linux',
  network: 'loopback',
  country: null,
  deviceToken: null,
};

/** Signs in as far as the mailbox. */
export async function halfSignIn(
  address: string,
  place: Place = PLACE,
): Promise<{ token: string; visit: Visit }> {
  const { browserToken, mail } = await ask(address);
  const proven = await proveMailbox(browserToken, { code: mail!.code });
  const { token } = await startSession(proven, { ...place, replaces: null });
  return { token, visit: (await readVisit(token))! };
}

/** Signs in with both factors. It uses up the present code: the next one is `totp(secret, 1)`. */
export async function signIn(
  address: string,
  secret: string,
  { place = PLACE, step = 0 } = {},
): Promise<{ token: string; visit: Visit }> {
  const half = await halfSignIn(address, place);
  const { token } = await giveFactor(half.visit, await totp(secret, step));
  return { token, visit: (await readVisit(token))! };
}

/** Gives an account an authenticator app. Out: its secret. */
export async function enrolled(accountId: string): Promise<string> {
  const secret = randomSecret();
  await database().factor.create({ data: await factorRow(accountId, secret, now()) });
  return secret;
}

/**
 * The code of an authenticator app, so many 30-second steps from the present. Of those taken (-1, 0, 1) use 0 and 1:
 * the step may turn before the code is checked.
 */
export function totp(secret: string, step = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(now().getTime() / 1000) + step * 30 });
}
