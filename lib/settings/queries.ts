import type { AuditData } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import {
  type Assignment,
  assignmentSchema,
  type Catalogue,
  type Company,
  catalogueSchema,
  companySchema,
  type DeskSettings,
  deskSettingsSchema,
  type Guidelines,
  guidelinesSchema,
} from './schema';

/** The setting in force: the highest version that is already effective. Null before the first start. */
async function current(key: string): Promise<unknown> {
  const row = await database().setting.findFirst({
    where: { key, effectiveAt: { lte: now() } },
    orderBy: { version: 'desc' },
  });
  return row?.value ?? null;
}

const KEPT_FOR_MS = 5_000;
let kept: { company: Company; at: number } | null = null;

/** The company's name, addresses, numbers and hours. Kept for five seconds, since every page asks. */
export async function currentCompany(): Promise<Company> {
  const time = now().getTime();
  if (kept && time - kept.at < KEPT_FOR_MS) return kept.company;
  const company = companySchema.parse(await current('company'));
  kept = { company, at: time };
  return company;
}

/** After a change of the company: this process reads it anew at once, others within five seconds. */
export function forgetCompany(): void {
  kept = null;
}

/** The newest version of a setting as it stands; 0 and null where it was never set. */
async function newest(key: string): Promise<{ version: number; value: unknown }> {
  const row = await database().setting.findFirst({ where: { key }, orderBy: { version: 'desc' } });
  return row ?? { version: 0, value: null };
}

/** The company with the number of its version, for the pages that change it. */
export async function companyVersion(): Promise<{ version: number; company: Company }> {
  const { version, value } = await newest('company');
  return { version, company: companySchema.parse(value) };
}

/** The rules of assignment in force, and the number of their version: 0 where there never were any. */
export async function currentAssignment(): Promise<Assignment & { version: number }> {
  const { version, value } = await newest('assignment');
  return { version, ...assignmentSchema.parse(value ?? {}) };
}

/** One version of the rules of assignment; version 0 has none; null for one that there never was. */
export async function assignmentVersion(version: number): Promise<Assignment | null> {
  if (version === 0) return { rules: [] };
  const row = await database().setting.findUnique({ where: { key_version: { key: 'assignment', version } } });
  return row ? assignmentSchema.parse(row.value) : null;
}

/** The newest fifty versions of the rules of assignment, newest first: when, by whom, and how many rules. */
export async function assignmentHistory(): Promise<
  { version: number; savedAt: Date; by: string | null; rules: number }[]
> {
  return database().$queryRaw`
    select s.version, s.created_at as "savedAt", jsonb_array_length(s.value -> 'rules') as rules,
      (select a.name from audit_event e join account a on a.id = e.actor_id
       where e.act = 'settings.assignment_changed' and (e.data ->> 'version')::int = s.version
       order by e.seq desc limit 1) as by
    from setting s where s.key = 'assignment' order by s.version desc limit 50`;
}

/** How the desk works; what was never set is as shipped. */
export async function currentDeskSettings(): Promise<DeskSettings> {
  return deskSettingsSchema.parse((await current('desk')) ?? {});
}

/** The newest version of how the desk works: its number (0 where none was ever set), since when, and by whom. */
export async function newestDeskSettings(): Promise<{
  version: number;
  settings: DeskSettings;
  publishedAt: Date | null;
  by: string | null;
}> {
  const row = await database().setting.findFirst({ where: { key: 'desk' }, orderBy: { version: 'desc' } });
  const settings = deskSettingsSchema.parse(row?.value ?? {});
  if (!row) return { version: 0, settings, publishedAt: null, by: null };
  const event = await database().auditEvent.findFirst({
    where: { act: 'settings.desk_published', data: { path: ['version'], equals: row.version } },
    orderBy: { seq: 'desc' },
    select: { actorId: true },
  });
  const person = event?.actorId
    ? await database().account.findUnique({ where: { id: event.actorId }, select: { name: true } })
    : null;
  return { version: row.version, settings, publishedAt: row.createdAt, by: person?.name ?? null };
}

/** The guidelines in force. */
export async function currentGuidelines(): Promise<Guidelines> {
  return guidelinesSchema.parse(await current('guidelines'));
}

/** One published version of the guidelines, or null. */
export async function guidelinesVersion(version: number): Promise<Guidelines | null> {
  const row = await database().setting.findUnique({ where: { key_version: { key: 'guidelines', version } } });
  return row ? guidelinesSchema.parse(row.value) : null;
}

/** The versions of the guidelines, newest first, for the page's list of earlier ones. */
export async function guidelinesHistory(): Promise<{ version: number; effectiveAt: Date }[]> {
  return database().setting.findMany({
    where: { key: 'guidelines' },
    orderBy: { version: 'desc' },
    select: { version: true, effectiveAt: true },
    take: 50,
  });
}

/** The data catalogue in force: what each product holds, and for how long. */
export async function currentCatalogue(): Promise<Catalogue> {
  return catalogueSchema.parse(await current('catalogue'));
}

/** One published version of the data catalogue, or null. */
export async function catalogueVersion(version: number): Promise<Catalogue | null> {
  const row = await database().setting.findUnique({ where: { key_version: { key: 'catalogue', version } } });
  return row ? catalogueSchema.parse(row.value) : null;
}

/** The newest hundred versions of the data catalogue, newest first, each with who published it: null for the shipped one. */
export async function catalogueHistory(): Promise<
  { version: number; publishedAt: Date; changes: string; by: string | null }[]
> {
  // The entries of a hundred versions are a megabyte, and only the summaries are asked for.
  const rows = await database().$queryRaw<{ version: number; publishedAt: Date; changes: string }[]>`
    select version, created_at as "publishedAt", value ->> 'changes' as changes
    from setting where key = 'catalogue' order by version desc limit 100`;
  const events = await database().auditEvent.findMany({
    where: { act: 'settings.catalogue_published' },
    orderBy: { seq: 'desc' },
    take: rows.length,
    select: { actorId: true, data: true },
  });
  const actors = events.flatMap(({ actorId }) => actorId ?? []);
  const people = await database().account.findMany({
    where: { id: { in: actors } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const publishers = new Map(
    events.map(({ actorId, data }) => [(data as AuditData).version, names.get(actorId ?? '') ?? null]),
  );
  return rows.map((row) => ({ ...row, by: publishers.get(row.version) ?? null }));
}
