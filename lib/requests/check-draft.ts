import type { AgentActor } from '@/lib/accounts/rules';
import { isProcessOfOtherState, isUnitedStates } from '@/lib/law/bodies';
import { type CategoryId, isContent } from '@/lib/law/categories';
import { checklistFor } from '@/lib/law/checklist';
import type { Code } from '@/lib/law/checklist-items';
import type { KindId } from '@/lib/law/kinds';
import { answerFor, type MatrixQuestion } from '@/lib/law/matrix';
import { type PreflightAnswer, preflight } from '@/lib/law/preflight';
import type { Finding } from '@/lib/law/preflight-finding';
import type { Issue } from '@/lib/platform/refusal';
import { type SectionState, sectionOf } from './kinds/check-view';
import type { SectionId } from './kinds/declaration';
import { declarationOf } from './kinds/declarations';
import { asPreflight, type Filing } from './kinds/preflight-input';
import type { Answers } from './schema';

type Agency = Omit<AgentActor['agency'], 'name'>;

/** What the check has to know besides the answers. */
export type CheckContext = {
  agency: Agency;
  /** The company's State, e.g. `CA`; it decides what is process of another State. */
  companyState: string | null;
  at: Date;
  /** Whether a document of the kind's own is there and confirmed. */
  document: boolean;
  /** What is ticked at the end; both are taken as ticked while the draft is being written. */
  certified?: { certified: boolean; attested: boolean };
};

/** The pre-flight of a request as far as it is described (CONTRACT.md): the one check of form, filing and desk. */
export function checkRequest(kind: KindId, answers: Answers, context: CheckContext): PreflightAnswer {
  const filing: Filing = {
    agency: context.agency,
    document: context.document,
    certified: context.certified ?? { certified: true, attested: true },
  };
  return preflight(asPreflight(kind, answers, filing), {
    today: context.at.toISOString().slice(0, 10),
    now: context.at,
    companyState: context.companyState,
  });
}

/** What the matrix answers for each category a kind offers, as far as the answers given decide it (LAW.md § 3). */
export function matrixAnswers(
  kind: KindId,
  categories: readonly CategoryId[],
  country: string,
  process: Record<string, string> = {},
) {
  const question: Omit<MatrixQuestion, 'category'> = {
    kind,
    country,
    statute: process.statute ?? null,
    agreement: process.agreement === '2523' ? '2523' : null,
    executedBy: process.executedBy && process.executedBy !== 'none' ? (process.executedBy as KindId) : null,
  };
  return categories.map((category) => ({ category, ...answerFor({ ...question, category }) }));
}

/** Whether a request needs the attestation of G11. */
export function needsAttestation(kind: KindId, agency: Agency, companyState: string | null): boolean {
  const otherState = isProcessOfOtherState(agency, companyState ?? '');
  return checklistFor(kind, { otherState, foreign: !isUnitedStates(agency.country) }).includes('G11');
}

/** The conditions of the checklist that apply to a request, for the desk and the agent alike. */
export function checklistOf(
  kind: KindId,
  answers: Answers,
  agency: Agency,
  companyState: string | null,
): Code[] {
  const categories = (answers.categories?.categories ?? []) as CategoryId[];
  return checklistFor(kind, {
    contentAsked: categories.some(isContent),
    foreign: !isUnitedStates(agency.country),
    otherState: isProcessOfOtherState(agency, companyState ?? ''),
    expedited: answers.handling?.expedited === 'yes',
    nonDisclosure: answers.handling?.notice === 'barred',
    doNotAct: answers.handling?.doNotAct === 'yes',
  });
}

const FORM_FIELDS: Record<string, string> = {
  statute: 'statute',
  'order.termDays': 'termDays',
  'order.issued': 'issuedOn',
  'order.court': 'court',
  order: 'issuedOn',
  'mlat.country': 'country',
  'mlat.executedBy': 'executedBy',
  mlat: 'country',
  agreement: 'agreement',
  'takedown.content': 'content',
  'takedown.law': 'law',
  takedown: 'content',
  'preservation.from': 'holdFrom',
  'preservation.to': 'holdTo',
  'preservation.limited': 'limited',
  emergency: 'danger',
  'emergency.nature': 'nature',
  'emergency.danger': 'danger',
  'emergency.averts': 'averts',
  'emergency.whyNotProcess': 'whyNotProcess',
  'emergency.deadline': 'neededBy',
  'emergency.certified': 'certified',
  nonDisclosure: 'bar',
  'nonDisclosure.authority': 'bar',
  'nonDisclosure.citation': 'barCitation',
  'nonDisclosure.from': 'barFrom',
  'nonDisclosure.to': 'barUntil',
  attestation: 'attested',
};

/** The form field on which a finding is shown: of two days, the one that is missing, else the last. */
function formFieldOf({ field }: Finding, { period, process }: Answers): string {
  if (field === 'period') return period?.from ? 'to' : 'from';
  if (field === 'preservation') return process?.holdFrom ? 'holdTo' : 'holdFrom';
  return FORM_FIELDS[field] ?? field;
}

const stops = ({ level }: Finding) => level === 'incomplete' || level === 'blocked';

/** A finding as the sentence beside its field. */
function asIssue(finding: Finding, answers: Answers): Issue {
  const { message, cure, code, source } = finding;
  return { field: formFieldOf(finding, answers), message: `${message} ${cure} (${code}: ${source})` };
}

/** What of a check keeps a section from being accepted; what is for a person to decide keeps nothing. */
export function issuesOf(
  { findings }: PreflightAnswer,
  section: SectionId | 'certification',
  answers: Answers,
): Issue[] {
  return findings
    .filter((finding) => stops(finding) && sectionOf(finding) === section)
    .map((finding) => asIssue(finding, answers));
}

/** What is dated after today on the page of a kind's own, where the pre-flight knows nothing of it. */
export function dateIssues(section: SectionId, { process }: Answers, at: Date): Issue[] {
  const issuedOn = section === 'process' ? process?.issuedOn : undefined;
  if (!issuedOn || issuedOn <= at.toISOString().slice(0, 10)) return [];
  const message = 'The date of issue is in the future: enter the day that stands on the document.';
  return [{ field: 'issuedOn', message }];
}

const ASKED =
  'If you cannot say more, press the button again: it is then kept as it is, and whoever reads it is told that it is short.';

/** Statements of an emergency that are thin are asked about once: a life is not held up by a word count. */
export function thinIssues({ findings }: PreflightAnswer, answers: Answers): Issue[] {
  const thin = findings
    .filter(({ code, level }) => /^E[1-4]$/.test(code) && level === 'review')
    .map((finding) => asIssue(finding, answers));
  return thin.length > 0 ? [...thin, { field: 'asked', message: ASKED }] : [];
}

/** How far a draft is, section by section in the declaration's order. */
export function sectionStates(
  kind: KindId,
  answers: Answers,
  confirmedDocuments: number,
  check: PreflightAnswer,
): { section: SectionId; state: SectionState }[] {
  const { sections, optional } = declarationOf(kind);
  return sections.map((section) => {
    const answered = section === 'documents' ? confirmedDocuments > 0 : answers[section] !== undefined;
    const empty = optional.includes(section) ? 'optional' : 'todo';
    if (section !== 'documents' && answers.unfinished?.[section]) return { section, state: 'begun' };
    if (!answered) return { section, state: empty };
    return { section, state: issuesOf(check, section, answers).length > 0 ? 'wrong' : 'done' };
  });
}

/** Whether a draft can be certified and filed. */
export function isReady(states: { state: SectionState }[]): boolean {
  return states.every(({ state }) => state === 'done' || state === 'optional');
}
