import { daysBetween, isCalendarDay } from './calendar-day';
import { checklistFor } from './checklist';
import type { KindId } from './kinds';
import { type Finding, finding, isBlank, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

/** A first and a last day, `YYYY-MM-DD`, that exist and stand in order. */
export type Span = { from: string; to: string };

/** What is wrong with two days, as the end of a sentence; null where they are a span. */
export function spanFault(from: string | null, to: string | null): string | null {
  for (const [name, day] of [
    ['first', from],
    ['last', to],
  ] as const) {
    if (day === null || isBlank(day)) return `the ${name} day is missing`;
    if (!isCalendarDay(day)) return `the ${name} day, ${quoted(day)}, is no date of the calendar`;
  }
  return from! > to! ? `the first day, ${from}, is after the last day, ${to}` : null;
}

/**
 * The longest period of an order in real time, in days of which the first and the last both count.
 * Source: 18 U.S.C. 3123(c) (pen/trap, 60 days), 2518(5) (wiretap, 30 days).
 */
const LONGEST: Partial<Record<KindId, { days: number; source: string }>> = {
  pen_trap: { days: 60, source: '18 U.S.C. § 3123(c)' },
  wiretap: { days: 30, source: '18 U.S.C. § 2518(5)' },
};

/**
 * G6: the period of the data asked for is given, its days exist and stand in order, one day is a period, and it
 * ends today (UTC) at the latest, since what is kept is all that there is. An order in real time looks ahead
 * instead: its period spans at most what the statute allows and what the order itself does. The term of another
 * order or a warrant says how long it may be executed, not how far back it reaches, and so is not compared.
 * A request to disable content and an inquiry have no period. Source: company guidelines.
 */
export function checkPeriod({ kind, period, order }: PreflightRequest, today: string): Finding[] {
  if (!checklistFor(kind, {}).includes('G6')) return [];
  const longest = LONGEST[kind];
  const term = longest ? checkTerm(order?.termDays ?? null, longest) : [];
  const fault = spanFault(period?.from ?? null, period?.to ?? null);
  if (fault) return [unclear(fault), ...term];

  const { from, to } = period as Span;
  if (!longest) return to > today ? [inTheFuture(to, today)] : [];
  const days = daysBetween(from, to) + 1;
  const overLaw = days > longest.days ? [tooLong(days, longest.days, 'the law', longest.source)] : [];
  const allowed = order?.termDays ?? null;
  const overOrder =
    allowed !== null && term.length === 0 && days > allowed && overLaw.length === 0
      ? [tooLong(days, allowed, 'the order', longest.source)]
      : [];
  return [...overLaw, ...overOrder, ...term];
}

function unclear(fault: string): Finding {
  return finding('G6', 'period', {
    message: `The period of the data asked for is not specific: ${fault}.`,
    cure: 'Give the first and the last day as the document states them, as 2026-01-31; both count, and one day is a period.',
  });
}

function inTheFuture(to: string, today: string): Finding {
  return finding('G6', 'period', {
    message: `The period ends on ${to}, after today (${today} UTC), and stored data exists up to today at the latest.`,
    cure: 'End the period today or earlier; data of days to come needs a pen register or trap and trace order, or a wiretap order.',
  });
}

function tooLong(days: number, most: number, allows: string, source: string): Finding {
  return finding('G6', 'period', {
    source,
    message: `The period spans ${days} days, and ${allows} allows ${most} with the first and the last day counted.`,
    cure: `Shorten the period to ${most} days at most; what comes after needs a renewed order.`,
  });
}

/** The term of an order in real time: whole days, at least one, and no more than the statute allows. */
function checkTerm(termDays: number | null, { days, source }: { days: number; source: string }): Finding[] {
  if (termDays === null || (Number.isInteger(termDays) && termDays >= 1 && termDays <= days)) return [];
  return [
    finding('G6', 'order.termDays', {
      source,
      message: `The term of the order, ${termDays} days, is not between 1 and the ${days} days that the law allows.`,
      cure: 'Give the term in whole days as the order states it; an order for longer has to be corrected by its court.',
    }),
  ];
}
