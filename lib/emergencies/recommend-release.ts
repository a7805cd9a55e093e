import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { grantable } from '@/lib/requests/grant-categories';
import { type ListedExceptions, withheldByList } from '@/lib/requests/list-exceptions';
import { STATUS_LABELS } from '@/lib/requests/rules';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { confirmedCall, lockedEmergency } from './queries';
import type { ReleaseScope } from './rules';

type Recommendation = {
  reference: string;
  scope: ReleaseScope;
  /** By category, identifiers in words: where there are too many to be ticked. */
  lists?: ListedExceptions | undefined;
  /** Why the emergency requires disclosure without delay. */
  why: string;
  /** Why what is released relates to the emergency. */
  relates: string;
};

/**
 * Recommends what is to be released in an emergency, minimised; counsel who is somebody else decides (LAW.md § 4).
 * @returns the recommendation's id
 * @throws NotFound; Refusal without a confirmed call-back of this request, for an agency that is not verified, while
 *   another recommendation waits, or where the scope is empty or reaches too far
 */
export async function recommendRelease(actor: Actor, recommended: Recommendation) {
  const { reference, scope, lists, why, relates } = recommended;
  const [{ timeZone }, { followUpDays }] = await Promise.all([currentCompany(), currentDeskSettings()]);
  return inTransaction(async (tx) => {
    const request = await lockedEmergency(tx, actor, reference, 'recommend_release');
    if (request.status !== 'in_review') {
      const message = `A release is recommended while the request is in review, and it is now “${STATUS_LABELS[request.status]}”.`;
      throw new Refusal({ field: null, message });
    }
    const call = await confirmedCall(tx, request);
    const possible = grantable(request.categories);
    const categories = possible.filter((each) => scope.categories.includes(each));
    if (categories.length === 0 || scope.categories.some((each) => !possible.includes(each))) {
      throw new Refusal({ field: 'granted', message: EMPTY });
    }
    const withheld = lists ? await withheldByList(tx, request, categories, lists) : scope.withheld;
    const ids = Object.keys(withheld);
    const rows = await tx.requestIdentifier.findMany({
      where: { requestId: request.id },
      select: { id: true },
    });
    if (!ids.every((id) => rows.some((row) => row.id === id))) throw new NotFound();
    if (rows.every(({ id }) => categories.every((each) => withheld[id]?.includes(each)))) {
      throw new Refusal({ field: 'granted', message: EMPTY });
    }
    const open = await tx.release.count({ where: { requestId: request.id, decidedAt: null } });
    if (open > 0) throw new Refusal({ field: null, message: WAITS });
    const at = now();
    const id = newId();
    const followUpDue = addDays(localDay(at, timeZone), followUpDays);
    await tx.release.create({
      data: {
        id,
        requestId: request.id,
        callBackId: call.id,
        recommendedById: actor.accountId,
        recommendedAt: at,
        recommendation: await seal(JSON.stringify({ why, relates }), { use: 'release.recommendation', id }),
        scope: { categories, withheld },
        followUpDue,
      },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'emergency.release_recommended',
      requestId: request.id,
      data: { releaseId: id, categories, followUpDue },
    });
    return id;
  });
}

const EMPTY =
  'Choose what is to be released, of what the law permits in an emergency: at least one category for one identifier.';
const WAITS = 'A recommendation waits for counsel already: it is decided first.';
