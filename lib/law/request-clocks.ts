import { addDays } from './calendar-day';
import { dayStanding, endOfDay, hourStanding, type RequestClock, termStanding } from './clock-standing';
import { CLOCKS, type ClockId, penTrapEnds, wiretapEnds } from './clocks';
import { atLocalTime, localDay } from './local-time';
import { type ResponseTarget, responseTarget, type Stop } from './response-clock';
import { type StateClockSettings, stateClocks } from './state-clocks';

export type ClockQuestion = {
  kind: string;
  agency: { country: string; state: string | null; level: string };
  receivedAt: Date;
  stops: readonly Stop[];
  /** When staff first decided something, when somebody who can act first opened it, when it was over. */
  decidedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  /** The agent's deadline, and whether staff found it in the document: null until somebody looked (G8). */
  expedited: { day: string; inDocument: boolean | null } | null;
  /** Of a wiretap or pen register order: its date and its term in days. */
  order: { issued: string; termDays: number } | null;
  /** Of a preservation: its first and last day, and whether it renews another. */
  hold: { from: string; to: string; renews: boolean } | null;
  stateClocks: StateClockSettings;
  now: Date;
  timeZone: string;
  closesAt: string;
  days: number;
};

/** Days before the end that are soon: of a hold as it is reminded of (LAW.md § 5), of an order a week. */
const SOON = { hold: 14, order: 7 } as const;

/**
 * Every clock of a request, the one that counts for the answer first.
 * @throws RangeError where a stop ends before it begins, or a time or the zone is not valid
 */
export function clocksOf(question: ClockQuestion): RequestClock[] {
  return [
    ...emergencyClock(question),
    ...expeditedClock(question),
    responseClock(question),
    ...stateClocks(question, question.stateClocks, question),
    ...orderClock(question),
    ...holdClock(question),
  ];
}

/** Whether the agent's deadline replaces the ordinary target: until staff found that the document does not have it. */
export function expeditedCounts(inDocument: boolean | null): boolean {
  return inDocument !== false;
}

const facts = (id: ClockId) => ({
  id,
  name: CLOCKS[id].name,
  rule: CLOCKS[id].condition,
  source: CLOCKS[id].source,
});

function targetOf({ receivedAt, stops, now, timeZone, closesAt, days }: ClockQuestion): ResponseTarget {
  return responseTarget({ receivedAt, stops, now, timeZone, closesAt, days });
}

function responseClock(question: ClockQuestion): RequestClock {
  const { receivedAt, stops, closedAt, now, timeZone, days, expedited } = question;
  // Once it is over the clock is read as it stood then.
  const target = targetOf(closedAt ? { ...question, now: closedAt } : question);
  const replaced = expedited !== null && expeditedCounts(expedited.inDocument);
  const end = target.due && target.dueAt ? { day: target.due, at: target.dueAt } : null;
  const own = end ? dayStanding(end.at, closedAt, now, timeZone) : closedAt ? 'met' : 'stopped';
  return {
    ...facts('response'),
    rule: `${days} business days after day zero (${target.dayZero}), by close of business.`,
    note: replaced ? 'The expedited deadline counts in its place.' : null,
    start: { day: target.dayZero, at: receivedAt },
    end,
    stops,
    doneAt: closedAt,
    standing: replaced ? 'set_aside' : own,
    skipped: target.skipped,
  };
}

const EXPEDITED_NOTE: Record<'unchecked' | 'found' | 'missing', string> = {
  unchecked:
    'Nobody has compared it with the document yet. A stop holds it up, but does not move the day it names.',
  found: 'Staff found it in the document. A stop holds it up, but does not move the day it names.',
  missing: 'Staff did not find it in the document, so the ordinary target counts.',
};

function expeditedClock(question: ClockQuestion): RequestClock[] {
  const { expedited, receivedAt, stops, closedAt, now, timeZone, closesAt } = question;
  if (!expedited) return [];
  const { day, inDocument } = expedited;
  const counts = expeditedCounts(inDocument);
  const stopped = counts && closedAt === null && targetOf(question).stopped;
  const at = atLocalTime(day, closesAt, timeZone);
  const standing = stopped ? 'stopped' : dayStanding(at, closedAt, now, timeZone);
  return [
    {
      id: 'expedited',
      name: 'Expedited deadline',
      rule: 'The day that the agency asks for, by close of business; it replaces the response target.',
      source: 'Company guidelines: the deadline stands in the submission and in the document (G8)',
      note: EXPEDITED_NOTE[inDocument === null ? 'unchecked' : inDocument ? 'found' : 'missing'],
      start: { day: localDay(receivedAt, timeZone), at: receivedAt },
      end: stopped ? null : { day, at },
      stops: counts ? stops : [],
      doneAt: closedAt,
      standing: counts ? standing : 'set_aside',
    },
  ];
}

function emergencyClock(question: ClockQuestion): RequestClock[] {
  const { kind, receivedAt, decidedAt, closedAt, now, timeZone } = question;
  if (kind !== 'emergency') return [];
  const at = new Date(receivedAt.getTime() + CLOCKS.emergency.length.hours * 3_600_000);
  const done = decidedAt ?? closedAt;
  return [
    {
      ...facts('emergency'),
      note: 'Nothing stops it: to ask the agency is a decision.',
      start: { day: localDay(receivedAt, timeZone), at: receivedAt },
      end: { day: localDay(at, timeZone), at },
      stops: [],
      doneAt: done,
      standing: hourStanding(receivedAt, at, done, now),
    },
  ];
}

function orderClock({ kind, order, now, timeZone }: ClockQuestion): RequestClock[] {
  if (!order || (kind !== 'wiretap' && kind !== 'pen_trap')) return [];
  const lastDay = kind === 'wiretap' ? wiretapEnds(order, null) : penTrapEnds(order.issued, order.termDays);
  const note =
    kind === 'wiretap'
      ? 'Counted from ten days after the order, the latest the statute has it begin: where interception began earlier, the term ends earlier. A stop of the answer does not lengthen it.'
      : 'Counted from the day of the order: where the order names a later day, from that one. It can be renewed for at most 60 days. A stop of the answer does not lengthen it.';
  return [
    {
      ...facts(kind),
      note,
      start: { day: order.issued, at: null },
      end: { day: lastDay, at: endOfDay(lastDay, timeZone) },
      stops: [],
      doneAt: null,
      standing: termStanding(lastDay, now, { timeZone, soon: SOON.order }),
    },
  ];
}

/** The last day to which a renewed request can extend a hold: 90 days after its own. Source: 18 U.S.C. 2703(f)(2). */
export function renewableTo(holdTo: string): string {
  return addDays(holdTo, CLOCKS.preservation.length.days);
}

function holdClock({ kind, hold, now, timeZone }: ClockQuestion): RequestClock[] {
  if (!hold || kind !== 'preservation') return [];
  return [
    {
      ...facts('preservation'),
      ...(hold.renews
        ? { id: 'preservation_renewed' as const, name: 'Preservation, the second 90 days' }
        : { name: 'Preservation, the first 90 days' }),
      note: hold.renews
        ? 'The statute speaks of one extension by 90 days; another is for counsel.'
        : `A renewed request can extend it, at the latest to ${renewableTo(hold.to)}.`,
      start: { day: hold.from, at: null },
      end: { day: hold.to, at: endOfDay(hold.to, timeZone) },
      stops: [],
      doneAt: null,
      standing: termStanding(hold.to, now, { timeZone, soon: SOON.hold }),
    },
  ];
}
