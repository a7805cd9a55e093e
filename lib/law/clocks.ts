import { addDays } from './calendar-day';

/** A clock of the law or of the company's own making, as counsel reads it. */
type Clock = {
  name: string;
  /** Where its length comes from. */
  source: string;
  /** Whom and what it binds, in one sentence. */
  condition: string;
  /** Its length as shipped; `business_days` are those of the company's time zone, and the response clock's own rule. */
  length: { business_days: number } | { hours: number } | { days: number };
  /** Whether it runs as shipped; what binds some companies alone counsel has to switch on. */
  shipped: 'on' | 'off';
};

/** The clocks of a request. Several can run on one; how the response clock counts stands in response-clock. */
export const CLOCKS = {
  response: {
    name: 'Response target',
    source: 'Company guidelines: two business weeks',
    condition: 'Runs on every request from a complete submission; an expedited deadline replaces it.',
    length: { business_days: 10 },
    shipped: 'on',
  },
  emergency: {
    name: 'First human decision in an emergency',
    source: 'Company policy',
    condition: 'Runs on emergency requests from their filing; a target that is measured, not a promise.',
    length: { hours: 1 },
    shipped: 'on',
  },
  california_warrant: {
    name: 'California: answer to a warrant',
    source: 'Cal. Bus. & Prof. Code § 22946.1',
    condition:
      'Binds social media platforms with at least 1,000,000 monthly users, on warrants of California agencies.',
    length: { hours: 72 },
    shipped: 'off',
  },
  colorado_acknowledgement: {
    name: 'Colorado: acknowledgement',
    source: 'C.R.S. § 16-3-313 (HB 26-1255)',
    condition: 'Binds the platforms that the statute covers.',
    length: { hours: 8 },
    shipped: 'off',
  },
  colorado_compliance: {
    name: 'Colorado: compliance',
    source: 'C.R.S. § 16-3-313 (HB 26-1255)',
    condition: 'Binds the platforms that the statute covers, with the exceptions that it names.',
    length: { hours: 24 },
    shipped: 'off',
  },
  pen_trap: {
    name: 'Pen register or trap and trace',
    source: '18 U.S.C. § 3123(c)',
    condition: 'An order runs for at most 60 days, and can be renewed for at most 60 more.',
    length: { days: 60 },
    shipped: 'on',
  },
  wiretap: {
    name: 'Wiretap',
    source: '18 U.S.C. § 2518(5)',
    condition:
      'An order runs for at most 30 days from the day the interception begins, or from ten days after the order if that is earlier.',
    length: { days: 30 },
    shipped: 'on',
  },
  preservation: {
    name: 'Preservation',
    source: '18 U.S.C. § 2703(f)(2)',
    condition: 'Records are kept for 90 days, and for 90 more upon a renewed request.',
    length: { days: 90 },
    shipped: 'on',
  },
} as const satisfies Record<string, Clock>;

export type ClockId = keyof typeof CLOCKS;

/** How long after the order the term of a wiretap begins at the latest, in days. */
const WIRETAP_BEGINS = 10;

/**
 * The last calendar day of a wiretap's term: the term's days, the first of them counted, from the day the interception
 * begins or from ten days after the order, whichever is earlier.
 * @param firstInterception null while nothing was intercepted
 * @param termDays as the order states it; more than the statute's 30 count as 30
 * Source: 18 U.S.C. 2518(5).
 */
export function wiretapEnds(
  order: { issued: string; termDays: number },
  firstInterception: string | null,
): string {
  const latest = addDays(order.issued, WIRETAP_BEGINS);
  const begins = firstInterception !== null && firstInterception < latest ? firstInterception : latest;
  return addDays(begins, Math.min(order.termDays, CLOCKS.wiretap.length.days) - 1);
}

/**
 * The last calendar day of a pen register or trap and trace order: its days, the first of them counted, from the day
 * it begins; more than the statute's 60 count as 60. Source: 18 U.S.C. 3123(c).
 */
export function penTrapEnds(begins: string, termDays: number): string {
  return addDays(begins, Math.min(termDays, CLOCKS.pen_trap.length.days) - 1);
}
