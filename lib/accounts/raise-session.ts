import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { digest, newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { reopenedMail } from './emails';
import { noteDevice } from './note-device';
import { overseersOf, sessionLimits } from './queries';
import { DORMANT_DAYS, daysUnused, isDormant, minutesAfter, type Visit } from './rules';

/**
 * Puts a session with both factors in the place of a half one, under a new token; notes the browser, and reopens an
 * account that was dormant.
 * @param factorAt when the factor was given at an identity provider; left out for one given here just now
 * @returns its absolute end
 * @throws Refusal when the half session is gone (another post has raised or ended it), and where a dormant account
 *   would enrol its first factor: then the mailbox alone would open it
 */
export async function raiseSession(tx: Tx, visit: Visit, token: string, factorAt?: Date): Promise<Date> {
  const half = { id: visit.sessionId, assurance: 'mailbox' as const };
  const session = await tx.session.findFirst({ where: half, include: { account: true } });
  const { count } = await tx.session.deleteMany({ where: half });
  if (!session || count === 0) {
    throw new Refusal({
      field: null,
      message: 'This sign-in was completed or ended already; reload the page.',
    });
  }
  const { account, browser, network, country, deviceHash } = session;
  const createdAt = now();
  const dormant = isDormant(account, createdAt);
  const known = visit.enrolled || factorAt !== undefined;
  const first = factorAt ? account.lastSignInAt === null : !visit.enrolled;
  if (dormant && !known && !(await wasRecognised(tx, account.id, createdAt))) {
    const { supportContact } = await currentCompany();
    throw new Refusal({ field: null, message: `${DORMANT_BARE} ${supportContact}.` });
  }
  const { deviceId, news } = await noteDevice(tx, { account, session, first });
  const expiresAt = minutesAfter(createdAt, sessionLimits().absoluteMinutes);
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: digest(token),
      accountId: visit.accountId,
      assurance: 'two_factor',
      browser,
      network,
      country,
      deviceHash,
      deviceId,
      createdAt,
      lastUsedAt: createdAt,
      factorAt: factorAt ?? createdAt,
      expiresAt,
    },
  });
  const actor = { accountId: account.id, kind: account.kind };
  if (dormant) {
    const company = await currentCompany();
    for (const to of await overseersOf(account, tx)) {
      await queueMail(tx, await reopenedMail({ account, to, at: createdAt }, company));
    }
    const data = { days: daysUnused(account, createdAt) };
    await appendEvent(tx, { actor, act: 'account.reopened', data });
  }
  if (!first && (news.device || news.network || news.country)) {
    await appendEvent(tx, { actor, act: 'account.new_place', data: news });
  }
  return expiresAt;
}

const DORMANT_BARE = `This account was not used for ${DORMANT_DAYS} days and has no second factor: your agency’s point of contact or an administrator confirms it first; ask them, or write to`;

/** Whether two people took a lost factor away lately: they knew the person. */
async function wasRecognised(tx: Tx, accountId: string, at: Date): Promise<boolean> {
  const since = minutesAfter(at, -DORMANT_DAYS * 24 * 60);
  return (await tx.factorLoss.count({ where: { accountId, granted: true, decidedAt: { gt: since } } })) > 0;
}
