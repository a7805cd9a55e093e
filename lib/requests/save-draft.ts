import type { z } from 'zod';
import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { canBeExpedited, canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { checkRequest, dateIssues, issuesOf, thinIssues } from './check-draft';
import { viewOf } from './kinds/check-view';
import { declarationOf, isKind } from './kinds/declarations';
import { fieldsFor, schemaOfFields } from './kinds/process-field';
import { answersOf, hasOwnDocument } from './queries';
import {
  type AnsweredSection,
  type Answers,
  categoriesSchema,
  contactSchema,
  emergencyContactSchema,
  handlingSchemaFor,
  identifiersSchema,
  matterSchema,
  periodSchema,
  type Typed,
} from './schema';

/** The schema of a section's page; the page that a kind has of its own is drawn from its fields. */
function schemaOf(kind: KindId, section: AnsweredSection, country: string) {
  switch (section) {
    case 'process':
      return schemaOfFields(fieldsFor(declarationOf(kind).process.fields, country));
    case 'contact':
      return kind === 'emergency' ? emergencyContactSchema : contactSchema;
    case 'matter':
      return matterSchema;
    case 'identifiers':
      return identifiersSchema;
    case 'categories':
      return categoriesSchema;
    case 'period':
      return periodSchema;
    case 'handling':
      return handlingSchemaFor({ expedited: canBeExpedited(kind), doNotAct: canInstruct(kind) });
  }
}

/**
 * Parses a page's fields by the schema of its section: what was understood, or one sentence a field.
 * @param country the agency's: some fields are asked of some countries alone
 */
export function parseSection(
  kind: KindId,
  section: AnsweredSection,
  values: unknown,
  country: string,
): { ok: true; value: NonNullable<Answers[AnsweredSection]> } | { ok: false; issues: Issue[] } {
  const parsed = schemaOf(kind, section, country).safeParse(values);
  if (parsed.success) return { ok: true, value: parsed.data as NonNullable<Answers[AnsweredSection]> };
  return { ok: false, issues: firstIssues(parsed.error) };
}

/**
 * As `parseSection`, for what is known of a section in part: a blank field is left out and not asked for.
 * @returns null as value where nothing is known; one sentence a field that is wrong
 */
export function parsePart(
  kind: KindId,
  section: AnsweredSection,
  values: Typed,
  country: string,
): { ok: true; value: Answers[AnsweredSection] | null } | { ok: false; issues: Issue[] } {
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value)));
  const schema =
    section === 'process'
      ? schemaOfFields(
          fieldsFor(declarationOf(kind).process.fields, country).map((field) =>
            field.name in known ? field : { ...field, ask: undefined },
          ),
        )
      : (schemaOf(kind, section, country) as z.ZodObject).partial();
  const parsed = schema.safeParse(known);
  if (!parsed.success) return { ok: false, issues: firstIssues(parsed.error) };
  const told = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => isFilled(value)));
  if (Object.keys(told).length === 0) return { ok: true, value: null };
  return { ok: true, value: { ...ALWAYS_THERE[section], ...told } as Answers[AnsweredSection] };
}

const isFilled = (value: unknown) =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined;

/** What readers of a section take for granted. */
const ALWAYS_THERE: Partial<Record<AnsweredSection, object>> = {
  identifiers: { identifiers: '' },
  categories: { categories: [] },
};

function firstIssues(error: z.ZodError): Issue[] {
  const firsts = new Map(
    error.issues.toReversed().map((issue) => [String(issue.path[0] ?? ''), issue.message]),
  );
  return [...firsts].reverse().map(([field, message]) => ({ field: field || null, message }));
}

type DraftInput = {
  draftId: string;
  section: AnsweredSection;
  /** The page's fields as they were typed. */
  values: Typed;
  /** The window that sends it, and when the section had last been kept as that window saw it; empty where it had not. */
  window: string;
  seen: string;
  /** The person has seen that another window kept something else, and wants this instead. */
  replace?: boolean;
};

/**
 * Keeps one section of a draft. Every section stands alone, so a draft can be left and taken up anywhere.
 * @throws NotFound unless it is the actor's own draft; Refusal with a sentence for each faulty field, or, on the field
 *   `replace`, where another window has kept something else meanwhile
 */
export async function saveDraft(actor: Actor, input: DraftInput & { asked?: boolean }): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const { draft, kind, answers, agency } = await ownDraft(tx, actor, input);
    refuseOverwriting(answers, input);

    const at = now();
    const parsed = parseSection(kind, input.section, input.values, agency.country);
    if (!parsed.ok) throw new Refusal(parsed.issues);
    const { [input.section]: _kept, ...unfinished } = answers.unfinished ?? {};
    const next: Answers = {
      ...answers,
      [input.section]: parsed.value,
      unfinished,
      keptBy: { ...answers.keptBy, [input.section]: { at: at.toISOString(), window: input.window } },
    };
    const document = await hasOwnDocument(draft.id, tx);
    const check = checkRequest(kind, next, { agency, companyState: company.state, at, document });
    const dates = dateIssues(input.section, next, at);
    const issues = dates.length > 0 ? dates : issuesOf(check, input.section, next);
    if (issues.length > 0) throw new Refusal(issues);
    const thin = input.section === 'process' && !input.asked ? thinIssues(check, next) : [];
    if (thin.length > 0) throw new Refusal(thin);

    await keep(tx, draft.id, next, at);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: 'agent' },
      act: 'request.draft_saved',
      requestId: draft.id,
      data: { section: input.section },
    });
  });
}

/**
 * Keeps what is being typed on a page, as it is, so that a closed browser or an ended session loses nothing. It is
 * checked no further than that; the page's button does that.
 * @returns when it was kept, and what the pre-flight says of the request with it
 * @throws NotFound unless it is the actor's own draft; Refusal where another window has kept something else meanwhile
 */
export async function keepTyping(actor: Actor, input: DraftInput) {
  const company = await currentCompany();
  return inTransaction(async (tx) => {
    const { draft, kind, answers, agency } = await ownDraft(tx, actor, input);
    refuseOverwriting(answers, input);
    const at = now();
    const next: Answers = {
      ...answers,
      unfinished: { ...answers.unfinished, [input.section]: input.values },
      keptBy: { ...answers.keptBy, [input.section]: { at: at.toISOString(), window: input.window } },
    };
    await keep(tx, draft.id, next, at);
    const described = withTyped(kind, next, input.section, agency.country);
    const document = await hasOwnDocument(draft.id, tx);
    const check = checkRequest(kind, shortened(described), {
      agency,
      companyState: company.state,
      at,
      document,
    });
    const documents = await tx.document.count({
      where: { requestId: draft.id, confirmedAt: { not: null }, removedAt: null },
    });
    return { at, view: viewOf(kind, described, check, input.section, documents) };
  });
}

/**
 * The answers with what is typed on a page in place of what was accepted of it before: all of it, or as far as it is
 * understood, so that the check beside the form is never one of what no longer stands there.
 */
export function withTyped(
  kind: KindId,
  answers: Answers,
  section: AnsweredSection,
  country: string,
): Answers {
  const typed = answers.unfinished?.[section];
  if (!typed) return answers;
  const parsed = parseSection(kind, section, typed, country);
  const read = parsed.ok ? parsed : parsePart(kind, section, typed, country);
  return { ...answers, [section]: (read.ok && read.value) || undefined };
}

/** Typing is not held up by a list of thousands: all of it is read when the page is saved. */
const LIVE_CHARACTERS = 20_000;

function shortened(answers: Answers): Answers {
  const list = answers.identifiers?.identifiers ?? '';
  if (list.length <= LIVE_CHARACTERS) return answers;
  const head = list.slice(0, list.lastIndexOf('\n', LIVE_CHARACTERS));
  return { ...answers, identifiers: { ...answers.identifiers, identifiers: head } };
}

async function ownDraft(tx: Tx, actor: Actor, { draftId, section }: DraftInput) {
  if (actor.kind !== 'agent') throw new NotFound();
  await tx.$executeRaw`select 1 from request where id = ${draftId}::uuid for update`;
  const draft = await tx.request.findFirst({
    where: { id: draftId, agentId: actor.accountId, status: 'draft' },
  });
  if (!draft || !isKind(draft.kind) || !declarationOf(draft.kind).sections.includes(section)) {
    throw new NotFound();
  }
  return { draft, kind: draft.kind, answers: await answersOf(draft), agency: actor.agency };
}

const OTHER_WINDOW =
  'This page was changed in another window after you opened it: tick the box below to replace what was kept there with what stands here, or open the page anew to go on from there.';

/** The later save does not silently win: the person chooses. */
function refuseOverwriting(answers: Answers, { section, seen, window, replace }: DraftInput): void {
  const kept = answers.keptBy?.[section];
  if (!kept || kept.at === seen || kept.window === window || replace) return;
  throw new Refusal({ field: 'replace', message: OTHER_WINDOW });
}

async function keep(tx: Tx, id: string, answers: Answers, at: Date): Promise<void> {
  await tx.request.update({
    where: { id },
    data: { answers: await seal(JSON.stringify(answers), { use: 'request.answers', id }), updatedAt: at },
  });
}
