import type { Stop } from '@/lib/law/response-clock';
import { CommandError } from './commands/command';
import { jsonAt, linesOf, readTextFile, shownPath } from './read-text-file';

/** What a deadline is counted from. */
export type DeadlineQuestion = { receivedAt: Date; stops: Stop[] };

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/i;
const HOW = 'write it as ISO 8601 with its offset, such as 2026-11-23T09:30:00-08:00';
/** The federal holidays are applied to years near ours. */
const YEARS = { first: 1970, last: 2999 } as const;
const MOST_STOPS = 10_000;

/** A time as ISO 8601 with an offset, or the sentence why it is none. @param what names it in the sentence */
function timeOf(what: string, given: unknown): Date {
  const text = typeof given === 'string' ? given.trim() : '';
  const parts = TIME.exec(text);
  if (!parts)
    throw new CommandError(`${what} is ${quoted(given)}, which is no time with an offset: ${HOW}.`, 2);
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const lastDay = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const at = new Date(
    text
      .toUpperCase()
      .replace(',', '.')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  );
  const onCalendar = month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  const onClock = hours <= 23 && minutes <= 59 && seconds <= 59 && !Number.isNaN(at.getTime());
  if (!onCalendar || !onClock)
    throw new CommandError(`${what} is ${quoted(given)}, which no calendar or clock has: ${HOW}.`, 2);
  if (year < YEARS.first || year > YEARS.last)
    throw new CommandError(
      `${what} is in the year ${year}: deadlines are counted for ${YEARS.first} to ${YEARS.last}.`,
      2,
    );
  return at;
}

function quoted(given: unknown): string {
  const text = typeof given === 'string' ? given : (JSON.stringify(given) ?? 'missing');
  const shown = shownPath(text);
  return `“${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}”`;
}

function stopOf(what: string, from: unknown, to: unknown): Stop {
  const stop = {
    from: timeOf(`The start of ${what}`, from),
    to: to === null ? null : timeOf(`The end of ${what}`, to),
  };
  if (stop.to && stop.to < stop.from)
    throw new CommandError(`The end of ${what} is before its start: write the earlier time first.`, 2);
  return stop;
}

/**
 * The question of the command line: a receipt, and stops as FROM/TO.
 * @throws CommandError with one sentence that names what is wrong
 */
export function readDeadlineArguments(time: string, stops: string[]): DeadlineQuestion {
  return {
    receivedAt: timeOf('TIME', time),
    stops: stops.map((text) => {
      const [from, to, ...rest] = text.split('/');
      if (to === undefined || rest.length > 0)
        throw new CommandError(
          `The stop ${quoted(text)} is no FROM/TO: write two times with a slash between.`,
          2,
        );
      return stopOf(`the stop ${quoted(text)}`, from, to);
    }),
  };
}

/**
 * The questions of a `.jsonl`, one a line; blank lines do not count. It is taken as a whole or not at all.
 * @throws CommandError with one sentence, which names the line
 */
export async function readDeadlineFile(path: string): Promise<DeadlineQuestion[]> {
  const text = await readTextFile(path, 'a .jsonl file');
  return linesOf(text).map(({ line, number }) => {
    const place = `${shownPath(path)}, line ${number}`;
    try {
      return questionOf(jsonAt(place, line, '{ "receivedAt", "stops": [{ "from", "to" }] }'));
    } catch (error) {
      if (!(error instanceof CommandError) || error.message.startsWith(place)) throw error;
      throw new CommandError(`${place}: ${error.message}`, 2);
    }
  });
}

function questionOf(given: unknown): DeadlineQuestion {
  if (!isObject(given)) throw new CommandError('A line has to be an object with the key "receivedAt".', 2);
  const { receivedAt, stops } = given;
  if (receivedAt === undefined) throw new CommandError('The key "receivedAt" is missing.', 2);
  const list = stops ?? [];
  if (!Array.isArray(list))
    throw new CommandError('The key "stops" has to be a list, which may be empty.', 2);
  if (list.length > MOST_STOPS)
    throw new CommandError(`There are ${list.length} stops: give at most ${MOST_STOPS}.`, 2);
  return {
    receivedAt: timeOf('"receivedAt"', receivedAt),
    stops: list.map((stop: unknown, index) => {
      const what = `stop ${index + 1}`;
      if (!isObject(stop) || stop.from === undefined || stop.to === undefined)
        throw new CommandError(`The ${what} has to be an object with "from" and "to".`, 2);
      return stopOf(what, stop.from, stop.to);
    }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
