import type { Actor } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { database, type Reader } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { findRequest, ID } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import {
  type Fillable,
  fieldValues,
  fill,
  LANGUAGE_IDS,
  languageOf,
  PURPOSES,
  type Purpose,
  type Template,
  unknownField,
  type Words,
} from './rules';

const COLUMNS = Prisma.sql`
  id::text, key, version, language, purpose, kind, name, body, created_at as "createdAt", retired`;

/** The newest version of each template, also of those that are retired: by purpose, kind and language. */
export async function newestTemplates(reader: Reader = database()): Promise<Template[]> {
  const rows = await reader.$queryRaw<Template[]>`
    select distinct on (key, language) ${COLUMNS} from template order by key, language, version desc`;
  const place = ({ purpose, language }: Template) =>
    PURPOSES.indexOf(purpose as Purpose) * 100 + LANGUAGE_IDS.indexOf(language as never);
  return rows.sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}

/**
 * The templates that can be used now: the newest version of each, without those retired.
 * @param wanted.purpose one purpose, or several
 * @param wanted.kind those for this kind of request and those for all kinds; the former first
 * @param wanted.language in this language alone; in all where it is left out
 */
export async function templatesFor(wanted: {
  purpose: Purpose | readonly Purpose[];
  kind: string;
  language?: string;
}): Promise<Template[]> {
  const purposes: readonly string[] = [wanted.purpose].flat();
  const rows = (await newestTemplates()).filter(
    ({ retired, purpose, kind, language }) =>
      !retired &&
      purposes.includes(purpose) &&
      (kind === null || kind === wanted.kind) &&
      (wanted.language === undefined || language === wanted.language),
  );
  return rows.sort((a, b) => Number(a.kind === null) - Number(b.kind === null));
}

/**
 * The words staff can choose from for a request, their fields filled in: in the agency's language first, then in the
 * others.
 */
export async function wordsFor(
  request: Fillable & { agency: { name: string; country: string } },
  purpose: Purpose | readonly Purpose[],
): Promise<Words[]> {
  const [templates, company] = await Promise.all([
    templatesFor({ purpose, kind: request.kind }),
    currentCompany(),
  ]);
  const own = languageOf(request.agency.country);
  const at = now();
  return templates
    .sort((a, b) => Number(a.language !== own) - Number(b.language !== own))
    .map(({ id, key, name, purpose, language, body }) => ({
      id,
      key,
      name,
      purpose,
      language,
      words: fill(body, fieldValues(request, company, language, at)),
    }));
}

/**
 * A text that staff wrote about a request, with the fields they left in it filled in.
 * @throws Refusal, on `field`, where it has a field that there is none of
 */
export async function filledFor(
  actor: Actor,
  reference: string,
  text: string,
  field: string,
): Promise<string> {
  if (!text.includes('{{')) return text;
  const problem = unknownField(text);
  if (problem) throw new Refusal({ field, message: problem });
  const request = await findRequest(actor, reference);
  if (!request) throw new NotFound();
  const company = await currentCompany();
  return fill(text, fieldValues(request, company, languageOf(request.agency.country), now()));
}

/** One version of a template; null where there is none. */
export async function findTemplate(id: string): Promise<(Template & { author: string | null }) | null> {
  if (!ID.test(id)) return null;
  const row = await database().template.findUnique({
    where: { id },
    include: { author: { select: { name: true } } },
  });
  return row && { ...row, author: row.author?.name ?? null };
}

/** The versions of a template in its language, newest first, each with who saved it: null for a shipped one. */
export async function templateHistory({
  key,
  language,
}: {
  key: string;
  language: string;
}): Promise<(Template & { author: string | null })[]> {
  const rows = await database().template.findMany({
    where: { key, language },
    orderBy: { version: 'desc' },
    take: 100,
    include: { author: { select: { name: true } } },
  });
  return rows.map((row) => ({ ...row, author: row.author?.name ?? null }));
}
