import { formatCalendarDate } from '@/components/ui/calendar-date';
import { CONDITIONS } from '@/lib/law/checklist-items';
import type { Measured, Measures, Period, Spread } from '@/lib/oversight/schema';
import { durationWords } from './duration-words';

/** A cell: what a person reads, and what a file says (minutes in place of words). */
type Cell = { text: string; value: string | number | null };

/** A table of the report, for the page and for its file alike. */
export type InsightTable = {
  id: string;
  title: string;
  /** How each measure in it is meant. */
  about: string;
  /** The first column names the row; the others are figures. `bar` draws the figure as well. */
  columns: { header: string; bar?: boolean }[];
  rows: Cell[][];
};

const words = (text: string): Cell => ({ text, value: text });
const count = (number: number): Cell => ({ text: number.toLocaleString('en-US'), value: number });
const time = (minutes: number | null): Cell => ({
  text: durationWords(minutes),
  value: minutes === null ? null : Math.round(minutes * 10) / 10,
});
const spread = ({ median, p90 }: Spread) => [time(median), time(p90)];

const DEFINITIONS = {
  acknowledge: 'To acknowledge: from filing to the first opening by somebody who can act on the request.',
  touch:
    'To first touch: from filing to the first step of staff (begun, asked, delayed, approved, declined or superseded).',
  answer: 'To answer: from filing to the first approval, declining or fulfilment.',
  net: 'Less stops: without the time for which it waited for the agency or a court.',
  cohort: 'Of requests filed in the period; those not there yet are left out, so recent figures still grow.',
};

const TIMED = [
  { header: 'Filed', bar: true },
  { header: 'Open now' },
  { header: 'Answer, median' },
  { header: 'Answer, 90 %' },
];
const timed = ({ filed, answered, open }: Measured & { open: number }) => [
  count(filed),
  count(open),
  ...spread(answered),
];

/** The tables of the report, in their order. `names` says what a kind is called. */
export function insightTables(
  measures: Measures,
  period: Period,
  names: { kind: (id: string) => string },
): InsightTable[] {
  const { all, emergencies } = measures;
  const share = (part: number, whole: number) => (whole > 0 ? `${Math.round((part / whole) * 100)} %` : '–');
  return [
    {
      id: 'volumes',
      title: period.by === 'week' ? 'Volume by week' : 'Volume by month',
      about:
        'Filed: requests filed in it. Closed: those fulfilled, declined, withdrawn or expired in it, whenever they were filed. Answer: of those filed in it. Weeks begin on Monday.',
      columns: [
        { header: period.by === 'week' ? 'Week from' : 'Month from' },
        { header: 'Filed' },
        { header: 'Closed' },
        { header: 'Answer, median' },
        { header: 'Answer, 90 %' },
      ],
      rows: measures.buckets.map(({ bucket, filed, closed, answered }) => [
        { text: formatCalendarDate({ on: bucket, format: 'short' }), value: bucket },
        count(filed),
        count(closed),
        ...spread(answered),
      ]),
    },
    {
      id: 'times',
      title: 'How long it takes',
      about: `${DEFINITIONS.acknowledge} ${DEFINITIONS.touch} ${DEFINITIONS.answer} ${DEFINITIONS.net} ${DEFINITIONS.cohort}`,
      columns: [
        { header: 'Measure' },
        { header: 'Requests' },
        { header: 'Median' },
        { header: '90 % within' },
      ],
      rows: (
        [
          ['To acknowledge', all.acknowledged],
          ['To first touch', all.touched],
          ['To answer', all.answered],
          ['To answer, less stops', all.answeredNet],
        ] as const
      ).map(([label, each]) => [words(label), count(each.count), ...spread(each)]),
    },
    {
      id: 'emergencies',
      title: 'Emergencies',
      about:
        'Of emergencies filed in the period. First decision: asked, delayed, approved, declined or superseded by staff. The target is one hour; it is a target, not a promise.',
      columns: [{ header: 'Measure' }, { header: 'Figure' }],
      rows: [
        [words('Filed'), count(emergencies.filed)],
        [words('First decision, median'), time(emergencies.decided.median)],
        [words('First decision, 90 % within'), time(emergencies.decided.p90)],
        [words('Decided within the hour'), count(emergencies.inTime)],
        [words('Decided later'), count(emergencies.late)],
        [words('Share within the hour'), words(share(emergencies.inTime, emergencies.decided.count))],
        [words('Undecided still'), count(emergencies.waiting)],
      ],
    },
    {
      id: 'ages',
      title: 'Open now, by age',
      about: 'Requests open at this moment, by the time since they were filed, whatever the period.',
      columns: [{ header: 'Age' }, { header: 'Open', bar: true }],
      rows: measures.ages.map(({ fromDays, toDays, open }) => [
        words(ageWords(fromDays, toDays)),
        count(open),
      ]),
    },
    {
      id: 'workload',
      title: 'Workload',
      about:
        'Open and waiting (for the agency or a court) at this moment; closed in the period, by whoever had it last.',
      columns: [
        { header: 'Assigned to' },
        { header: 'Open', bar: true },
        { header: 'Of these waiting' },
        { header: 'Closed' },
      ],
      rows: measures.workload.map(({ assignee, open, waiting, closed }) => [
        words(assignee ?? 'Nobody'),
        count(open),
        count(waiting),
        count(closed),
      ]),
    },
    {
      id: 'deficiencies',
      title: 'Questions by condition',
      about:
        'What agencies were asked in the period, by the condition that was not met; cured: answered since. To cure: from the question to its answer.',
      columns: [
        { header: 'Condition' },
        { header: 'Asked', bar: true },
        { header: 'Cured' },
        { header: 'To cure, median' },
      ],
      rows: measures.deficiencies.map(({ code, raised, cured, cureMinutes }) => [
        words(conditionWords(code)),
        count(raised),
        count(cured),
        time(cureMinutes),
      ]),
    },
    {
      id: 'kinds',
      title: 'By kind',
      about: `${DEFINITIONS.answer} ${DEFINITIONS.cohort}`,
      columns: [{ header: 'Kind' }, ...TIMED],
      rows: measures.kinds.map((each) => [words(names.kind(each.kind)), ...timed(each)]),
    },
    {
      id: 'agencies',
      title: 'By agency',
      about: `${DEFINITIONS.answer} ${DEFINITIONS.cohort}`,
      columns: [{ header: 'Agency' }, ...TIMED],
      rows: measures.agencies.map((each) => [words(`${each.agency} (${each.country})`), ...timed(each)]),
    },
  ];
}

function ageWords(from: number, to: number | null): string {
  if (from === 0) return 'Less than a day';
  const days = (number: number) => `${number} ${number === 1 ? 'day' : 'days'}`;
  return to === null ? `${days(from)} or more` : `${from} to ${days(to)}`;
}

function conditionWords(code: string): string {
  const condition = (CONDITIONS as Record<string, { name: string } | undefined>)[code];
  return condition ? `${code}: ${condition.name}` : code;
}
