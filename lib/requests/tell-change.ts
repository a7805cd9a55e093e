import type { Actor } from '@/lib/accounts/rules';
import { actOf, actWords } from '@/lib/audit/events';
import { type AuditData, agoWords } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { database, type Tx } from '@/lib/platform/database';
import { lastChange } from './queries';

/**
 * What was done to a request last, for whoever comes second: `Cole Counsel approved this 4 seconds ago`.
 * @param given `acts`: those that count, the steps of the status table unless said; `forStaff`: what staff are called
 *   to somebody who is not told their names
 * @returns null where nothing of the kind was done
 */
export async function tellChange(
  tx: Tx,
  actor: Actor | 'system',
  requestId: string,
  { acts, forStaff = null }: { acts?: string[]; forStaff?: string | null } = {},
): Promise<string | null> {
  const last = await lastChange(tx, requestId, acts);
  if (!last) return null;
  const did = actWords(await nameFor(tx, actor, last, forStaff), actOf(last.act, last.data as AuditData));
  return `${did} ${agoWords(now().getTime() - last.at.getTime())}`;
}

/** The same for a page that is read by staff, of the last step of the status table. */
export function tellLastStep(actor: Actor, requestId: string): Promise<string | null> {
  return tellChange(database(), actor, requestId);
}

/** What somebody is called to the actor; null for the portal itself. */
async function nameFor(
  tx: Tx,
  actor: Actor | 'system',
  by: { actorId: string | null; actorKind: string },
  forStaff: string | null,
): Promise<string | null> {
  if (by.actorKind === 'staff' && forStaff) return forStaff;
  if (!by.actorId) return null;
  if (actor !== 'system' && by.actorId === actor.accountId) return 'You';
  const person = await tx.account.findUnique({ where: { id: by.actorId }, select: { name: true } });
  return person?.name ?? null;
}
