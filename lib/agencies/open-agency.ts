import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { entryOf, lockedEntry, writeEntry } from './change-agency';
import { lookAlikesOf } from './check-agency';
import { lookAlikeKeys } from './find-look-alikes';
import { mayOpenAgency, type RegistryActor } from './policy';
import type { Entry } from './rules';
import { tellAgents, tellChecker, tellContacts } from './tell-people';

type Decision = {
  agencyId: string;
  checkId: string;
  /** The second person's own words, and why a look-alike is genuine. */
  reason: string;
  lookAlike: string;
};

/**
 * The second of two people opens a checked agency, or puts a checked change into effect. What was checked has to be what
 * the entry says now, and no look-alike may have come since. From then on its agents can sign in.
 * @throws NotFound for whoever may not; Refusal to whoever checked it, and where check and entry no longer agree
 */
export async function openAgency(actor: RegistryActor, decision: Decision): Promise<void> {
  if (!mayOpenAgency(actor)) throw new NotFound();
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const found = await lockedEntry(tx, decision.agencyId);
    const check = await newestCheck(tx, actor, decision);
    if (check.verdict !== 'genuine') throw new Refusal({ field: 'decision', message: DOUBTFUL });
    if (check.base !== found.base) throw new Refusal({ field: null, message: STALE });
    const { entry } = entryOf(check.entry as unknown as Entry);
    const lookAlikes = lookAlikeKeys(await lookAlikesOf(tx, found.id, entry));
    if (lookAlikes.some((each) => !check.lookAlikes.includes(each))) {
      throw new Refusal({ field: null, message: LOOKS_ALIKE_SINCE });
    }
    if (lookAlikes.length > 0 && decision.lookAlike === '') {
      throw new Refusal({ field: 'lookAlike', message: LOOKS_ALIKE });
    }
    const opens = found.standing === 'proposed';
    await writeEntry(tx, found.id, entry, true);
    if (opens) {
      await tx.agency.update({ where: { id: found.id }, data: { standing: 'verified', verifiedAt: now() } });
      await tellAgents(tx, { agencyId: found.id, cause: check.id, company });
    } else await tellContacts(tx, { agencyId: found.id, cause: check.id, company });
    await decide(tx, actor, decision, true);
    const { id: cause, checkedById } = check;
    await tellChecker(tx, { occasion: 'opened', agencyId: found.id, cause, checkedById, company });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: opens ? 'agency.opened' : 'agency.change_made',
      data: { agencyId: found.id, checkId: check.id, lookAlikes: lookAlikes.length },
    });
  });
}

/**
 * The second of two people refuses what was checked, with the reason: the agency stays proposed, a change is dropped.
 * @throws as `openAgency`
 */
export async function refuseAgency(actor: RegistryActor, decision: Decision): Promise<void> {
  if (!mayOpenAgency(actor)) throw new NotFound();
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const { id, standing } = await lockedEntry(tx, decision.agencyId);
    const check = await newestCheck(tx, actor, decision);
    await decide(tx, actor, decision, false);
    const { id: cause, checkedById } = check;
    await tellChecker(tx, { occasion: 'refused', agencyId: id, cause, checkedById, company });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: standing === 'proposed' ? 'agency.refused' : 'agency.change_refused',
      data: { agencyId: id, checkId: check.id },
    });
  });
}

/** The check that waits, for somebody who did not make it; the newest of an agency counts. */
async function newestCheck(tx: Tx, actor: RegistryActor, { agencyId, checkId }: Decision) {
  const [newest] = await tx.agencyCheck.findMany({
    where: { agencyId },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    take: 1,
  });
  if (!newest) throw new NotFound();
  if (newest.id !== checkId || newest.decidedAt) throw new Refusal({ field: null, message: DECIDED });
  if (newest.checkedById === actor.accountId) throw new Refusal({ field: null, message: YOURSELF });
  return newest;
}

async function decide(tx: Tx, actor: RegistryActor, decision: Decision, opened: boolean): Promise<void> {
  const { checkId: id, reason, lookAlike } = decision;
  await tx.agencyCheck.update({
    where: { id },
    data: {
      decidedById: actor.accountId,
      decidedAt: now(),
      opened,
      reason: await seal(JSON.stringify({ reason, lookAlike }), { use: 'agency_check.reason', id }),
    },
  });
}

const YOURSELF = 'You checked it yourself: opening an agency takes another counsel or administrator.';
const DECIDED = 'Somebody decided on this check, or made a newer one: load the page again.';
const STALE = 'The entry was changed since it was checked: have what it says now checked first.';
const DOUBTFUL = 'The check found it doubtful: have it checked anew before it is opened.';
const LOOKS_ALIKE =
  'One of its domains can be mistaken for another agency’s: write why you, too, find it genuine.';
const LOOKS_ALIKE_SINCE =
  'Another agency was registered since the check, with a domain that looks like one of this: have it checked anew.';
