import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { randomToken } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireFreshFactor } from './confirm-factor';
import { factorMail } from './emails';
import { storeRecoveryCodes } from './make-recovery-codes';
import { raiseSession } from './raise-session';
import { FACTOR_LABELS, LOCK, MOST_FACTORS, type Visit } from './rules';
import { tellStep } from './tell-step';

/** The new session of a sign-in that a first factor completes, and the seed its recovery codes are shown from. */
export type Enrolment = { token: string; expiresAt: Date; recoverySeed: string };

type NewFactor = Pick<
  Prisma.FactorCreateManyInput,
  'id' | 'type' | 'name' | 'secret' | 'lastStep' | 'credentialId' | 'publicKey' | 'counter' | 'transports'
> & { id: string };

/**
 * Whether a session may enrol a factor: a half one the first, and no other; a whole one further ones.
 * @throws NotFound; FactorNeeded where the last factor was given more than five minutes ago; Refusal where the account
 *   is locked, or its second factor is the identity provider's and the mailbox alone was proven
 */
export function requireMayEnrol(visit: Visit): void {
  if (visit.locked)
    throw no(`This account is locked after ${LOCK.failures} wrong codes: have it released first.`);
  if (visit.elsewhere)
    throw no('You sign in with your company account: do that first, then add a second factor.');
  if (visit.assurance === 'two_factor') requireFreshFactor(visit);
  else if (visit.enrolled) throw new NotFound();
}

const no = (message: string) => new Refusal({ field: null, message });

/**
 * Keeps a factor that was proven just now. The first one of an account makes the recovery codes and completes the
 * sign-in under a new token; a further one of a whole session is told to the person by mail.
 * @returns what the first one brings with it; null for a further one
 * @throws NotFound when another browser has enrolled the first one meanwhile; Refusal when there are too many
 */
export async function storeFactor(visit: Visit, factor: NewFactor): Promise<Enrolment | null> {
  requireMayEnrol(visit);
  const { accountId } = visit;
  const actor = { accountId, kind: visit.kind };
  const [token, recoverySeed] = [randomToken(), randomToken()];
  const company = await currentCompany();
  const mail = await factorMail(
    {
      to: visit.address,
      key: `factor-added:${factor.id}`,
      what: `${FACTOR_LABELS[factor.type]} was added`,
    },
    company,
  );
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from account where id = ${accountId}::uuid for update`;
    const held = await tx.factor.count({ where: { accountId, confirmedAt: { not: null } } });
    const first = visit.assurance === 'mailbox';
    if (first && held > 0) throw new NotFound();
    if (held >= MOST_FACTORS) {
      throw no(
        `An account holds ${MOST_FACTORS} second factors at most: remove one that you do not use first.`,
      );
    }
    const at = now();
    await tx.factor.create({
      data: { ...factor, accountId, createdAt: at, confirmedAt: at, lastUsedAt: at },
    });
    if (!first) {
      await queueMail(tx, mail);
      await appendEvent(tx, { actor, act: 'account.factor_enrolled', data: { type: factor.type } });
      return null;
    }
    await storeRecoveryCodes(tx, accountId, recoverySeed);
    const expiresAt = await raiseSession(tx, visit, token);
    const account = await tx.account.update({ where: { id: accountId }, data: { lastSignInAt: at } });
    // From here on they file emergencies: whoever confirms them hears of it.
    if (account.standing === 'pending') await tellStep(tx, 'enrolled', account, company);
    await appendEvent(tx, { actor, act: 'account.factor_enrolled', data: { type: factor.type } });
    await appendEvent(tx, { actor, act: 'account.recovery_codes_made' });
    await appendEvent(tx, { actor, act: 'account.signed_in', data: { by: 'enrolment' } });
    return { token, expiresAt, recoverySeed };
  });
}
