import type { CategoryId } from './categories';
import type { KindId } from './kinds';

/** What the law says about one category on one process, mildest first. */
export type Answer = 'allowed' | 'discretionary' | 'review' | 'blocked';

/** One cell of the table of which process reaches which data. */
export type Cell = {
  answer: Answer;
  /** Where the answer is blocked, the kinds of process that would reach the category. */
  reachedBy: readonly KindId[];
  /** The citation shown. */
  source: string;
  /** One sentence, read by the agent before filing; where something is missing it names the cure. */
  why: string;
};

/** One process: its answer for each category. */
export type Row = Record<CategoryId, Cell>;

/** How a category stands inside a sentence. */
export const NAMED: Record<CategoryId, string> = {
  subscriber: 'subscriber information',
  records: 'usage, call, message and log-in records',
  content: 'the content of communications',
  realtime_records: 'records in real time',
  realtime_content: 'content in real time',
};

/** The U.S. process that compels each category, with the rule that says so and the cure as a clause. */
export const REACH: Record<CategoryId, { by: readonly KindId[]; source: string; cure: string }> = {
  subscriber: {
    by: ['subpoena_administrative', 'subpoena_trial', 'subpoena_grand_jury', 'court_order', 'search_warrant'],
    source: '18 U.S.C. § 2703(c)(2)',
    cure: 'serve a subpoena, a court order or a search warrant',
  },
  records: {
    by: ['court_order', 'search_warrant'],
    source: '18 U.S.C. § 2703(c)(1), (d)',
    cure: 'serve a court order under 18 U.S.C. § 2703(d) or a search warrant',
  },
  content: {
    by: ['search_warrant'],
    source: '18 U.S.C. § 2703(a)',
    cure: 'serve a search warrant issued on probable cause',
  },
  realtime_records: {
    by: ['pen_trap', 'wiretap'],
    source: '18 U.S.C. § 3121(a), § 3123',
    cure: 'serve a pen register or trap and trace order, or a wiretap order',
  },
  realtime_content: {
    by: ['wiretap'],
    source: '18 U.S.C. § 2511, § 2518',
    cure: 'serve a wiretap order',
  },
};

/** Reached; `why` says how far. */
export const allowed = (source: string, why: string): Cell => ({
  answer: 'allowed',
  reachedBy: [],
  source,
  why,
});

/** A named person may decide to disclose and records the reasons. */
const discretionary = (source: string, why: string): Cell => ({
  answer: 'discretionary',
  reachedBy: [],
  source,
  why,
});

/** Counsel must decide. */
export const review = (source: string, why: string): Cell => ({
  answer: 'review',
  reachedBy: [],
  source,
  why,
});

/**
 * Not reached by U.S. process of this kind.
 * @param process the process as the subject of a sentence, e.g. "A subpoena".
 * @param source given where another rule than the category's own blocks it.
 */
export function blocked(process: string, category: CategoryId, source?: string): Cell {
  const reach = REACH[category];
  return {
    answer: 'blocked',
    reachedBy: reach.by,
    source: source ?? reach.source,
    why: `${process} does not reach ${NAMED[category]}; ${reach.cure}.`,
  };
}

/** A process that reaches no category at all; `source` as for `blocked`. */
export const nothing = (process: string, source?: string): Row => ({
  subscriber: blocked(process, 'subscriber', source),
  records: blocked(process, 'records', source),
  content: blocked(process, 'content', source),
  realtime_records: blocked(process, 'realtime_records', source),
  realtime_content: blocked(process, 'realtime_content', source),
});

/** A process on which counsel decides every category, for one reason. */
export function allForCounsel(source: string, why: string): Row {
  const cell = review(source, why);
  return { subscriber: cell, records: cell, content: cell, realtime_records: cell, realtime_content: cell };
}

/** A voluntary disclosure in an emergency: what stands as the subject of its sentence, and its rule. */
export const inEmergency = (what: string, source: string): Cell =>
  discretionary(
    source,
    `${what} may be disclosed where the company in good faith believes that the emergency requires it without delay, and only as far as it relates to the emergency.`,
  );
