import type { AgentActor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import type { KindId } from '@/lib/law/kinds';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { database, inTransaction, type Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { checkRequest, dateIssues, issuesOf, thinIssues } from './check-draft';
import { declarationOf } from './kinds/declarations';
import { answeredColumns } from './kinds/filed-columns';
import { caseHashOf, linksOf } from './link-request';
import { may, scopeOf, takesCorrections } from './policy';
import { answersOf, FACTS, factsOf, hasOwnDocument, whereOf } from './queries';
import { followInstruction } from './raise-instruction';
import { parseSection } from './save-draft';
import type { AnsweredSection, Answers, Typed } from './schema';
import { sealedIdentifiers } from './seal-identifiers';
import { categoryRows, foundAtFiling } from './submit-request';

type Correction = {
  reference: string;
  section: AnsweredSection;
  /** The page's fields as they were typed. */
  values: Typed;
  /** Short statements of an emergency were asked about already. */
  asked: boolean;
};

/**
 * Corrects a slip in a filed request: one section, until the review begins, or completes one that staff entered. What stood there before stays on record.
 * Called by receipts/file-correction alone, so that every correction has its receipt.
 * @param along writes in the transaction of the correction
 * @throws NotFound unless it is the actor's own; Refusal with a sentence for each faulty field, or where it is too late
 */
export async function correctRequest(
  actor: AgentActor,
  input: Correction,
  along: (tx: Tx, corrected: { id: string; certified: boolean; at: Date }) => Promise<void>,
): Promise<void> {
  const where = { AND: [{ reference: input.reference }, whereOf(scopeOf(actor))] };
  const found = await database().request.findFirst({ where, include: FACTS });
  if (!found || !may(actor, 'correct', factsOf(found))) throw new NotFound();
  const kind = found.kind as KindId;
  if (!declarationOf(kind).sections.includes(input.section)) throw new NotFound();
  const parsed = parseSection(kind, input.section, input.values, actor.agency.country);
  if (!parsed.ok) throw new Refusal(parsed.issues);

  const at = now();
  const company = await currentCompany();
  const before = await answersOf(found);
  const answers: Answers = { ...before, [input.section]: parsed.value };
  const check = checkRequest(kind, answers, {
    agency: actor.agency,
    companyState: company.state,
    at,
    document: await hasOwnDocument(found.id),
  });
  const dates = dateIssues(input.section, answers, at);
  const issues = dates.length > 0 ? dates : issuesOf(check, input.section, answers);
  if (issues.length > 0) throw new Refusal(issues);
  const thin = input.section === 'process' && !input.asked ? thinIssues(check, answers) : [];
  if (thin.length > 0) throw new Refusal(thin);
  // A colleague who has left is no reason against correcting a day.
  const named = input.section === 'matter' || input.section === 'process';
  const links = named ? await linksOf(actor, kind, answers) : null;
  const listed = input.section === 'identifiers';
  const rows = listed ? await sealedIdentifiers(found.id, answers.identifiers, actor.agency.country) : [];

  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: FACTS });
    const changed = request.updatedAt.getTime() !== found.updatedAt.getTime();
    if (!takesCorrections(factsOf(request)) || changed) throw new Refusal(changed ? CHANGED : TOO_LATE);
    if (request.status === 'approved' && DECIDED_ON.includes(input.section) && before[input.section]) {
      throw new Refusal(DECIDED);
    }
    await tx.request.update({
      where: { id: found.id },
      data: {
        ...answeredColumns(kind, answers),
        ...foundAtFiling(check),
        caseHash: caseHashOf(actor.agencyId, answers.matter?.agencyCase),
        ...(links && { preservationId: links.preservationId, renewsId: links.renewsId }),
        answers: await seal(JSON.stringify(answers), { use: 'request.answers', id: found.id }),
        updatedAt: at,
      },
    });
    const id = newId();
    await tx.requestCorrection.create({
      data: {
        id,
        requestId: found.id,
        section: input.section,
        before: await seal(JSON.stringify(before[input.section] ?? null), {
          use: 'request_correction.before',
          id,
        }),
        correctedBy: actor.accountId,
        correctedAt: at,
      },
    });
    if (listed) {
      await tx.requestIdentifier.deleteMany({ where: { requestId: found.id } });
      await tx.requestIdentifier.createMany({ data: rows });
    }
    if (input.section === 'categories' || input.section === 'process') {
      await tx.requestCategory.deleteMany({ where: { requestId: found.id } });
      // What was decided stands, also where the process that staff entered is completed afterwards.
      const granted = new Map(request.categories.map((each) => [each.category, each.granted]));
      await tx.requestCategory.createMany({
        data: categoryRows(found.id, check).map((row) => ({
          ...row,
          granted: row.answer === null ? null : (granted.get(row.category) ?? null),
        })),
      });
    }
    if (input.section === 'matter' && links) {
      await tx.requestFollower.deleteMany({ where: { requestId: found.id } });
      await tx.requestFollower.createMany({
        data: links.followers.map((accountId) => ({ requestId: found.id, accountId })),
      });
    }
    if (input.section === 'handling') {
      await followInstruction(tx, { id: found.id, kind, answers, at, by: actor.accountId });
    }
    if (input.section === 'process' || input.section === 'contact') {
      await enqueue(tx, 'raise-signals', { requestId: found.id });
    }
    await along(tx, { id: found.id, certified: request.certifiedAt !== null, at });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: 'agent' },
      act: 'request.corrected',
      requestId: found.id,
      data: { section: input.section },
    });
  });
}

/** What a decision was made on stays as it was decided, also where the rest still waits to be completed. */
const DECIDED_ON: AnsweredSection[] = ['identifiers', 'categories'];
const DECIDED = {
  field: null,
  message:
    'The request was approved as it stands here, so this can no longer be changed: ask for anything else in a new request.',
};
const TOO_LATE = {
  field: null,
  message:
    'The review has begun, so what was filed can no longer be corrected: send a message on the request’s page instead.',
};
const CHANGED = {
  field: null,
  message: 'The request was changed in another window meanwhile: open the page anew and correct it there.',
};
