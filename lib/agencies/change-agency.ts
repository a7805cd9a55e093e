import { appendEvent } from '@/lib/audit/append-event';
import { digest } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { mayProposeAgency, type RegistryActor } from './policy';
import { refuseTaken } from './propose-agency';
import { readEntry } from './read-entry';
import { type Entry, entryText } from './rules';
import type { EntryInput } from './schema';

/**
 * An agency's entry with its row locked, as it stands, and its base: the SHA-256 by which a check names it.
 * @throws NotFound
 */
export async function lockedEntry(tx: Tx, agencyId: string) {
  await tx.$executeRaw`select 1 from agency where id = ${agencyId}::uuid for update`;
  const row = await tx.agency.findUnique({ where: { id: agencyId }, include: { domains: true } });
  if (!row) throw new NotFound();
  return { id: row.id, standing: row.standing, ...entryOf(row) };
}

/** What of a row is its entry, with its base. */
export function entryOf({
  name,
  type,
  level,
  country,
  state,
  directoryPhone,
  directorySource,
  domains,
}: Entry) {
  const entry: Entry = {
    name,
    type,
    level,
    country,
    state,
    directoryPhone,
    directorySource,
    domains: domains
      .map(({ domain, subdomains }) => ({ domain, subdomains }))
      .sort((a, b) => (a.domain < b.domain ? -1 : 1)),
  };
  return { entry, base: digest(entryText(entry)) };
}

/**
 * Writes an entry over what stands, domains too.
 * @throws Refusal where another agency has one of its domains, or, once it is open, its name
 */
export async function writeEntry(tx: Tx, agencyId: string, { domains, ...columns }: Entry, opens: boolean) {
  await refuseTaken(tx, domains, agencyId);
  // Anyone can claim any name; of those that were opened it is one's alone (the index agrees).
  const named = opens
    ? await tx.agency.findFirst({
        where: { name: columns.name, standing: { not: 'proposed' }, id: { not: agencyId } },
      })
    : null;
  if (named) {
    const message =
      'Another agency of the registry has this very name: add what tells them apart, such as the State.';
    throw new Refusal({ field: 'name', message });
  }
  await tx.agencyDomain.deleteMany({ where: { agencyId } });
  await tx.agencyDomain.createMany({ data: domains.map((each) => ({ ...each, agencyId })) });
  await tx.agency.update({ where: { id: agencyId }, data: columns });
}

/** The names of the fields in which two entries differ. */
export function changedFields(one: Entry, other: Entry): string[] {
  const plain = (entry: Entry, key: keyof Entry) => JSON.stringify(entry[key]);
  return (Object.keys(one) as (keyof Entry)[]).filter((key) => plain(one, key) !== plain(other, key));
}

/**
 * Changes what is said of a proposed agency. Whoever has checked it checks it anew. One that was opened is changed by two
 * people (`checkAgency` with what it is to become).
 * @throws NotFound for whoever may not; Refusal with a sentence for each faulty field, or where it was opened meanwhile
 */
export async function changeAgency(
  actor: RegistryActor,
  { agencyId, ...input }: EntryInput & { agencyId: string },
): Promise<void> {
  if (!mayProposeAgency(actor)) throw new NotFound();
  const { entry, issues } = readEntry(input);
  if (issues.length > 0) throw new Refusal(issues);
  await inTransaction(async (tx) => {
    const found = await lockedEntry(tx, agencyId);
    if (found.standing !== 'proposed') throw new Refusal({ field: null, message: OPENED });
    const changed = changedFields(found.entry, entryOf(entry).entry);
    if (changed.length === 0) throw new Refusal({ field: null, message: SAME });
    await writeEntry(tx, agencyId, entry, false);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'agency.changed',
      data: { agencyId, fields: changed },
    });
  });
}

const OPENED = 'The agency was opened meanwhile, so its entry is changed by two people: load the page again.';
const SAME = 'Nothing is different from what the entry says, so there is nothing to save.';
