import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId, seal, unseal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { changedFields, entryOf, lockedEntry } from './change-agency';
import { findLookAlikes, lookAlikeKeys } from './find-look-alikes';
import { mayOpenAgency, type RegistryActor } from './policy';
import { refuseTaken } from './propose-agency';
import { readEntry } from './read-entry';
import type { Entry } from './rules';
import type { CheckInput, EntryInput } from './schema';
import { tellOpeners } from './tell-people';

/** What a check found, in words; sealed. */
export type Findings = { domain: string; listing: string; call: string; lookAlike: string };

/** Domains of other agencies that one of these can be mistaken for. */
export async function lookAlikesOf(tx: Pick<Tx, 'agencyDomain'>, agencyId: string, entry: Entry) {
  const others = await tx.agencyDomain.findMany({
    where: { agencyId: { not: agencyId } },
    select: { domain: true },
  });
  return findLookAlikes(
    entry.domains.map(({ domain }) => domain),
    others.map(({ domain }) => domain),
  );
}

/**
 * The first of two people records the check of an agency: domain, public listing, and a call to the directory number,
 * which is copied from the entry as it stands and never out of a form. Of one that was opened it is the check of a change,
 * confirmed on the number that the registry has now. Those who can be the second are mailed.
 * @param change what the entry of an opened agency is to become
 * @throws NotFound for whoever may not; Refusal where the entry is not whole or changed meanwhile, or a look-alike has no
 * reason
 */
export async function checkAgency(
  actor: RegistryActor,
  { agencyId, base, verdict, ...findings }: CheckInput,
  change?: EntryInput,
): Promise<void> {
  if (!mayOpenAgency(actor)) throw new NotFound();
  const read = change ? readEntry(change) : null;
  if (read && read.issues.length > 0) throw new Refusal(read.issues);
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const found = await lockedEntry(tx, agencyId);
    if ((found.standing === 'proposed') === Boolean(read))
      throw new Refusal({ field: null, message: MEANWHILE });
    if (found.base !== base) throw new Refusal({ field: null, message: MEANWHILE });
    const calledNumber = found.entry.directoryPhone;
    if (!calledNumber) throw new Refusal({ field: null, message: NO_NUMBER });
    const entry = read ? entryOf(read.entry).entry : found.entry;
    refuseUnready(entry, read ? changedFields(found.entry, entry) : null);
    await refuseTaken(tx, entry.domains, agencyId);
    const lookAlikes = lookAlikeKeys(await lookAlikesOf(tx, agencyId, entry));
    if (verdict === 'genuine' && lookAlikes.length > 0 && findings.lookAlike === '') {
      throw new Refusal({ field: 'lookAlike', message: LOOKS_ALIKE });
    }
    if (await isRepeated(tx, actor, { agencyId, base, verdict, entry, findings })) return;
    const id = newId();
    await tx.agencyCheck.create({
      data: {
        id,
        agencyId,
        checkedById: actor.accountId,
        checkedAt: now(),
        entry: entry as unknown as Prisma.InputJsonObject,
        base,
        calledNumber,
        verdict,
        lookAlikes,
        findings: await seal(JSON.stringify(findings satisfies Findings), {
          use: 'agency_check.findings',
          id,
        }),
      },
    });
    await tellOpeners(tx, { occasion: 'checked', agencyId, cause: id, by: actor.accountId, company });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: read ? 'agency.change_checked' : 'agency.checked',
      data: { agencyId, checkId: id, verdict, lookAlikes: lookAlikes.length },
    });
  });
}

type Checked = {
  agencyId: string;
  base: string;
  verdict: CheckInput['verdict'];
  entry: Entry;
  findings: Findings;
};

/** Whether this very check waits already: a second press, or the page sent again from the history of the browser. */
async function isRepeated(
  tx: Tx,
  actor: RegistryActor,
  { agencyId, base, verdict, entry, findings }: Checked,
) {
  const newest = await tx.agencyCheck.findFirst({
    where: { agencyId },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
  });
  if (!newest || newest.decidedAt || newest.checkedById !== actor.accountId) return false;
  if (newest.base !== base || newest.verdict !== verdict) return false;
  if (changedFields(entry, entryOf(newest.entry as unknown as Entry).entry).length > 0) return false;
  const before = await unseal(newest.findings, { use: 'agency_check.findings', id: newest.id });
  return before === JSON.stringify(findings);
}

/** @throws Refusal where there is nothing to open: no domain, no number, or a change that changes nothing */
function refuseUnready({ domains, directoryPhone }: Entry, changed: string[] | null): void {
  if (domains.length === 0) throw new Refusal({ field: 'domains', message: NO_DOMAIN });
  if (!directoryPhone) throw new Refusal({ field: 'phone', message: NO_NUMBER });
  if (changed?.length === 0) throw new Refusal({ field: null, message: SAME });
}

const MEANWHILE =
  'The entry was changed or opened while you were checking it: load the page again and check what it says now.';
const NO_NUMBER =
  'The entry has no directory number to call: look it up in a public listing and enter it with its source first.';
const NO_DOMAIN = 'The entry has no e-mail domain, by which its agents are known: enter one.';
const SAME = 'Nothing is different from what the entry says, so there is nothing to change.';
const LOOKS_ALIKE =
  'One of its domains can be mistaken for another agency’s: write why it is genuine all the same, or find it doubtful and say what speaks against it.';
