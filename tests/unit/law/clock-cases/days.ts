// Clocks that name a day: expedited deadlines, terms of orders, holds. Worked out by hand.

/** Received on Monday 23 November 2026 at noon, ordinarily due on 8 December. */
type Expedited = [
  shows: string,
  why: string,
  given: { day: string; inDocument: boolean | null; stops: [string, string | null][] },
  due: { expedited: string | null; counts: 'expedited' | 'response'; day: string | null },
];

const PAST: [string, string][] = [['2026-11-24T09:00:00-08:00', '2026-11-25T09:00:00-08:00']];
const OPEN: [string, null][] = [['2026-11-24T09:00:00-08:00', null]];

export const EXPEDITED_CASES: Expedited[] = [
  [
    'nobody has compared it yet',
    'it replaces the target until somebody finds otherwise',
    { day: '2026-12-01', inDocument: null, stops: [] },
    { expedited: '2026-12-01', counts: 'expedited', day: '2026-12-01' },
  ],
  [
    'found in the document',
    'it replaces the target',
    { day: '2026-12-01', inDocument: true, stops: [] },
    { expedited: '2026-12-01', counts: 'expedited', day: '2026-12-01' },
  ],
  [
    'not in the document',
    'G8 wants it in both: the ordinary target counts',
    { day: '2026-12-01', inDocument: false, stops: [] },
    { expedited: '2026-12-01', counts: 'response', day: '2026-12-08' },
  ],
  [
    'later than the ordinary target',
    'what the agency and the court gave replaces it all the same',
    { day: '2026-12-15', inDocument: true, stops: [] },
    { expedited: '2026-12-15', counts: 'expedited', day: '2026-12-15' },
  ],
  [
    'on a Sunday',
    'the day is the document’s; nothing moves it',
    { day: '2026-11-29', inDocument: true, stops: [] },
    { expedited: '2026-11-29', counts: 'expedited', day: '2026-11-29' },
  ],
  [
    'on Thanksgiving',
    'nor does a holiday',
    { day: '2026-11-26', inDocument: null, stops: [] },
    { expedited: '2026-11-26', counts: 'expedited', day: '2026-11-26' },
  ],
  [
    'after a stop that is over',
    'a day that a document names does not move',
    { day: '2026-12-01', inDocument: true, stops: PAST },
    { expedited: '2026-12-01', counts: 'expedited', day: '2026-12-01' },
  ],
  [
    'not in the document, after a stop',
    'the ordinary target without 24 and 25 November: 9 and 10 December are added',
    { day: '2026-12-01', inDocument: false, stops: PAST },
    { expedited: '2026-12-01', counts: 'response', day: '2026-12-10' },
  ],
  [
    'while a stop runs',
    'it stands, and no day is due',
    { day: '2026-12-01', inDocument: true, stops: OPEN },
    { expedited: null, counts: 'expedited', day: null },
  ],
];

type Term = [
  shows: string,
  why: string,
  clock: 'wiretap' | 'pen_trap',
  order: { issued: string; termDays: number },
  ends: string,
];

/** No interception is known to the portal, so a wiretap's term begins ten days after the order. */
export const TERM_CASES: Term[] = [
  [
    'into the end of the year',
    'begins 2 December, which is the first of 30 days',
    'wiretap',
    { issued: '2026-11-22', termDays: 30 },
    '2026-12-31',
  ],
  [
    'over the end of the year',
    'begins 30 December: two days in December, 28 in January',
    'wiretap',
    { issued: '2026-12-20', termDays: 30 },
    '2027-01-28',
  ],
  [
    'over 29 February',
    'begins 11 February: 19 days in February, 11 in March',
    'wiretap',
    { issued: '2028-02-01', termDays: 30 },
    '2028-03-11',
  ],
  [
    'over a short February',
    '18 days in February, 12 in March',
    'wiretap',
    { issued: '2027-02-01', termDays: 30 },
    '2027-03-12',
  ],
  [
    'a term of ten days',
    'begins 11 December',
    'wiretap',
    { issued: '2026-12-01', termDays: 10 },
    '2026-12-20',
  ],
  [
    'longer than the statute allows',
    '45 days count as 30',
    'wiretap',
    { issued: '2026-11-22', termDays: 45 },
    '2026-12-31',
  ],
  [
    'sixty days over the end of the year',
    'nine in November, 31 in December, 20 in January',
    'pen_trap',
    { issued: '2026-11-22', termDays: 60 },
    '2027-01-20',
  ],
  [
    'sixty days over 29 February',
    '17 in January, 29 in February, 14 in March',
    'pen_trap',
    { issued: '2028-01-15', termDays: 60 },
    '2028-03-14',
  ],
  [
    'sixty days over a short February',
    '17, 28 and 15',
    'pen_trap',
    { issued: '2027-01-15', termDays: 60 },
    '2027-03-15',
  ],
  [
    'thirty days from the last of the year',
    'one in December, 29 in January',
    'pen_trap',
    { issued: '2026-12-31', termDays: 30 },
    '2027-01-29',
  ],
];

type Hold = [
  shows: string,
  why: string,
  hold: { from: string; to: string; renews: boolean },
  ends: string,
  /** The last day to which a renewed request could extend it; null for one that is a renewal. */
  renewable: string | null,
];

export const HOLD_CASES: Hold[] = [
  [
    'the first ninety days',
    '1 December to 1 March is 90; 30 days of March, 30 of April and 30 of May follow',
    { from: '2026-12-01', to: '2027-03-01', renews: false },
    '2027-03-01',
    '2027-05-30',
  ],
  [
    'a shorter hold',
    'ends on the day asked for; 31, 28 and 31 days follow to the end of March',
    { from: '2026-12-01', to: '2026-12-31', renews: false },
    '2026-12-31',
    '2027-03-31',
  ],
  [
    'ending on 29 February',
    '30 + 31 + 29 days; then 31 + 30 + 29',
    { from: '2027-12-01', to: '2028-02-29', renews: false },
    '2028-02-29',
    '2028-05-29',
  ],
  [
    'the second ninety days',
    'the renewal’s own last day',
    { from: '2027-03-01', to: '2027-05-30', renews: true },
    '2027-05-30',
    null,
  ],
];
