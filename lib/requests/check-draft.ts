import type { AgentActor } from '@/lib/accounts/rules';
import { isProcessOfOtherState } from '@/lib/law/bodies';
import { CATEGORIES, type CategoryId, isContent } from '@/lib/law/categories';
import { checklistFor } from '@/lib/law/checklist';
import type { Code } from '@/lib/law/checklist-items';
import { parseIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { answerFor } from '@/lib/law/matrix';
import type { Issue } from '@/lib/platform/refusal';
import type { SectionId } from './kinds/declaration';
import { declarationOf } from './kinds/filed-kinds';
import { type Answers, LIMITS } from './schema';

type Agency = AgentActor['agency'];
const MOST = LIMITS.identifiers;

/** What the matrix answers for each category asked for (LAW.md § 3). */
export function matrixAnswers(kind: KindId, categories: readonly CategoryId[], country: string) {
  return categories.map((category) => ({ category, ...answerFor({ kind, category, country }) }));
}

/** Whether the process is that of another U.S. State than the company's, so that G11 asks for an attestation. */
export function needsAttestation(agency: Agency, companyState: string | null): boolean {
  return isProcessOfOtherState(agency, companyState ?? '');
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
    foreign: agency.country !== 'US' && !['PR', 'GU', 'VI', 'AS', 'MP'].includes(agency.country),
    otherState: needsAttestation(agency, companyState),
    expedited: answers.handling?.expedited === 'yes',
    nonDisclosure: answers.handling?.notice === 'barred',
    doNotAct: answers.handling?.doNotAct === 'yes',
  });
}

/**
 * What a section's answers break beyond their own schema: rules that need today's date, the agency or the matrix.
 * @param today a calendar date in UTC
 * @returns sentences on the fields of that section's page
 */
export function checkSection(
  kind: KindId,
  section: SectionId,
  answers: Answers,
  { agency, today }: { agency: Agency; today: string },
): Issue[] {
  if (section === 'process') {
    const issuedOn = answers.process?.issuedOn;
    if (issuedOn && issuedOn > today) {
      return [
        { field: 'issuedOn', message: 'The date of issue is in the future: enter the day on the document.' },
      ];
    }
  }
  if (section === 'identifiers')
    return checkIdentifiers(answers.identifiers?.identifiers ?? '', agency.country);
  if (section === 'categories') {
    const asked = (answers.categories?.categories ?? []) as CategoryId[];
    return matrixAnswers(kind, asked, agency.country)
      .filter(({ answer }) => answer === 'blocked')
      .map(({ category, why, source }) => ({
        field: 'categories',
        message: `${CATEGORIES[category].label}: ${why} (${source})`,
      }));
  }
  if (section === 'period' && answers.period?.to && answers.period.to > today) {
    return [
      {
        field: 'to',
        message: 'The last day is in the future: records exist up to today at the latest (UTC).',
      },
    ];
  }
  if (section === 'handling' && answers.handling?.deadline && answers.handling.deadline < today) {
    return [
      {
        field: 'deadline',
        message: 'The deadline has passed: enter a day from today on, or choose the ordinary time.',
      },
    ];
  }
  return [];
}

function checkIdentifiers(text: string, country: string): Issue[] {
  const field = 'identifiers';
  const found = parseIdentifiers(text, { country });
  if (found.length === 0)
    return [{ field, message: 'Enter at least one phone number, account SID or other identifier.' }];
  if (found.length > MOST) {
    return [
      {
        field,
        message: `The list has ${found.length} identifiers; a request takes ${MOST}: split it in two requests.`,
      },
    ];
  }
  const unknown = found.filter(({ type }) => type === 'unknown');
  if (unknown.length === 0) return [];
  const first = unknown[0]!.given.slice(0, 60);
  const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
  return [
    {
      field,
      message: `“${first}”${more} is not an identifier we can search for: give phone numbers with their country code, account SIDs, e-mail or IP addresses, or domains.`,
    },
  ];
}

export type SectionState = 'done' | 'todo';

/** How far a draft is, section by section in the declaration's order. */
export function sectionStates(
  kind: string,
  answers: Answers,
  confirmedDocuments: number,
): { section: SectionId; state: SectionState }[] {
  return declarationOf(kind).sections.map((section) => {
    const done = section === 'documents' ? confirmedDocuments > 0 : answers[section] !== undefined;
    return { section, state: done ? 'done' : 'todo' };
  });
}
