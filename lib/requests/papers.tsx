import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { CONDITIONS } from '@/lib/law/checklist-items';
import { IDENTIFIER_TYPES, type IdentifierType } from '@/lib/law/identifiers';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { bothTimes } from '@/lib/platform/instant';
import type { Paper, Part } from '@/lib/platform/paper';
import type { Company } from '@/lib/settings/schema';
import { matrixAnswers } from './check-draft';
import { type AnsweredPart, type AnswerValue, answerRows, countryName } from './kinds/answer-rows';
import type { OpenedIdentifier, RequestDetail } from './queries';
import { cureLines, isClosed, OUTCOMES, STATUS_LABELS } from './rules';

export const HASHING =
  'SHA-256 of a file: certutil -hashfile FILE SHA256 (Windows), shasum -a 256 FILE (macOS), sha256sum FILE (Linux).';

/** What the matrix answered of a category, as a paper says it. */
export const ANSWER_WORDS: Record<string, string> = {
  allowed: 'This process reaches it',
  discretionary: 'The company may decide to disclose',
  review: 'Counsel decides',
};

/** A document as a paper names it. */
export type FiledDocument = {
  name: string;
  bytes: number;
  pages: number | null;
  sha256: string;
  receivedAt: string;
};

/** The time in UTC and where the company is, one under the other. */
export function times(at: Date | string, timeZone: string): string {
  const { utc, local } = bothTimes(new Date(at), timeZone);
  return `${utc}\n${local}`;
}

const utc = (at: Date) => bothTimes(at, 'UTC').utc;

function wordsOf(value: AnswerValue): string {
  if ('text' in value) return value.text;
  return 'day' in value ? value.day : `${value.period.from} to ${value.period.to}, both days included (UTC)`;
}

/** The sections as they were answered; identifiers and categories are shown by the caller with what was made of them. */
export function answeredParts(answers: AnsweredPart[]): Part[] {
  return answers
    .map(({ title, rows }) => ({
      title,
      rows: rows
        .filter(({ key }) => key !== 'categories')
        .map(({ label, value }) => ({ label, value: wordsOf(value) })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export function documentsPart(documents: FiledDocument[], timeZone: string): Part {
  return {
    title: `Documents (${documents.length})`,
    lead:
      documents.length === 0
        ? 'No document was filed.'
        : 'Each by its name, its size, when it was received, and its SHA-256.',
    rows: documents.map(({ name, bytes, pages, sha256, receivedAt }, index) => ({
      label: `Document ${index + 1}`,
      value: [
        name,
        [
          `${bytes.toLocaleString('en-US')} bytes`,
          ...(pages === null ? [] : [`${pages} ${pages === 1 ? 'page' : 'pages'}`]),
          `received ${bothTimes(new Date(receivedAt), timeZone).utc}`,
        ].join(', '),
        sha256,
      ].join('\n'),
    })),
  };
}

/** What the paper of a request needs beyond its detail. */
export type RequestFile = {
  request: RequestDetail;
  /** All of them, not the first few. */
  identifiers: OpenedIdentifier[];
  documents: FiledDocument[];
  /** Its receipts, each with what it is for and its code. */
  receipts: { label: string; value: string }[];
  thread: { author: string; at: Date; body: string }[];
  /** The changes of its status as the agency knows them. */
  steps: { at: Date; what: string; by: string }[];
  company: Company;
  /** When the paper is made. */
  at: Date;
};

/** So many identifiers are printed, each some milliseconds of drawing; all of them are in the table of the archive. */
const ON_PAPER = 500;

function identifiersPart(identifiers: OpenedIdentifier[]): Part {
  const rest = identifiers.length - ON_PAPER;
  return {
    title: `Identifiers as they were read (${identifiers.length.toLocaleString('en-US')})`,
    ...(rest > 0
      ? {
          lead: `The first ${ON_PAPER.toLocaleString('en-US')}; all of them are in “identifiers.csv” of the archive.`,
        }
      : {}),
    lines: identifiers.slice(0, ON_PAPER).map((each, index) => `${index + 1}.  ${identifierLine(each)}`),
  };
}

function identifierLine(each: OpenedIdentifier): string {
  const [given, read, type] = identifierCells(each);
  const outcome = each.outcome ? OUTCOMES[each.outcome] : null;
  return [given, read && `read as ${read}`, type, outcome].filter(Boolean).join(', ');
}

/** An identifier as typed, as read, its type and its outcome. */
export function identifierCells({ given, normal, type, outcome, times = [] }: OpenedIdentifier): string[] {
  return [
    given,
    [normal === given ? '' : (normal ?? ''), ...times].filter(Boolean).join(' '),
    IDENTIFIER_TYPES[type as IdentifierType] ?? type,
    outcome ? OUTCOMES[outcome] : 'None yet',
  ];
}

function categoriesPart({ request }: RequestFile): Part {
  const asked = request.categories.map(({ category }) => category as CategoryId);
  const { agency, answers, kind } = request;
  const reasons = matrixAnswers(kind as KindId, asked, agency.country, answers.process);
  return {
    title: 'What the law says of each category',
    rows: request.categories.map(({ category, answer }) => {
      const now = reasons.find((each) => each.category === category);
      const why = now && now.answer === answer ? [`${now.why} (${now.source})`] : [];
      return {
        label: CATEGORIES[category as CategoryId].label,
        value: [ANSWER_WORDS[answer ?? ''] ?? 'Not judged', ...why].join('\n'),
      };
    }),
  };
}

/** The whole request as its agency may know it: answers, identifiers, thread and what happened, and no notes. */
export function requestPaper(file: RequestFile): Paper {
  const { request, company, at } = file;
  const { agency, agent, status } = request;
  const reference = request.reference!;
  const kind = request.kind as KindId;
  const answered = answerRows(kind, request.answers, company.name)
    .map((part) => ({ ...part, rows: part.rows.filter(({ key }) => key !== 'identifiers') }))
    .filter(({ rows }) => rows.length > 0);
  const reason = isClosed(status) || status === 'legally_delayed' ? request.decisionReason : null;
  const optional = (has: boolean, part: () => Part): Part[] => (has ? [part()] : []);
  return {
    title: 'Request',
    lead: `${KINDS[kind].name} of ${agency.name} to ${company.legalName}`,
    key: [
      { label: 'Reference', value: reference },
      { label: 'Filed', value: times(request.submittedAt!, company.timeZone) },
      { label: 'Status', value: STATUS_LABELS[status] },
      { label: 'As it stood', value: times(at, company.timeZone) },
    ],
    parts: [
      {
        title: 'Who filed it',
        rows: [
          { label: 'Agency', value: `${agency.name}, ${countryName(agency.country)}` },
          ...(agent
            ? [
                {
                  label: 'Agent',
                  value: [[agent.name, agent.title].filter(Boolean).join(', '), agent.address].join('\n'),
                },
              ]
            : []),
          ...(request.guidelinesVersion
            ? [{ label: 'Guidelines', value: `Version ${request.guidelinesVersion}` }]
            : []),
        ],
      },
      ...optional(Boolean(reason), () => ({
        title: 'The reason given',
        entries: [{ head: STATUS_LABELS[status], body: reason! }],
      })),
      ...answeredParts(answered),
      ...optional(file.identifiers.length > 0, () => identifiersPart(file.identifiers)),
      ...optional(request.categories.length > 0, () => categoriesPart(file)),
      documentsPart(file.documents, company.timeZone),
      ...optional(request.deficiencies.length > 0, () => ({
        title: 'What the company asked',
        entries: request.deficiencies.map(({ code, wording, raisedAt, cure, curedAt }) => ({
          head: `${conditionName(code)}, asked ${utc(raisedAt)}${curedAt ? `, answered ${utc(curedAt)}` : ', open'}`,
          body: [wording, ...(cure && curedAt ? ['The answer:', ...cureLines(cure)] : [])].join('\n'),
        })),
      })),
      ...optional(file.thread.length > 0, () => ({
        title: `Messages (${file.thread.length})`,
        entries: file.thread.map(({ author, at: sent, body }) => ({ head: `${author}, ${utc(sent)}`, body })),
      })),
      ...optional(file.steps.length > 0, () => ({
        title: 'What happened',
        table: {
          columns: [
            { head: 'When', share: 34 },
            { head: 'What', share: 36 },
            { head: 'By', share: 30 },
          ],
          rows: file.steps.map((step) => [utc(step.at), step.what, step.by]),
        },
      })),
      ...optional(file.receipts.length > 0, () => ({
        title: 'Receipts',
        rows: file.receipts,
      })),
    ],
    notes: [
      'Documents are not part of this paper: they are in the archive of the request, and their SHA-256 is above.',
      HASHING,
    ],
    head: [company.portalName, reference],
    foot: `Request ${reference}, as it stood ${utc(at)}`,
  };
}

function conditionName(code: string): string {
  const conditions: Record<string, { name: string }> = CONDITIONS;
  return [code, conditions[code]?.name].filter(Boolean).join(' ');
}
