import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { canBeExpedited, canInstruct } from '@/lib/law/checklist';
import type { KindId } from '@/lib/law/kinds';
import { type Answers, BARS, type Handling } from '../schema';
import { type SectionId, sectionTitle } from './declaration';
import { declarationOf } from './declarations';
import type { ProcessField } from './process-field';

/** What was answered, so that page and paper can each show it their way; a text may have several lines. */
export type AnswerValue = { text: string } | { day: string } | { period: { from: string; to: string } };
export type AnswerRow = { key: string; label: string; value: AnswerValue };
export type AnsweredPart = { section: SectionId; title: string; rows: AnswerRow[] };

const text = (key: string, label: string, value: string | undefined): AnswerRow[] =>
  value ? [{ key, label, value: { text: value } }] : [];

/**
 * All that was answered, section by section in the order of the kind's declaration; empty sections are left out.
 * Documents and the law's view of identifiers and categories are for the caller to add.
 * @param company its name, as it stands in sentences on the account
 */
export function answerRows(kind: KindId, answers: Answers, company: string): AnsweredPart[] {
  const declaration = declarationOf(kind);
  return declaration.sections
    .map((section) => ({
      section,
      title: sectionTitle(declaration, section),
      rows: rowsOf(kind, section, answers, company),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(kind: KindId, section: SectionId, answers: Answers, company: string): AnswerRow[] {
  switch (section) {
    case 'process':
      return declarationOf(kind).process.fields.flatMap((field) => processRow(field, answers.process ?? {}));
    case 'contact': {
      const { name, title, phone, callback, supervisor, supervisorPhone, switchboard } =
        answers.contact ?? {};
      return [
        ...text('name', 'Name', name),
        ...text('title', 'Title or rank', title),
        ...text('phone', 'Phone number', phone),
        ...text('switchboard', 'Switchboard of the agency', switchboard),
        ...text('callback', 'Call-back number', callback),
        ...text('supervisor', 'Supervisor', supervisor),
        ...text('supervisorPhone', 'Supervisor’s phone number', supervisorPhone),
      ];
    }
    case 'matter':
      return answers.matter ? matterRows(answers.matter) : [];
    case 'identifiers':
      return [
        ...text('identifiers', 'Identifiers', answers.identifiers?.identifiers),
        ...text('names', 'Customers by name', answers.identifiers?.names),
      ];
    case 'categories': {
      const asked = (answers.categories?.categories ?? []) as CategoryId[];
      return [
        ...text('categories', 'Asked for', asked.map((category) => CATEGORIES[category].label).join('\n')),
        ...text('particulars', 'Description', answers.categories?.particulars),
      ];
    }
    case 'period': {
      const { from, to } = answers.period ?? {};
      return from && to ? [{ key: 'period', label: 'Period', value: { period: { from, to } } }] : [];
    }
    case 'handling':
      return answers.handling ? handlingRows(kind, answers.handling, company) : [];
    case 'documents':
      return [];
  }
}

function processRow(
  { name, label, type, options }: ProcessField,
  process: Record<string, string>,
): AnswerRow[] {
  const value = process[name];
  if (!value) return [];
  if (type === 'day') return [{ key: name, label, value: { day: value } }];
  if (type === 'choice') return text(name, label, options?.find(([id]) => id === value)?.[1] ?? value);
  if (type === 'country') return text(name, label, countryName(value));
  if (type === 'moment') return text(name, label, value.replace('T', ', '));
  if (type === 'days') return text(name, label, value);
  return text(name, label, type === 'tick' ? 'Yes' : value);
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name in English, of its ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code;
}

function matterRows({
  agencyCase,
  childEndangerment,
  preservation,
  followers,
}: NonNullable<Answers['matter']>) {
  return [
    ...text('agencyCase', 'Your case number', agencyCase),
    ...text(
      'childEndangerment',
      'Endangerment of a child',
      childEndangerment && (childEndangerment === 'yes' ? 'Yes' : 'No'),
    ),
    ...text('preservation', 'Follows the preservation', preservation),
    ...text('followers', 'Colleagues who follow it', followers),
  ];
}

function handlingRows(kind: KindId, handling: Handling, company: string): AnswerRow[] {
  const { expedited, deadline, deadlinePage, notice, bar, barCitation, barFrom, barUntil, doNotAct } =
    handling;
  const page = deadlinePage ? `, as page ${deadlinePage} of the document states` : ', as the document states';
  const barred =
    notice === 'barred' && bar
      ? `Forbidden: ${[BARS[bar], barCitation, barFrom && `from ${barFrom}`].filter(Boolean).join(', ')}, ${barUntil ? `until ${barUntil}` : 'until further order'}`
      : 'Nothing forbids it';
  return [
    // Of what came on paper a question may be unanswered.
    ...(canBeExpedited(kind) && expedited
      ? text(
          'deadline',
          'Answer needed',
          expedited === 'yes' && deadline ? `By ${deadline}${page}` : 'In the ordinary time',
        )
      : []),
    ...text('notice', 'Notice to the customer', notice && barred),
    ...(canInstruct(kind) && doNotAct
      ? text(
          'doNotAct',
          'The account',
          doNotAct === 'yes'
            ? `${company} is to take no action against it`
            : `${company} may act against abuse as it sees fit`,
        )
      : []),
  ];
}
