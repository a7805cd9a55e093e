import { asBefore, base, type Case, incomplete, KINDS, type Kind, open } from './base';

const period = (from: unknown, to: unknown) => ({ period: { from, to } });
const G6 = 'G6/incomplete/period';
const REAL_TIME: Kind[] = ['wiretap', 'pen_trap'];
const WITH_PERIOD = KINDS.filter((kind) => kind !== 'takedown' && kind !== 'inquiry');
const order = (termDays: number | null) => ({
  order: { court: 'District Court of Examples', issued: '2026-11-20', termDays },
});

export const PERIOD: Case[] = [
  ...WITH_PERIOD.flatMap((kind) => [
    incomplete(`G6 ${kind}: the end before the start`, kind, period('2026-03-31', '2026-03-30'), G6),
    incomplete(`G6 ${kind}: a day that is in no calendar`, kind, period('2026-02-30', '2026-03-31'), G6),
    asBefore(`G6 ${kind}: one day is a period`, kind, period('2026-03-31', '2026-03-31')),
    asBefore(`G6 ${kind}: to today`, kind, period('2026-11-01', '2026-11-21')),
    REAL_TIME.includes(kind)
      ? asBefore(`G6 ${kind}: to tomorrow is what it is for`, kind, period('2026-11-01', '2026-11-22'))
      : incomplete(`G6 ${kind}: to tomorrow`, kind, period('2026-11-01', '2026-11-22'), G6),
  ]),

  asBefore('G6 one day, today', 'subpoena_trial', period('2026-11-21', '2026-11-21')),
  incomplete('G6 one day, tomorrow', 'subpoena_trial', period('2026-11-22', '2026-11-22'), G6),
  asBefore('G6 the 29th of February of a leap year', 'court_order', period('2024-02-29', '2024-03-01')),
  incomplete(
    'G6 the 29th of February of another year',
    'court_order',
    period('2025-02-29', '2025-03-01'),
    G6,
  ),
  incomplete('G6 the 31st of a month of 30', 'court_order', period('2026-04-01', '2026-04-31'), G6),
  incomplete('G6 a thirteenth month', 'court_order', period('2026-01-01', '2026-13-01'), G6),
  incomplete('G6 day nought', 'court_order', period('2026-01-00', '2026-02-01'), G6),
  asBefore(
    'G6 no limit is set on how long a past period is',
    'subpoena_trial',
    period('2008-01-01', '2026-11-21'),
  ),
  ...(
    [
      ['an empty start', { from: '', to: '2026-03-31' }],
      ['an empty end', { from: '2026-01-01', to: '' }],
      ['null for an end', { from: '2026-01-01', to: null }],
      ['no end at all', { from: '2026-01-01' }],
      ['neither', {}],
      ['a word', { from: 'yesterday', to: '2026-03-31' }],
      ['an American date', { from: '01/02/2026', to: '2026-03-31' }],
      ['null', null],
    ] as [string, unknown][]
  ).map(
    ([what, value]): Case => ({
      ...incomplete(`G6 ${what}: answered, or not taken`, 'subpoena_trial', { period: value }, G6),
      refused: 'may',
    }),
  ),

  asBefore('G6 pen/trap: 60 days, both counted', 'pen_trap', period('2026-11-25', '2027-01-23')),
  incomplete('G6 pen/trap: 61 days', 'pen_trap', period('2026-11-25', '2027-01-24'), G6),
  asBefore('G6 wiretap: 30 days, both counted', 'wiretap', period('2026-11-25', '2026-12-24')),
  incomplete('G6 wiretap: 31 days', 'wiretap', period('2026-11-25', '2026-12-25'), G6),
  incomplete('G6 wiretap: 60 days', 'wiretap', period('2026-11-25', '2027-01-23'), G6),
  incomplete(
    'G6 wiretap for records alone: 31 days',
    'wiretap',
    { ...period('2026-11-25', '2026-12-25'), categories: ['realtime_records'] },
    G6,
  ),
  asBefore('G6 pen/trap over a leap day: 60 days', 'pen_trap', period('2028-02-01', '2028-03-31')),
  incomplete('G6 pen/trap over a leap day: 61 days', 'pen_trap', period('2028-02-01', '2028-04-01'), G6),
  incomplete('G6 pen/trap in the past: 61 days', 'pen_trap', period('2026-08-01', '2026-09-30'), G6),

  asBefore('G6 order for 60 days, period of 60', 'pen_trap', order(60)),
  asBefore('G6 order for 20 days, period of 20', 'pen_trap', {
    ...period('2026-11-25', '2026-12-14'),
    ...order(20),
  }),
  incomplete(
    'G6 order for 20 days, period of 21',
    'pen_trap',
    { ...period('2026-11-25', '2026-12-15'), ...order(20) },
    'G6/incomplete',
  ),
  asBefore('G6 wiretap order for 15 days, period of 15', 'wiretap', {
    ...period('2026-11-25', '2026-12-09'),
    ...order(15),
  }),
  incomplete(
    'G6 wiretap order for 15 days, period of 16',
    'wiretap',
    { ...period('2026-11-25', '2026-12-10'), ...order(15) },
    'G6/incomplete',
  ),
  asBefore('G6 pen/trap order without a term', 'pen_trap', order(null)),
  asBefore('G6 a warrant with its order and no term', 'search_warrant', order(null)),
  asBefore('G6 a § 2703(d) order with its court and no term', 'court_order', order(null)),
  open(
    'G6 pen/trap order for 90 days, period of 60',
    'pen_trap',
    order(90),
    'incomplete',
    'G6/incomplete',
    'G2/incomplete',
  ),
  open(
    'G6 wiretap order for 31 days, period of 30',
    'wiretap',
    order(31),
    'incomplete',
    'G6/incomplete',
    'G2/incomplete',
  ),

  asBefore('§ 2 takedown: no period is asked of it', 'takedown', period('2026-12-01', '2026-12-31')),
  asBefore('§ 2 inquiry: G6 does not apply', 'inquiry', period('2026-12-31', '2026-12-01')),
  {
    name: '§ 2 inquiry without a period',
    input: base('inquiry', { period: null }),
    verdict: 'fileable',
    findings: [],
    refused: 'may',
  },
];
