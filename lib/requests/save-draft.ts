import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { checkSection } from './check-draft';
import type { SectionId } from './kinds/declaration';
import { declarationOf, isFiledKind } from './kinds/filed-kinds';
import { answersOf } from './queries';
import {
  type Answers,
  categoriesSchema,
  contactSchema,
  handlingSchema,
  identifiersSchema,
  periodSchema,
} from './schema';

/** The schema of a section's page; that of the legal process is the kind's own. */
export function schemaOf(kind: string, section: Exclude<SectionId, 'documents'>) {
  switch (section) {
    case 'process':
      return declarationOf(kind).process.schema;
    case 'contact':
      return contactSchema;
    case 'identifiers':
      return identifiersSchema;
    case 'categories':
      return categoriesSchema;
    case 'period':
      return periodSchema;
    case 'handling':
      return handlingSchema;
  }
}

/**
 * Keeps one section of a draft. Every section stands alone, so a draft can be left and taken up anywhere.
 * @param values the page's fields as they were typed
 * @throws NotFound unless it is the actor's own draft; Refusal with a sentence for each faulty field
 */
export async function saveDraft(
  actor: Actor,
  input: { draftId: string; section: Exclude<SectionId, 'documents'>; values: unknown },
): Promise<void> {
  if (actor.kind !== 'agent') throw new NotFound();
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${input.draftId}::uuid for update`;
    const draft = await tx.request.findFirst({
      where: { id: input.draftId, agentId: actor.accountId, status: 'draft' },
    });
    if (!draft || !isFiledKind(draft.kind)) throw new NotFound();

    const parsed = schemaOf(draft.kind, input.section).safeParse(input.values);
    if (!parsed.success) {
      const firsts = new Map(
        parsed.error.issues.toReversed().map((issue) => [String(issue.path[0] ?? ''), issue]),
      );
      throw new Refusal(
        [...firsts].reverse().map(([field, { message }]) => ({ field: field || null, message })),
      );
    }
    const at = now();
    const answers: Answers = { ...(await answersOf(draft)), [input.section]: parsed.data };
    const today = at.toISOString().slice(0, 10);
    const issues = checkSection(draft.kind, input.section, answers, { agency: actor.agency, today });
    if (issues.length > 0) throw new Refusal(issues);

    await tx.request.update({
      where: { id: draft.id },
      data: {
        answers: await seal(JSON.stringify(answers), { use: 'request.answers', id: draft.id }),
        updatedAt: at,
      },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: 'agent' },
      act: 'request.draft_saved',
      requestId: draft.id,
      data: { section: input.section },
    });
  });
}
