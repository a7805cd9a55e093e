import { isUnitedStates } from './bodies';
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from './categories';
import { checklistFor } from './checklist';
import type { KindId } from './kinds';
import { answerFor } from './matrix';
import { type Cell, NAMED } from './matrix-cells';
import { type Finding, finding, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

/** What the matrix says of one category asked for; `reachedBy` names the process that would reach it. */
export type CategoryAnswer = {
  category: CategoryId;
  answer: Cell['answer'];
  reachedBy: KindId[];
  source: string;
  why: string;
};

function isCategory(text: string): text is CategoryId {
  return Object.hasOwn(CATEGORIES, text);
}

/** The answer for every known category asked for, each once, in the order first asked. */
export function answerCategories(request: PreflightRequest): CategoryAnswer[] {
  const { kind, agency, statute, agreement, mlat } = request;
  return [...new Set(request.categories)].filter(isCategory).map((category) => {
    const asked = { kind, category, country: agency.country, statute, agreement };
    const cell = answerFor({ ...asked, executedBy: mlat?.executedBy ?? null });
    const { answer, reachedBy, source, why } = cell;
    return { category, answer, reachedBy: [...reachedBy], source, why };
  });
}

/**
 * G4: categories are named, by their ids. A request to disable content and an inquiry ask for none, yet a
 * category that does not exist is wrong in any kind. Source: company guidelines.
 */
export function checkCategories({ kind, categories }: PreflightRequest): Finding[] {
  const list = CATEGORY_IDS.join(', ');
  const unknown = [...new Set(categories)].filter((text) => !isCategory(text));
  if (unknown.length > 0) {
    const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
    return [
      finding('G4', 'categories', {
        message: `The categories name ${quoted(unknown[0] ?? '')}${more}, which is no category of data.`,
        cure: `Choose among ${list}.`,
      }),
    ];
  }
  if (categories.length > 0 || !checklistFor(kind, {}).includes('G4')) return [];
  return [
    finding('G4', 'categories', {
      message: 'The categories are missing: a request states with particularity which data it asks for.',
      cure: `Choose at least one of ${list}.`,
    }),
  ];
}

// A request to disable content and an inquiry are no process, an emergency and a preservation have no warrant.
const NO_PROCESS: readonly KindId[] = ['takedown', 'inquiry', 'emergency', 'preservation'];

/**
 * Whether it is process of the United States that falls short: that of an agency of the United States, or the
 * process by which a U.S. court executes an MLAT request (18 U.S.C. 3512).
 */
function isUnitedStatesProcess({ kind, agency }: PreflightRequest): boolean {
  if (NO_PROCESS.includes(kind)) return false;
  return kind === 'mlat' || isUnitedStates(agency.country);
}

/**
 * What the matrix says, as findings: G7 for stored content denied on U.S. process, M1 for what else is blocked,
 * M2 for what counsel decides, M3 for what a named person decides. Content in real time is not G7, whose cure, a
 * search warrant, would not reach it. What is allowed is no finding.
 */
export function checkMatrix(request: PreflightRequest, answers: readonly CategoryAnswer[]): Finding[] {
  return answers.flatMap((cell): Finding[] => {
    const { category, answer, source, why } = cell;
    if (answer === 'allowed') return [];
    const message = `${CATEGORIES[category].label}: ${why}`;
    const said = { field: 'categories', message, cure: cureOf(request, cell), source };
    if (answer === 'discretionary') return [{ code: 'M3', level: 'discretionary', ...said }];
    if (answer === 'review') return [{ code: 'M2', level: 'review', ...said }];
    const code = category === 'content' && isUnitedStatesProcess(request) ? 'G7' : 'M1';
    return [{ code, level: 'blocked', ...said }];
  });
}

function cureOf({ kind, agency }: PreflightRequest, { category, answer, reachedBy }: CategoryAnswer): string {
  const named = NAMED[category];
  if (answer === 'discretionary')
    return `File it as it is: a named person decides on ${named} and records the reasons.`;
  if (answer === 'review') {
    const uncited = kind === 'civil_investigative_demand' && isUnitedStates(agency.country);
    const cite = 'Cite the statute that authorises the demand as an administrative subpoena, or file';
    return `${uncited ? cite : 'File'} it as it is: counsel decides on ${named}.`;
  }
  const by = reachedBy.map((kind) => SERVED[kind] ?? kind);
  return `Leave ${named} out of the request, or serve what reaches it: ${by.join(', or ')}.`;
}

/** How the kinds of process that reach something stand in a cure. */
const SERVED: Partial<Record<KindId, string>> = {
  subpoena_administrative: 'an administrative subpoena',
  subpoena_trial: 'a trial subpoena',
  subpoena_grand_jury: 'a grand jury subpoena',
  court_order: 'a court order under 18 U.S.C. § 2703(d)',
  search_warrant: 'a search warrant issued on probable cause',
  pen_trap: 'a pen register or trap and trace order',
  wiretap: 'a wiretap order',
  mlat: 'a mutual legal assistance request or a letter rogatory',
};
