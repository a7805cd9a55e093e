import { randomInt } from 'node:crypto';
import { queueMail } from '@/lib/mail/queue-mail';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { digest, randomToken, unseal } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { emergencyCodeMail, registerCodeMail, signInMail, unusedMail } from './emails';
import { codeFingerprint } from './prove-mailbox';
import { findSignInAccount, overseersOf, unusedSince } from './queries';
import {
  CODE_LIMITS,
  type CodePurpose,
  DORMANT_DAYS,
  isDormant,
  lastUseOf,
  minutesAfter,
  type Overseer,
} from './rules';

/**
 * The job `sign-in-mail`: finds the account that somebody asked for, and if it may sign in, makes code and link
 * and queues their mail. For any other address it does nothing; a code to file an emergency or to register goes to any.
 * Safe to repeat: a code is made once an attempt.
 */
export async function sendSignInMail(attemptId: string): Promise<void> {
  const attempt = await database().signInAttempt.findUnique({ where: { id: attemptId } });
  if (!attempt || attempt.codeHash || attempt.accountId || attempt.usedAt || attempt.expiresAt <= now())
    return;
  const address = await unseal(attempt.address, { use: 'sign_in_attempt.address', id: attempt.id });
  const account = attempt.purpose === 'sign_in' ? await findSignInAccount(address) : null;
  if (!account && attempt.purpose === 'sign_in') return;
  const company = await currentCompany();
  const code = randomInt(100_000_000).toString().padStart(8, '0');
  const token = randomToken();
  const { write, path } = MAILS[attempt.purpose as CodePurpose];
  const mail = await write({
    attemptId,
    to: address,
    code,
    link: new URL(path(token), env().publicUrl).href,
    minutes: CODE_LIMITS.minutes,
    expiresAt: attempt.expiresAt,
    portalName: company.portalName,
    companyName: company.name,
    emergencyPhone: company.emergency.phone,
  });
  await inTransaction(async (tx) => {
    const { count } = await tx.signInAttempt.updateMany({
      where: { id: attemptId, accountId: null, codeHash: null, usedAt: null },
      data: {
        accountId: account?.id ?? null,
        codeHash: codeFingerprint(attemptId, code),
        tokenHash: digest(token),
      },
    });
    if (count === 1) await queueMail(tx, mail);
  });
}

const MAILS: Record<CodePurpose, { write: typeof signInMail; path: (token: string) => string }> = {
  sign_in: { write: signInMail, path: paths.signInLink },
  emergency: { write: emergencyCodeMail, path: paths.emergencyLink },
  register: { write: registerCodeMail, path: paths.registerLink },
};

/** Part of `housekeeping`: removes sessions that have ended and asks that are a day old. */
export async function cleanUpSignIn(): Promise<void> {
  await database().session.deleteMany({ where: { expiresAt: { lt: now() } } });
  await database().signInAttempt.deleteMany({ where: { createdAt: { lt: minutesAfter(now(), -24 * 60) } } });
}

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** 5 January 1970, a Monday. */
const FIRST_MONDAY_MS = 4 * 24 * 60 * 60_000;

/**
 * Part of `housekeeping`: once a week whoever can release accounts is told how many are locked, and how many have
 * become dormant since they were last told. Safe to repeat: the mail is one a week and person.
 */
export async function remindOfUnused(): Promise<void> {
  const at = now();
  const week = Math.floor((at.getTime() - FIRST_MONDAY_MS) / WEEK_MS);
  const unused = minutesAfter(at, -DORMANT_DAYS * 24 * 60);
  const accounts = await database().account.findMany({
    where: {
      standing: 'active',
      OR: [{ agencyId: null }, { agency: { standing: 'verified' } }],
      AND: { OR: [{ lockedAt: { not: null } }, unusedSince(unused)] },
    },
  });
  const due = accounts
    .map((account) => ({
      account,
      dormant:
        isDormant(account, at) && !(account.dormantToldAt && account.dormantToldAt > lastUseOf(account)),
    }))
    .filter(({ account, dormant }) => account.lockedAt !== null || dormant);
  const toTell = new Map<string, { to: Overseer; theirs: typeof due }>();
  for (const each of due) {
    for (const to of await overseersOf(each.account)) {
      const theirs = [...(toTell.get(to.address)?.theirs ?? []), each];
      toTell.set(to.address, { to, theirs });
    }
  }
  const company = await currentCompany();
  for (const { to, theirs } of toTell.values()) {
    const mail = await unusedMail(
      {
        week,
        to,
        locked: theirs.filter(({ account }) => account.lockedAt).length,
        dormant: theirs.filter(({ dormant }) => dormant).length,
      },
      company,
    );
    await inTransaction(async (tx) => {
      // What came up after this week's mail is told next week.
      if (await tx.outboxMail.findUnique({ where: { dedupeKey: mail.dedupeKey } })) return;
      await queueMail(tx, mail);
      const ids = theirs.filter(({ dormant }) => dormant).map(({ account }) => account.id);
      await tx.account.updateMany({ where: { id: { in: ids } }, data: { dormantToldAt: at } });
    });
  }
}
