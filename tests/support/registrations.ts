import { askCode } from '@/lib/accounts/ask-code';
import { enrolFactor, factorOffer } from '@/lib/accounts/enrol-factor';
import { sendSignInMail } from '@/lib/accounts/jobs';
import { proveStrangersMailbox } from '@/lib/accounts/prove-mailbox';
import { findProvenMailbox } from '@/lib/accounts/queries';
import { registerAgent } from '@/lib/accounts/register-agent';
import type { AgentActor } from '@/lib/accounts/rules';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { readVisit, startSession } from '@/lib/web/auth';
import { mailOf, PLACE, totp } from './sign-in';

/** Asks for the code to register and lets the worker's job run. Out: the asking browser's token, and what was mailed. */
export async function askToRegister(address: string, network = 'loopback') {
  const { browserToken } = await askCode({ address, network, purpose: 'register' });
  const attempt = await database().signInAttempt.findUniqueOrThrow({
    where: { browserHash: digest(browserToken) },
  });
  await sendSignInMail(attempt.id);
  return { browserToken, mail: (await mailOf(attempt.id))! };
}

/** A mailbox that was proven to register, by the code of its mail. Out: the cookie's token; the mailbox with its network. */
export async function aMailboxToRegister(address: string, network = 'loopback') {
  const { browserToken, mail } = await askToRegister(address, network);
  const { token } = await proveStrangersMailbox(browserToken, { code: mail.code }, 'register');
  return { token, mail, mailbox: { ...(await findProvenMailbox(token, 'register'))!, network } };
}

/** What somebody says of themselves, all of it right. */
export const PARTICULARS = {
  name: 'Kim Park',
  title: 'Officer',
  badge: 'SPD 4471',
  phone: '+1 217 555 0103',
  supervisor: 'Lt. Lee Chan',
  supervisorPhone: '+1 217 555 0102',
};

/** Somebody who registered and set up an authenticator app, signed in with both factors, as an actor. */
export async function aRegisteredAgent(address: string, asking: object = {}): Promise<AgentActor> {
  const { token, mailbox } = await aMailboxToRegister(address);
  const proven = await registerAgent(token, mailbox, { ...PARTICULARS, ...asking });
  const half = await startSession(proven, { ...PLACE, replaces: null });
  const visit = (await readVisit(half.token))!;
  const { secret } = await factorOffer(visit, half.token);
  const enrolled = (await enrolFactor(visit, half.token, await totp(secret)))!;
  const actor = (await readVisit(enrolled.token))?.actor;
  if (actor?.kind !== 'agent') throw new Error(`${address} is not signed in`);
  return actor;
}

/** What was mailed to somebody, by subject, in order. */
export async function subjectsTo(recipient: string): Promise<string[]> {
  const rows = await database().outboxMail.findMany({ where: { recipient }, orderBy: { createdAt: 'asc' } });
  return rows.map(({ subject }) => subject);
}
