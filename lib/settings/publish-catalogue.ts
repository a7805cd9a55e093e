import { appendEvent } from '@/lib/audit/append-event';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { mayEditSettings, type SettingsActor } from './policy';
import { currentCompany } from './queries';
import { differences } from './rules';
import { type CatalogueEntry, catalogueSchema } from './schema';

const refuse = (field: string | null, message: string): never => {
  throw new Refusal({ field, message });
};

function publishedMeanwhile(version: number): never {
  return refuse(
    'over',
    `Version ${version} was published while you were editing: read what it changed, then tick the box to publish yours on top of it.`,
  );
}

/**
 * Publishes a whole new version of the data catalogue, in effect at once; those before it stay as they are.
 * @param input.base the version the entries were made from, which has to be the newest still
 * @returns the number of the new version
 * @throws NotFound for all but the administrator; Refusal where somebody published meanwhile (on `over`), an entry
 *   names no product of the company, nothing is different, or the entries break a rule of the schema
 */
export async function publishCatalogue(
  actor: SettingsActor,
  input: { base: number; entries: CatalogueEntry[]; changes: string },
): Promise<number> {
  if (!mayEditSettings(actor)) throw new NotFound();
  const company = await currentCompany();
  return inTransaction(async (tx) => {
    const newest = await tx.setting.findFirstOrThrow({
      where: { key: 'catalogue' },
      orderBy: { version: 'desc' },
    });
    if (newest.version !== input.base) publishedMeanwhile(newest.version);

    const at = now();
    const version = newest.version + 1;
    const parsed = catalogueSchema.safeParse({
      version,
      effectiveOn: localDay(at, company.timeZone),
      changes: input.changes,
      entries: input.entries,
    });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse(
        issue?.path[0] === 'changes' ? 'changes' : null,
        issue?.message ?? 'The entries are not valid.',
      );
    }
    const { entries } = parsed.data;
    const before = catalogueSchema.parse(newest.value).entries;
    const changed = differences(before, entries);
    if (changed.length === 0) {
      refuse(null, `Nothing is different from version ${newest.version}, so there is nothing to publish.`);
    }
    const products = company.products.map(({ id }) => id);
    // An entry that was there already may name a product that is gone since; it can still be read and removed.
    if (changed.some(({ what, entry }) => what !== 'removed' && !products.includes(entry.product))) {
      refuse('product', 'The product is none of the company’s: choose one from the list.');
    }

    const row = { key: 'catalogue', version, value: parsed.data, effectiveAt: at, createdAt: at };
    const { count } = await tx.setting.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) publishedMeanwhile(version);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'settings.catalogue_published',
      data: { version },
    });
    return version;
  });
}
