import type { Actor } from '@/lib/accounts/rules';
import type { AuditData } from '@/lib/audit/rules';
import { missingCall } from '@/lib/law/call-back';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { type GroundId, groundOf, reasonText } from '@/lib/law/grounds';
import type { KindId } from '@/lib/law/kinds';
import type { Tx } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { currentDeskSettings } from '@/lib/settings/queries';
import { type ChangedRequest, changeStatus } from './change-status';
import { matrixAnswers } from './check-draft';
import { type Grant, grantable, grantCategories } from './grant-categories';
import { type ListedExceptions, withheldByList } from './list-exceptions';
import { may } from './policy';
import { answersOf, factsOf } from './queries';
import { raiseReview } from './raise-instruction';
import { type RecordedGround, recordDecision } from './record-decision';

type Approval = {
  reference: string;
  /** Left out: everything that can be granted, for every identifier. */
  grant?: Grant;
  /** By category, identifiers in words: where there are too many to be ticked. */
  lists?: ListedExceptions;
  /** Why, by category, where the law leaves it to the company. */
  reasons?: Record<string, string>;
  /** Why the rest is not granted. */
  grounds?: readonly GroundId[];
  /** What the agent reads besides. */
  words?: string;
};

/**
 * Approves a request, whole or in part. An analyst may approve it whole where the matrix allows all of it and none is
 * content; else counsel. What the law leaves to the company is granted with a reason for each category (LAW.md § 3).
 * An emergency is never approved here: its data goes out by a release of two people.
 * @throws Refusal also where the agency is not verified: whoever asks may not be who they say they are (LAW.md § 4)
 */
export async function approveRequest(actor: Actor, { reference, ...approval }: Approval) {
  const data: AuditData = {};
  const { grounds = [], words = '' } = approval;
  return changeStatus(actor, {
    request: { reference },
    verb: 'approve',
    reason: reasonText(grounds.map(groundOf), words) || null,
    data,
    along: async (tx, request, at) => {
      if (request.agency.standing === 'proposed') throw new Refusal({ field: null, message: NOT_VERIFIED });
      if (request.agent?.standing === 'pending') throw new Refusal({ field: null, message: NOT_CONFIRMED });
      await refuseUncalled(tx, request);
      const counsels = may(actor, 'approve_in_part', factsOf(request));
      const grant = await grantOf(tx, request, approval);
      const { granted, withheld, inPart } = await grantCategories(tx, request, grant);
      if (inPart && !counsels) throw new Refusal({ field: 'granted', message: FOR_COUNSEL });
      if (inPart) refuseUnsaid(grounds, words);
      refuseUnreasoned(request, granted, approval.reasons ?? {});
      await raiseReview(tx, request, at);
      Object.assign(data, { granted, inPart, ...(withheld > 0 && { withheld }) });
      await recordDecision(tx, actor, {
        requestId: request.id,
        verb: 'approve',
        at,
        grounds: [
          ...(await matrixGrounds(request, granted)),
          ...grounds.map((code) => ({ code, source: groundOf(code).source })),
        ],
        reason: { byCategory: kept(approval.reasons ?? {}, granted), words: words.trim() },
      });
    },
  });
}

async function grantOf(
  tx: Tx,
  request: ChangedRequest,
  { grant, lists }: Omit<Approval, 'reference'>,
): Promise<Grant> {
  const whole = grant ?? { categories: grantable(request.categories), withheld: {} };
  if (!lists) return whole;
  return { ...whole, withheld: await withheldByList(tx, request, whole.categories, lists) };
}

/** Each category asked for with what the matrix says of it, as the record keeps it. */
export async function matrixGrounds(
  request: ChangedRequest,
  granted: readonly string[],
): Promise<RecordedGround[]> {
  const { process } = await answersOf(request);
  return request.categories.map(({ category, answer }) => {
    const asked = [category as CategoryId];
    const [cell] = matrixAnswers(request.kind as KindId, asked, request.agency.country, process);
    return {
      category,
      granted: granted.includes(category),
      code: MATRIX_CODES[answer ?? 'blocked'] ?? answer!,
      source: cell!.source,
    };
  });
}

const MATRIX_CODES: Record<string, string> = { blocked: 'M1', review: 'M2', discretionary: 'M3' };

const kept = (reasons: Record<string, string>, granted: readonly string[]) =>
  Object.fromEntries(
    granted.flatMap((category) => {
      const reason = reasons[category]?.trim();
      return reason ? [[category, reason]] : [];
    }),
  );

/** A mailbox of an agency may be in other hands: a new agent is answered once the agency was asked on its own number. */
async function refuseUncalled(tx: Tx, { id, kind, agent }: ChangedRequest): Promise<void> {
  const { callBackFirst } = await currentDeskSettings();
  const calls = await tx.callBack.findMany({
    where: { requestId: id },
    select: { verdict: true, calledAt: true },
  });
  const asked = { kind, agent: agent !== null, vouchedAt: agent?.vouchedAt ?? null };
  const message = missingCall(asked, calls, { first: callBackFirst });
  if (message) throw new Refusal({ field: null, message });
}

/** A person decides where the law does not, and writes down why (LAW.md § 3). */
function refuseUnreasoned(
  { categories }: ChangedRequest,
  granted: readonly string[],
  reasons: Record<string, string>,
): void {
  const issues = categories.flatMap(({ category, answer }) => {
    const decided = answer === 'review' || answer === 'discretionary';
    if (!decided || !granted.includes(category) || reasons[category]?.trim()) return [];
    const { label } = CATEGORIES[category as CategoryId];
    const message = `Write why “${label}” is granted: the law leaves it to counsel, so the reason is kept with the decision.`;
    return [{ field: `reason.${category}`, message }];
  });
  if (issues.length > 0) throw new Refusal(issues);
}

/** Whoever asked is told why they do not get all of it. */
function refuseUnsaid(grounds: readonly GroundId[], words: string): void {
  if (grounds.length === 0) {
    throw new Refusal({
      field: 'grounds',
      message: 'Choose at least one reason why the rest is not granted: the agent reads it.',
    });
  }
  refuseWordless(grounds, words);
}

/** “Another reason” says nothing by itself. */
export function refuseWordless(grounds: readonly string[], words: string, field = 'words'): void {
  if (!grounds.includes('other') || words.trim()) return;
  const message = 'Write the reason for the agent: “another reason” says nothing by itself.';
  throw new Refusal({ field, message });
}

const NOT_CONFIRMED =
  'Nobody has confirmed that this agent is one of the agency’s people: confirm the account before anything is approved.';
const NOT_VERIFIED =
  'Nobody has verified this agency, so nothing on the request can be approved: call it back on a number from a public directory, and have the agency registered first.';
const FOR_COUNSEL =
  'To approve in part is counsel’s: approve everything asked for, or assign the request to counsel.';
