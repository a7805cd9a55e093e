import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { changedFields, entryOf } from './change-agency';
import { mayOpenAgency, type RegistryActor } from './policy';
import { proposeAgency } from './propose-agency';
import { type RegistryRow, readRegistry } from './read-registry';

/** An operator at the command line, or whoever keeps the registry. */
type Importer = RegistryActor | 'operator';

/**
 * Imports a registry: all rows or none. Each new one is proposed and opened by two people, like any other; a row whose
 * entry is there already, word for word, is passed over, so that importing the same file again changes nothing.
 * @returns how many were entered and how many were there
 * @throws NotFound for whoever may not; Refusal with a sentence for every faulty row, by its line
 */
export async function importAgencies(importer: Importer, { csv }: { csv: string }) {
  if (importer !== 'operator' && !mayOpenAgency(importer)) throw new NotFound();
  const { rows, faults } = readRegistry(csv);
  return inTransaction(async (tx) => {
    const known = await entriesFor(tx, rows);
    const fresh: RegistryRow[] = [];
    for (const row of rows) {
      const there = known.find((each) => changedFields(each, entryOf(row.entry).entry).length === 0);
      if (there) continue;
      fresh.push(row);
      faults.push(...taken(row, known));
    }
    if (faults.length > 0) throw new Refusal(faults.sort((a, b) => lineOf(a) - lineOf(b)));
    const ids: string[] = [];
    for (const { entry } of fresh) {
      const proposedBy = importer === 'operator' ? {} : { proposedById: importer.accountId };
      ids.push((await proposeAgency(tx, { ...entry, ...proposedBy })).id);
    }
    const actor =
      importer === 'operator'
        ? ('operator' as const)
        : { accountId: importer.accountId, kind: importer.kind };
    for (const agencyId of ids) await appendEvent(tx, { actor, act: 'agency.imported', data: { agencyId } });
    return { entered: ids.length, there: rows.length - ids.length };
  });
}

const lineOf = ({ message }: Issue) => Number(/^Line (\d+)/.exec(message)?.[1] ?? 0);

/** The entries that have a name or a domain of the file. */
async function entriesFor(tx: Tx, rows: RegistryRow[]) {
  const found = await tx.agency.findMany({
    where: {
      OR: [
        { name: { in: rows.map(({ entry }) => entry.name) } },
        {
          domains: {
            some: { domain: { in: rows.flatMap(({ entry }) => entry.domains.map((d) => d.domain)) } },
          },
        },
      ],
    },
    include: { domains: true },
  });
  return found.map((row) => entryOf(row).entry);
}

/** What of a row another entry has already. */
function taken(
  { line, entry }: RegistryRow,
  known: { name: string; domains: { domain: string }[] }[],
): Issue[] {
  return entry.domains.flatMap(({ domain }) => {
    const owner = known.find((each) => each.domains.some((d) => d.domain === domain));
    if (!owner) return [];
    const message = `Line ${line}: domains: ${domain} is registered to ${owner.name} already: change that entry instead, or leave the row out.`;
    return [{ field: 'csv', message }];
  });
}
