import { formatCalendarDate } from '@/components/ui/calendar-date';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Code } from '@/lib/law/checklist-items';
import { IDENTIFIER_TYPES } from '@/lib/law/identifiers';
import { phoneText } from '@/lib/law/phone-text';
import { type Answers, BARS } from '@/lib/requests/schema';

/** What of a request the conditions of the checklist are about. */
export type CheckedRequest = {
  answers: Answers;
  agent: { address: string } | null;
  /** From an agency that nobody has verified, and so from no registered domain. */
  unverified?: boolean;
  identifiers: { type: string }[];
  identifierCount: number;
  documents: number;
  /** The period as it stands now, after any answer of the agency. */
  periodFrom: string | null;
  periodTo: string | null;
  deadline: string | null;
};

/** What a request says for one condition; `missing` where it plainly says nothing. */
export type Says = { words: string; missing: boolean };

const says = (words: string): Says => ({ words, missing: false });
const missing = (words: string): Says => ({ words, missing: true });
const count = (number: number, one: string, more: string) =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : more}`;
const day = (on: string) => formatCalendarDate({ on, format: 'short' });

/** Puts beside a condition what the request says for it, so that a person can judge it. */
export function requestSays(code: Code, request: CheckedRequest): Says {
  const { contact, categories, handling, certified } = request.answers;
  switch (code) {
    case 'G1':
      return registrationSays(request);
    case 'G2':
      return request.documents > 0
        ? says(count(request.documents, 'document', 'documents'))
        : missing('No document');
    case 'G3':
      return contact ? contactSays(contact) : missing('Nobody named');
    case 'G4':
      return categories && categories.categories.length > 0
        ? says(categories.categories.map((id) => CATEGORIES[id as CategoryId].label).join(', '))
        : missing('No category');
    case 'G5':
      return identifiersSay(request);
    case 'G6':
      return request.periodFrom && request.periodTo
        ? says(`${day(request.periodFrom)} to ${day(request.periodTo)}`)
        : missing('The legal process states no period');
    case 'G7':
      return says('Content is asked for: see the legal process');
    case 'G8':
      return request.deadline
        ? says(`${day(request.deadline)}; said to stand in the document`)
        : missing('No deadline');
    case 'G9':
      return barSays(handling);
    case 'G10':
      return says('Asks that the account be left as it is');
    case 'G11':
      return certified?.attested ? says('Attested at filing') : missing('Not attested');
    default:
      return says('See what the agency wrote');
  }
}

function registrationSays({ agent, unverified }: CheckedRequest): Says {
  if (!agent) return missing('Not filed in the portal');
  if (unverified) return missing(`Filed by ${agent.address}, from no registered domain`);
  return says(`Filed by ${agent.address}`);
}

/** What came on paper may name a person in part. */
function contactSays({ name, title, phone }: NonNullable<Answers['contact']>): Says {
  const words = [name, title, phone && phoneText(phone)].filter(Boolean).join(', ');
  return name && title && phone ? says(words) : missing(`${words} and no more`);
}

function identifiersSay({ identifiers, identifierCount }: CheckedRequest): Says {
  if (identifierCount === 0) return missing('No identifier');
  const unknown = identifiers.filter(({ type }) => type === 'unknown').length;
  const words = count(identifierCount, 'identifier', 'identifiers');
  return unknown > 0
    ? missing(`${words}, ${unknown} ${IDENTIFIER_TYPES.unknown.toLowerCase()}`)
    : says(`${words}, all in a known form`);
}

function barSays(handling: Answers['handling']): Says {
  if (!handling?.bar || !handling.barCitation) return missing('No authority named');
  const until = handling.barUntil ? `, until ${day(handling.barUntil)}` : ', no end given';
  return says(`${BARS[handling.bar]}: ${handling.barCitation}${until}`);
}
