import { type Actor, isFactorFresh } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { type AuditData, agoWords } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { FactorNeeded, NotFound, Refusal } from '@/lib/platform/refusal';
import { matrixGrounds } from '@/lib/requests/approve-request';
import { changeStatus } from '@/lib/requests/change-status';
import { grantCategories } from '@/lib/requests/grant-categories';
import { raiseReview } from '@/lib/requests/raise-instruction';
import { recordDecision } from '@/lib/requests/record-decision';
import { confirmedCall, lockedEmergency } from './queries';
import type { ReleaseScope } from './rules';

type Decision = {
  reference: string;
  releaseId: string;
  /** Counsel's own words. */
  reason: string;
  /** When counsel last gave a second factor. */
  factorAt: Date | null;
};

/**
 * Releases what was recommended: the second of two people, with a fresh factor. It is the approval of the emergency,
 * and grants exactly the recommended scope. Of two who decide at once one wins.
 * @throws FactorNeeded; NotFound; Refusal to whoever recommended it, and where call-back or agency no longer stand
 */
export async function releaseData(actor: Actor, { reference, releaseId, reason, factorAt }: Decision) {
  if (!isFactorFresh(factorAt, now())) throw new FactorNeeded();
  const data: AuditData = { release: releaseId };
  return changeStatus(actor, {
    request: { reference },
    verb: 'approve',
    permission: 'release',
    reason: null,
    data,
    along: async (tx, request, at) => {
      const release = await openRelease(tx, actor, request.id, releaseId);
      await confirmedCall(tx, request, release.callBackId);
      const { categories, withheld } = release.scope as ReleaseScope;
      const { granted, inPart } = await grantCategories(tx, request, { categories, withheld });
      await raiseReview(tx, request, at);
      await decide(tx, actor, release.id, { released: true, reason, at });
      Object.assign(data, { granted, inPart, followUpDue: release.followUpDue });
      await recordDecision(tx, actor, {
        requestId: request.id,
        verb: 'approve',
        at,
        grounds: await matrixGrounds(request, granted),
        reason: { words: reason },
      });
    },
  });
}

/**
 * Refuses a recommended release, with the reason; the request stays in review.
 * @throws as `releaseData`
 */
export async function refuseRelease(
  actor: Actor,
  { reference, releaseId, reason, factorAt }: Decision,
): Promise<void> {
  if (!isFactorFresh(factorAt, now())) throw new FactorNeeded();
  await inTransaction(async (tx) => {
    const request = await lockedEmergency(tx, actor, reference, 'release');
    const release = await openRelease(tx, actor, request.id, releaseId);
    await decide(tx, actor, release.id, { released: false, reason, at: now() });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'emergency.release_refused',
      requestId: request.id,
      data: { releaseId },
    });
  });
}

/** The recommendation, while nobody has decided on it, for somebody who did not make it. */
async function openRelease(tx: Tx, actor: Actor, requestId: string, id: string) {
  const release = await tx.release.findFirst({
    where: { id, requestId },
    include: { decidedBy: { select: { name: true } } },
  });
  if (!release) throw new NotFound();
  if (release.decidedAt) {
    const what = release.released ? 'released' : 'refused';
    const when = agoWords(now().getTime() - release.decidedAt.getTime());
    throw new Refusal({
      field: null,
      message: `${release.decidedBy!.name} ${what} this ${when}; nothing was changed.`,
    });
  }
  if (release.recommendedById === actor.accountId) throw new Refusal({ field: null, message: SAME });
  return release;
}

async function decide(
  tx: Tx,
  actor: Actor,
  id: string,
  { released, reason, at }: { released: boolean; reason: string; at: Date },
): Promise<void> {
  const decision = await seal(reason, { use: 'release.decision', id });
  const { count } = await tx.release.updateMany({
    where: { id, decidedAt: null },
    data: { decidedById: actor.accountId, decidedAt: at, released, decision },
  });
  if (count !== 1) throw new Error('a release was decided under the lock of its request');
}

const SAME = 'You recommended this release, and it takes two people: another counsel releases or refuses it.';
