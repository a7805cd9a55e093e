import type { Role } from '@/lib/documents/rules';
import { daysBetween, isCalendarDay } from '@/lib/law/calendar-day';
import type { Code } from '@/lib/law/checklist-items';
import { understand } from '@/lib/law/understood-identifiers';
import type { Cure, Deficiency, RequestStatus } from '@/lib/requests/rules';
import type { DeskSettings } from '@/lib/settings/schema';

/**
 * What a question is cured by: days (of the records, or of the preservation), a document, a document or the law that
 * is cited in its place, identifiers, or words.
 */
export type CureBy = 'period' | 'hold' | 'document' | 'document_or_words' | 'identifiers' | 'words';

const CURED_BY: Partial<Record<Code, CureBy>> = {
  G2: 'document',
  G5: 'identifiers',
  G6: 'period',
  G8: 'document_or_words',
  G9: 'document_or_words',
  P1: 'document',
  P2: 'hold',
};

/** What the question of a code asks for; words where nothing else is said. */
export function curedBy(code: string): CureBy {
  return CURED_BY[code as Code] ?? 'words';
}

/** Whether a file can be sent with the answer to a question. */
export function takesDocument(code: string): boolean {
  return curedBy(code).startsWith('document');
}

/** The documents with which a question is answered, the likeliest first. */
export function rolesToCure(code: string): Role[] {
  if (code === 'G9') return ['non_disclosure', 'translation', 'attachment'];
  if (code === 'P1') return ['letterhead', 'translation', 'attachment'];
  return ['process', 'translation', 'attachment'];
}

/** A preservation is at most so long (18 U.S.C. § 2703(f)(2)). */
const HOLD_DAYS = 90;

type Issue = { field: string | null; message: string };

type Asked = {
  code: string;
  kind: string;
  /** The agency's, ISO 3166-1 alpha-2: the hint for telephone numbers. */
  country: string;
  /** How many documents were confirmed since it was asked. */
  documents: number;
  /** The day it is, UTC, `YYYY-MM-DD`. */
  today: string;
};

/** What an answer still lacks, a sentence a field; nothing where the question is cured by it. */
export function cureIssues(cure: Cure, asked: Asked): Issue[] {
  const noWords = { field: 'answer', message: `Write your answer to ${asked.code}.` };
  switch (curedBy(asked.code)) {
    case 'period':
      return dayIssues(cure, asked);
    case 'hold':
      return dayIssues(cure, { ...asked, hold: true });
    case 'document':
      return asked.documents > 0 ? [] : [NO_DOCUMENT];
    case 'document_or_words':
      return asked.documents > 0 || cure.answer ? [] : [noWords];
    case 'identifiers':
      return identifierIssues(cure, asked);
    case 'words':
      return cure.answer ? [] : [noWords];
  }
}

const NO_DOCUMENT = {
  field: 'file',
  message: 'The question asks for a document: choose the PDF and press Upload first, then save the answer.',
};

function dayIssues({ from, to }: Cure, { kind, today, hold = false }: Asked & { hold?: boolean }): Issue[] {
  const what = hold ? 'preservation' : 'period';
  const issues: Issue[] = [];
  if (!from || !isCalendarDay(from)) {
    issues.push({ field: 'from', message: `Enter the first day of the ${what}, such as 2026-01-01.` });
  }
  if (!to || !isCalendarDay(to)) {
    issues.push({ field: 'to', message: `Enter the last day of the ${what}, such as 2026-03-31.` });
  }
  if (issues.length > 0 || !from || !to) return issues;
  if (to < from)
    return [{ field: 'to', message: 'The last day is before the first: correct one of the two.' }];
  if (hold) {
    return daysBetween(from, to) > HOLD_DAYS
      ? [
          {
            field: 'to',
            message: `The preservation is longer than ${HOLD_DAYS} days: choose an earlier last day; it can be renewed before it ends (P2: 18 U.S.C. § 2703(f)(2)).`,
          },
        ]
      : [];
  }
  // An order for data in real time looks ahead (18 U.S.C. 3123(c), 2518(5)).
  const ahead = kind === 'pen_trap' || kind === 'wiretap';
  return to > today && !ahead
    ? [
        {
          field: 'to',
          message: 'The last day is in the future: records exist up to today at the latest (UTC).',
        },
      ]
    : [];
}

function identifierIssues({ identifiers = '' }: Cure, { country }: Asked): Issue[] {
  const { rows } = understand({ identifiers, names: '' }, { country });
  const unknown = rows.find(({ type }) => type === 'unknown');
  if (rows.length === 0) {
    return [
      {
        field: 'identifiers',
        message:
          'Enter at least one identifier we can search for, such as +1 415 555 0132 or an account SID (G5).',
      },
    ];
  }
  return unknown
    ? [
        {
          field: 'identifiers',
          message: `Line ${unknown.line} is no identifier we can search for: correct it, or write it into your answer below (G5).`,
        },
      ]
    : [];
}

/**
 * The colleagues whom a note names as @name: by the whole name, or by the first name where only one has it.
 * @returns their ids, each once
 */
export function mentionsIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  const lower = text.toLowerCase();
  const first = (name: string) => name.split(' ')[0] ?? name;
  return people
    .filter(({ name }) => {
      const alone = people.filter((each) => first(each.name) === first(name)).length === 1;
      return names(lower, name) || (alone && names(lower, first(name)));
    })
    .map(({ id }) => id);
}

/** Whether `@name` stands in the text and does not go on as another name. */
function names(lower: string, name: string): boolean {
  const mark = `@${name.toLowerCase()}`;
  for (let at = lower.indexOf(mark); at >= 0; at = lower.indexOf(mark, at + 1)) {
    const before = lower.charAt(at - 1);
    if (!/[\p{L}\p{N}]/u.test(lower.charAt(at + mark.length)) && !/[\p{L}\p{N}]/u.test(before)) return true;
  }
  return false;
}

/** The questions that wait for the agency. */
export function openQuestions<Question extends Pick<Deficiency, 'curedAt'>>(
  all: readonly Question[],
): Question[] {
  return all.filter(({ curedAt }) => curedAt === null);
}

type Waiting = { status: RequestStatus; stops: readonly { startedAt: Date; endedAt: Date | null }[] };

/** Since when a request waits for its agency; null where it does not. */
export function awaitingSince({ status, stops }: Waiting): Date | null {
  if (status !== 'awaiting_agency') return null;
  return stops.find(({ endedAt }) => endedAt === null)?.startedAt ?? null;
}

const DAY_MS = 24 * 60 * 60_000;

/** The instant before which questions have to have been asked for a reminder, or a proposal to decline, to be due. */
export function unansweredBefore(days: number, now: Date): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** Whether the desk is proposed to decline, since the agency left its questions unanswered for so long. */
export function proposesDecline(
  request: Waiting,
  { unanswered }: Pick<DeskSettings, 'unanswered'>,
  now: Date,
): boolean {
  const since = awaitingSince(request);
  return since !== null && since <= unansweredBefore(unanswered.proposeAfterDays, now);
}
