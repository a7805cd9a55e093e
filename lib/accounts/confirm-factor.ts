import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { appendVerdict } from './check-factor';
import { checkGiven, factorRefusal, type GivenFactor } from './give-factor';
import { isFactorFresh, type Visit } from './rules';

/**
 * Confirms within a session that it is still the same person. Five wrong codes lock the account and end this
 * session, since somebody else may be sitting there.
 * @returns the visit with its fresh factor
 * @throws Refusal on field `code`, or on none for a passkey
 */
export async function confirmFactor(visit: Visit, given: GivenFactor): Promise<Visit> {
  if (visit.assurance !== 'two_factor') throw new NotFound();
  const holder = { id: visit.accountId, kind: visit.kind };
  const factorAt = now();
  const verdict = await inTransaction(async (tx) => {
    const checked = await checkGiven(tx, visit, given);
    const own = { id: visit.sessionId };
    if (checked.right) await tx.session.updateMany({ where: own, data: { factorAt } });
    else if (checked.why === 'lockedNow') await tx.session.deleteMany({ where: own });
    await appendVerdict(tx, holder, checked);
    if (checked.right) {
      await appendEvent(tx, {
        actor: { accountId: holder.id, kind: holder.kind },
        act: 'account.factor_given',
        data: { by: checked.by },
      });
    }
    return checked;
  });
  if (!verdict.right) throw await factorRefusal(verdict);
  return { ...visit, factorAt };
}

/**
 * Insists on a second factor given within the last five minutes.
 * @throws FactorNeeded, a refusal on field `code`
 */
export function requireFreshFactor(visit: Pick<Visit, 'factorAt'>): void {
  if (!isFactorFresh(visit.factorAt, now())) throw new FactorNeeded();
}

/**
 * For forms that carry a `code` field: takes the code where the factor is not fresh, and leaves it alone where
 * it is, so that a form sent again after another error needs no second one.
 * @throws FactorNeeded without a code, Refusal with a wrong one; both on field `code`
 */
export async function ensureFreshFactor(visit: Visit, code: string | null | undefined): Promise<Visit> {
  if (isFactorFresh(visit.factorAt, now())) return visit;
  if (!code?.trim()) throw new FactorNeeded();
  return confirmFactor(visit, code);
}
