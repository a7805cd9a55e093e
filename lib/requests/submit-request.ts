import { type AgentActor, isFactorFresh } from '@/lib/accounts/rules';
import type { AuditData } from '@/lib/audit/rules';
import type { KindId } from '@/lib/law/kinds';
import { localDay } from '@/lib/law/local-time';
import type { PreflightAnswer } from '@/lib/law/preflight';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { database, type Reader, type Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { FactorNeeded, type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany, currentGuidelines } from '@/lib/settings/queries';
import { alertOnCall } from './alert-on-call';
import { type ChangedRequest, changeStatus } from './change-status';
import { checkRequest, issuesOf, sectionStates } from './check-draft';
import { giveReference } from './give-reference';
import { sectionOf } from './kinds/check-view';
import { sectionTitle } from './kinds/declaration';
import { declarationOf, inCompartment } from './kinds/declarations';
import { answeredColumns } from './kinds/filed-columns';
import { caseHashOf, linksOf } from './link-request';
import { mayFile } from './policy';
import { findDraft, hasOwnDocument, referenceOfDraft } from './queries';
import { followInstruction } from './raise-instruction';
import { parseSection } from './save-draft';
import type { Answers } from './schema';
import { sealedIdentifiers } from './seal-identifiers';
import { WAITS } from './start-request';

export type Submission = {
  draftId: string;
  certified: boolean;
  attested: boolean;
  /** When the agent last gave a second factor. */
  factorAt: Date | null;
};

/** What was filed, for those who write in the same transaction: the receipt. */
export type FiledRequest = { id: string; reference: string; kind: KindId; answers: Answers; at: Date };

/**
 * Files a draft: checks it whole, fixes what it asks for, gives the reference. A second filing of the same draft
 * gives the same reference. Called by receipts/file-request alone, so that nothing is filed without a receipt.
 * @param along writes in the transaction of the filing
 * @returns the reference, such as OW-2026-000042
 * @throws FactorNeeded; NotFound; Refusal with a sentence for everything that is missing or wrong
 */
export async function submitRequest(
  actor: AgentActor,
  input: Submission,
  along: (tx: Tx, filed: FiledRequest) => Promise<void>,
): Promise<{ reference: string }> {
  const draft = await findDraft(actor, input.draftId);
  if (!draft) {
    const reference = await referenceOfDraft(actor, input.draftId);
    if (reference) return { reference };
    throw new NotFound();
  }
  const at = now();
  const company = await currentCompany();
  const kind = draft.kind as KindId;
  if (!mayFile(actor, kind)) throw new Refusal({ field: null, message: WAITS });
  const check = checkRequest(kind, draft.answers, {
    agency: actor.agency,
    companyState: company.state,
    at,
    document: await hasOwnDocument(draft.id),
    certified: { certified: input.certified, attested: input.attested },
  });
  await refuseUnfinished(draft.id, kind, draft.answers, check, {
    certified: input.certified,
    country: actor.agency.country,
  });
  const links = await linksOf(actor, kind, draft.answers);
  if (!isFactorFresh(input.factorAt, at)) throw new FactorNeeded();
  const documentsOptional = declarationOf(kind).optional.includes('documents');
  const { id, answers, updatedAt } = draft;
  const filing = { id, kind, answers, check, links, attested: input.attested, at };
  return fileAnswers(actor, filing, {
    guard: (tx, request) => refuseChanged(tx, request, updatedAt, documentsOptional),
    along,
  });
}

type Filing = {
  /** Of the draft's row, which has to be there when the status changes. */
  id: string;
  kind: KindId;
  answers: Answers;
  /** What the pre-flight said of the answers. */
  check: PreflightAnswer;
  links: Awaited<ReturnType<typeof linksOf>>;
  attested: boolean;
  at: Date;
};

type FilingSteps = {
  /** Rows that have to be there before the draft is looked for. */
  first?: (tx: Tx) => Promise<void>;
  /** Refuses what changed since it was checked; the row is locked. */
  guard?: (tx: Tx, request: ChangedRequest) => Promise<void>;
  /** What belongs to the filing: the receipt at the least. */
  along: (tx: Tx, filed: FiledRequest) => Promise<void>;
  /** Facts for the audit entry besides those of every filing. */
  data?: AuditData;
};

/**
 * Files what was answered and checked, in one transaction: the reference, the rows that lists and searches read, the
 * mails, and for an emergency the alarm of the people on call. Who may file it, and whether the answers are whole, was
 * asked before.
 * @returns the reference, such as OW-2026-000042
 */
export async function fileAnswers(
  actor: AgentActor,
  { id, kind, check, links, attested, at, ...filing }: Filing,
  { first, guard, along, data }: FilingSteps,
): Promise<{ reference: string }> {
  const company = await currentCompany();
  const { unfinished: _unfinished, keptBy: _keptBy, ...answered } = filing.answers;
  const answers: Answers = { ...answered, certified: { at: at.toISOString(), attested } };
  const rows = await sealedIdentifiers(id, answers.identifiers, actor.agency.country);
  const sealedAnswers = await seal(JSON.stringify(answers), { use: 'request.answers', id });
  const year = Number(localDay(at, company.timeZone).slice(0, 4));
  const guidelines = await currentGuidelines();
  let reference = '';

  const filed = await changeStatus(actor, {
    request: { id },
    verb: 'submit',
    data: {
      kind,
      identifiers: rows.length,
      categories: check.categories.map(({ category }) => category),
      verdict: check.verdict,
      codes: [...new Set(check.findings.map(({ code }) => code))],
      ...data,
    },
    first,
    set: async (tx) => {
      reference = await giveReference(tx, year, inCompartment(kind));
      return {
        ...answeredColumns(kind, answers),
        caseHash: caseHashOf(actor.agencyId, answers.matter?.agencyCase),
        reference,
        submittedAt: at,
        certifiedAt: at,
        guidelinesVersion: guidelines.version,
        answers: sealedAnswers,
        preservationId: links.preservationId,
        renewsId: links.renewsId,
        ...foundAtFiling(check),
      };
    },
    along: async (tx, request) => {
      await guard?.(tx, request);
      await tx.requestIdentifier.createMany({ data: rows });
      await tx.requestCategory.createMany({ data: categoryRows(id, check) });
      await tx.requestFollower.createMany({
        data: links.followers.map((accountId) => ({ requestId: id, accountId })),
      });
      if (kind === 'emergency') await alertOnCall(tx, { requestId: id, reference }, company);
      await followInstruction(tx, { id, kind, answers, at, by: actor.accountId });
      await along(tx, { id, reference, kind, answers, at });
      if (!request.compartment) await enqueue(tx, 'assign-request', { requestId: id });
      // Somebody opens an emergency within minutes, and is to see who asks: it waits behind no other.
      await enqueue(tx, 'raise-signals', { requestId: id }, { first: kind === 'emergency' });
    },
  });
  return { reference: filed.reference! };
}

/** What the pre-flight said, for staff to see why; its sentences are made anew where they are shown. */
export function foundAtFiling({ verdict, findings }: PreflightAnswer) {
  // Blocked cannot be filed; what came on paper and asks for what is out of reach is incomplete until that is gone.
  return {
    verdict: verdict === 'blocked' ? 'incomplete' : verdict,
    findings: findings.map(({ code, level, field }) => ({ code, level, field })),
  };
}

/** The categories asked for, each with the matrix's answer; null where the process does not reach it. */
export function categoryRows(requestId: string, { categories }: PreflightAnswer) {
  return categories.map(({ category, answer }) => ({
    requestId,
    category,
    answer: answer === 'blocked' ? null : answer,
  }));
}

const CHANGED: Issue = {
  field: null,
  message:
    'The draft was changed in another window while you filed it: check the answers again and file it then.',
};

/** Between the reading and the lock another tab may have saved: what is filed is what was checked, or nothing. */
async function refuseChanged(tx: Tx, request: ChangedRequest, seen: Date, documentsOptional: boolean) {
  const changed = request.updatedAt.getTime() !== seen.getTime();
  if (changed || (!documentsOptional && (await confirmedDocuments(tx, request.id)) === 0)) {
    throw new Refusal(CHANGED);
  }
}

/** A draft may be weeks old: days have passed, and rules may have changed since a section was saved. */
async function refuseUnfinished(
  id: string,
  kind: KindId,
  answers: Answers,
  check: PreflightAnswer,
  given: { certified: boolean; country: string },
): Promise<void> {
  const issues = await unfinishedIssues(id, kind, answers, check, given);
  if (issues.length > 0) throw new Refusal(issues);
}

/** What keeps a request from being certified: a sentence for each section or tick at fault, on its name. */
export async function unfinishedIssues(
  id: string,
  kind: KindId,
  answers: Answers,
  check: PreflightAnswer,
  { certified, country }: { certified: boolean; country: string },
): Promise<Issue[]> {
  const declaration = declarationOf(kind);
  const states = sectionStates(kind, answers, await confirmedDocuments(database(), id), check);
  const issues = states.flatMap(({ section, state }): Issue[] => {
    const title = `“${sectionTitle(declaration, section)}”`;
    if (state === 'todo' || state === 'begun') {
      return [{ field: section, message: `${title} is not finished: open it and answer what it asks.` }];
    }
    if (state === 'wrong') {
      return issuesOf(check, section, answers).map(({ message }) => ({
        field: section,
        message: `${title}: ${message}`,
      }));
    }
    if (section === 'documents' || answers[section] === undefined) return [];
    const parsed = parseSection(kind, section, answers[section], country);
    return parsed.ok
      ? []
      : [{ field: section, message: `${title} needs another look: ${parsed.issues[0]!.message}` }];
  });
  const certification = issuesOf(check, 'certification', answers);
  if (!certified && !certification.some(({ field }) => field === 'certified')) {
    certification.unshift({ field: 'certified', message: 'Tick the box to certify the request.' });
  }
  const misplaced = check.findings.some(
    (finding) =>
      (finding.level === 'blocked' || finding.level === 'incomplete') &&
      !(declaration.sections as readonly string[]).includes(sectionOf(finding)) &&
      sectionOf(finding) !== 'certification',
  );
  if (misplaced) throw new Error('the pre-flight found fault with a section that the kind does not have');
  return [...issues, ...certification];
}

function confirmedDocuments(reader: Reader, requestId: string): Promise<number> {
  return reader.document.count({ where: { requestId, confirmedAt: { not: null }, removedAt: null } });
}
