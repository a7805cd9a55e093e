import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction } from '@/lib/platform/database';
import type { ProviderAnswer } from '@/lib/platform/identity-provider';
import type { Visit } from './rules';
import { NotLetIn } from './sign-in-staff';

/** The clocks of two machines may differ by so much. */
const LEEWAY_MS = 30_000;

/**
 * Confirms within a session that it is still the same person, who signed in at the identity provider anew.
 * @param startedAt when they were led there
 * @throws NotLetIn for somebody else, for an older sign-in, and where it took no second factor
 */
export async function confirmByProvider(
  visit: Visit,
  answer: ProviderAnswer,
  startedAt: Date,
): Promise<void> {
  const { issuer, subject, authenticatedAt } = answer;
  const anew = authenticatedAt.getTime() >= startedAt.getTime() - LEEWAY_MS;
  if (visit.assurance !== 'two_factor' || visit.locked || !anew || !answer.secondFactor) {
    throw new NotLetIn('refused');
  }
  await inTransaction(async (tx) => {
    const known = await tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    if (known?.accountId !== visit.accountId) throw new NotLetIn('refused');
    await tx.session.updateMany({ where: { id: visit.sessionId }, data: { factorAt: authenticatedAt } });
    const actor = { accountId: visit.accountId, kind: visit.kind };
    await appendEvent(tx, { actor, act: 'account.factor_given', data: { by: 'provider' } });
  });
}
