import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { withEntry } from '@/lib/settings/rules';
import { catalogueSchema, companySchema } from '@/lib/settings/schema';
import { type PastEvent, writePast } from './audit';
import { SHIPPED_CATALOGUE } from './catalogue';
import { SHIPPED_COMPANY, SHIPPED_GUIDELINES } from './company';

/**
 * Writes the shipped company, its guidelines and its data catalogue, once: a database that has settings keeps them,
 * and one from before there was a catalogue receives the catalogue alone.
 * @param at when it is said to have been done; the seed's requests are a year old
 * @returns whether anything was written now
 */
export async function seedSettings(at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const known = await tx.setting.findMany({ distinct: ['key'], select: { key: true } });
    if (known.some(({ key }) => key === 'catalogue')) return false;
    const fresh = known.length === 0;
    await (fresh ? seedAll(tx, at) : addCatalogue(tx, now()));
    await writePast(tx, [{ at: fresh ? at : now(), actor: 'system', act: 'settings.seeded' }]);
    return true;
  });
}

async function seedAll(tx: Tx, at: Date): Promise<void> {
  // In force since before anything can have been filed under them.
  const effectiveAt = new Date(`${SHIPPED_GUIDELINES.effectiveOn}T00:00:00Z`);
  const row = { version: 1, effectiveAt, createdAt: at };
  await tx.setting.create({ data: { ...row, key: 'company', value: SHIPPED_COMPANY } });
  await tx.setting.create({ data: { ...row, key: 'guidelines', value: SHIPPED_GUIDELINES } });
  await tx.setting.create({ data: { ...row, key: 'catalogue', value: SHIPPED_CATALOGUE } });
}

/** The shipped catalogue tells of the shipped company; for any other it begins empty, with nothing said that is not so. */
async function addCatalogue(tx: Tx, at: Date): Promise<void> {
  const newest = await tx.setting.findFirstOrThrow({
    where: { key: 'company' },
    orderBy: { version: 'desc' },
  });
  const company = companySchema.parse(newest.value);
  const shipped = company.legalName === SHIPPED_COMPANY.legalName;
  const value = {
    ...SHIPPED_CATALOGUE,
    effectiveOn: at.toISOString().slice(0, 10),
    entries: shipped ? SHIPPED_CATALOGUE.entries : [],
  };
  const row = { effectiveAt: at, createdAt: at };
  await tx.setting.create({ data: { ...row, key: 'catalogue', version: 1, value } });

  const missing = SHIPPED_COMPANY.products.filter(
    ({ id }) => !company.products.some((each) => each.id === id),
  );
  if (!shipped || missing.length === 0) return;
  const products = [...company.products, ...missing];
  const version = newest.version + 1;
  await tx.setting.create({ data: { ...row, key: 'company', version, value: { ...company, products } } });
}

const WEEKS_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * An evaluation's catalogue was changed once, six weeks ago, so that its history has something to show.
 * @returns the entry for the audit log; none where the catalogue is not the shipped one
 */
export async function seedCatalogueChange(
  tx: Tx,
  administrator: string,
  present: Date,
): Promise<PastEvent[]> {
  const rows = await tx.setting.findMany({ where: { key: 'catalogue' } });
  const entries = rows.length === 1 ? catalogueSchema.parse(rows[0]!.value).entries : [];
  const media = entries.find(({ id }) => id === 'messaging_media');
  if (!media) return [];
  const at = new Date(present.getTime() - 6 * WEEKS_MS);
  const value = {
    version: 2,
    effectiveOn: at.toISOString().slice(0, 10),
    changes: 'Advises to ask early for the media of messages.',
    entries: withEntry(entries, {
      ...media,
      note: 'Media go before the record of their message does: ask early, or ask for preservation.',
    }),
  };
  const row = { key: 'catalogue', version: 2, value, effectiveAt: at, createdAt: at };
  await tx.setting.create({ data: row });
  const actor = { accountId: administrator, kind: 'staff' } as const;
  return [{ at, actor, act: 'settings.catalogue_published', data: { version: 2 } }];
}

/**
 * An evaluation's rules of assignment: orders in real time go to counsel, what comes from France to the analyst, who
 * is away over the holidays. What else is filed waits for somebody to take it.
 * @returns the entries for the audit log
 */
export async function seedAssignment(
  tx: Tx,
  staff: { administrator: string; analyst: string; counsel: string[] },
  present: Date,
): Promise<PastEvent[]> {
  const at = new Date(present.getTime() - 5 * WEEKS_MS);
  const { administrator, analyst, counsel } = staff;
  const rules = [
    { id: newId(), kinds: ['wiretap', 'pen_trap'], agencyIds: [], countries: [], people: counsel },
    { id: newId(), kinds: [], agencyIds: [], countries: ['FR'], people: [analyst] },
  ];
  const row = { key: 'assignment', version: 1, value: { rules }, effectiveAt: at, createdAt: at };
  await tx.setting.create({ data: row });
  const year = present.getUTCFullYear();
  const days = { firstDay: `${year}-12-24`, lastDay: `${year + 1}-01-02` };
  await tx.absence.create({ data: { id: newId(), accountId: analyst, coverId: counsel[0]!, ...days } });
  return [
    {
      at,
      actor: { accountId: administrator, kind: 'staff' },
      act: 'settings.assignment_changed',
      data: { version: 1 },
    },
    {
      at: new Date(present.getTime() - WEEKS_MS / 7),
      actor: { accountId: analyst, kind: 'staff' },
      act: 'account.absence_planned',
      data: { accountId: analyst, coverId: counsel[0]!, ...days },
    },
  ];
}
