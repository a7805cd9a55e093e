import { describe, expect, it, test } from 'vitest';
import { hasGrown } from '@/lib/signals/compare-facts';
import { closeNames } from '@/lib/signals/compare-names';
import { SIGNAL_CODES, type SignalCode, signalsOf, signalWords } from '@/lib/signals/rules';
import type { Seen } from '@/lib/signals/schema';

const filedAt = new Date('2026-06-10T18:00:00Z');
const before = (days: number) => new Date(filedAt.getTime() - days * 24 * 60 * 60_000);
const agent = {
  standing: 'active',
  vouchedAt: before(100),
  earlier: 12,
  earlierEmergencies: 2,
  lastHour: 1,
  asleepDays: null,
  news: [],
  namesakes: [],
  mailbox: { freeMail: false, agencyId: 'springfield', lookAlikes: [] },
} satisfies Seen['agent'];
const agency = {
  id: 'springfield',
  country: 'US',
  state: 'IL',
  standing: 'verified',
  verifiedAt: before(300),
  directoryPhone: '+12175550100',
  timeZone: 'America/Chicago',
  earlier: [],
  lastHour: 1,
  namesakes: [],
} satisfies Seen['agency'];

/** A trial subpoena of an agent who is well known, at one in the afternoon. */
const known: Seen = {
  kind: 'subpoena_trial',
  filedAt,
  portal: true,
  agent,
  agency,
  numbers: [{ whose: 'phone', number: '+1 217 555 0199' }],
  statute: undefined,
  documents: [{ id: 'process', revisions: 1, producer: null }],
  shared: { documentIds: [], requestIds: [] },
  calls: [],
  callFirst: true,
};
const call = (verdict: string, hour: number) => ({
  id: `call-${hour}`,
  verdict,
  calledAt: new Date(`2026-06-10T${hour}:00:00Z`),
});
const raised = (seen: Seen) => signalsOf(seen).map(({ code }) => code);
const urgent: Seen = { ...known, kind: 'emergency', calls: [call('confirmed', 19)] };

test('nothing stands out about somebody well known, nor about their emergency once the agency confirmed it', () => {
  expect(raised(known)).toEqual([]);
  expect(raised(urgent)).toEqual([]);
});

type Case = [SignalCode, string, Seen, RegExp];
const CASES: Case[] = [
  ['call_back_missing', 'an emergency', { ...urgent, calls: [] }, /Nobody has called/],
  ['call_back_missing', 'nobody reached', { ...urgent, calls: [call('unreachable', 19)] }, /1 call\./],
  ['call_back_missing', 'a new agent', { ...known, agent: { ...agent, vouchedAt: null } }, /Nobody has/],
  [
    'call_back_denied',
    'a later denial',
    { ...urgent, calls: [call('denied', 20), call('confirmed', 19)] },
    /does not stand by/,
  ],
  [
    'unverified_agency',
    'a proposed agency',
    { ...known, agency: { ...agency, standing: 'proposed' } },
    /Nobody/,
  ],
  [
    'unconfirmed_agent',
    'a pending account',
    { ...known, agent: { ...agent, standing: 'pending' } },
    /confirmed/,
  ],
  [
    'claims_domain',
    'a mailbox of another agency',
    { ...known, agent: { ...agent, mailbox: { ...agent.mailbox, agencyId: 'doj' } } },
    /domain of NAME\(doj\)/,
  ],
  [
    'free_mail',
    'free mail',
    { ...known, agent: { ...agent, mailbox: { freeMail: true, agencyId: null, lookAlikes: [] } } },
    /anyone can have one/,
  ],
  [
    'unregistered_domain',
    'a domain of nobody',
    { ...known, agent: { ...agent, mailbox: { freeMail: false, agencyId: null, lookAlikes: [] } } },
    /no agency here/,
  ],
  [
    'look_alike_domain',
    'a domain like another',
    { ...known, agent: { ...agent, mailbox: { ...agent.mailbox, lookAlikes: ['doj', 'fbe'] } } },
    /NAME\(doj\) and NAME\(fbe\)/,
  ],
  ['look_alike_agency', 'a name', { ...known, agency: { ...agency, namesakes: ['other'] } }, /NAME\(other\)/],
  ['look_alike_agent', 'a namesake', { ...known, agent: { ...agent, namesakes: ['lee'] } }, /has an account/],
  ['first_request', 'nothing filed before', { ...known, agent: { ...agent, earlier: 0 } }, /nothing here/],
  [
    'first_emergency',
    'no emergency before',
    { ...urgent, agent: { ...agent, earlierEmergencies: 0 } },
    /after 12 other requests/,
  ],
  ['young_agency', '29 days', { ...known, agency: { ...agency, verifiedAt: before(29) } }, /29 days before/],
  ['reopened', 'a dormant account', { ...known, agent: { ...agent, asleepDays: 120 } }, /120 days/],
  [
    'new_place',
    'a new browser and country',
    { ...known, agent: { ...agent, news: ['device', 'country'] } },
    /with a browser and from a country/,
  ],
  [
    'unusual_hour',
    'three in the morning in Illinois',
    { ...known, filedAt: new Date('2026-06-10T08:00:00Z') },
    /03:00 of the agency’s time, in the night/,
  ],
  [
    'many_at_once',
    'five of an agent',
    { ...known, agent: { ...agent, lastHour: 5 } },
    /5 requests of the agent/,
  ],
  [
    'many_at_once',
    'fifteen of an agency',
    { ...known, agency: { ...agency, lastHour: 15 } },
    /15 requests of/,
  ],
  [
    'shared_document',
    'another’s file',
    { ...known, shared: { documentIds: ['d1'], requestIds: ['r1'] } },
    /^The file NAME\(d1\) .*: NAME\(r1\)/,
  ],
  [
    'document_revised',
    'saved three times',
    {
      ...known,
      documents: [
        { id: 'd1', revisions: 1, producer: null },
        { id: 'd2', revisions: 3, producer: null },
      ],
    },
    /^The file NAME\(d2\) was saved 3 times/,
  ],
  [
    'document_revised',
    'two that were saved again',
    {
      ...known,
      documents: [
        { id: 'd1', revisions: 2, producer: null },
        { id: 'd2', revisions: 3, producer: null },
      ],
    },
    /^Each of NAME\(d1\) and NAME\(d2\) was saved up to 3 times/,
  ],
  [
    'unusual_producer',
    'a picture editor',
    { ...known, documents: [{ id: 'd1', revisions: 1, producer: 'image_editor' }] },
    /NAME\(d1\) says that it was made with .*editing pictures/,
  ],
  [
    'unknown_statute',
    'a statute that is none',
    { ...known, kind: 'subpoena_administrative', statute: '99 U.S.C. § 1' },
    /no table/,
  ],
  [
    'statute_misfit',
    'the authority of a court order',
    { ...known, kind: 'subpoena_administrative', statute: '18 U.S.C. § 2703(d)' },
    /another kind: court order/,
  ],
  [
    'statute_misfit',
    'a federal statute cited by a city',
    { ...known, kind: 'subpoena_administrative', statute: '18 USC 3486(a)(1)' },
    /federal bodies/,
  ],
  [
    'number_differs',
    'a call-back number of its own',
    { ...urgent, numbers: [{ whose: 'callback', number: '+1 217 555 0101' }] },
    /^The call-back number is not/,
  ],
  [
    'number_differs',
    'a mobile in another area',
    { ...known, numbers: [{ whose: 'phone', number: '+1 312 555 0101' }] },
    /agent’s telephone/,
  ],
];

it.each(CASES)('raises %s for %s, alone, and says why', (code, _what, seen, says) => {
  const found = signalsOf(seen);
  expect(found.map((each) => each.code)).toEqual([code]);
  const words = signalWords(code, found[0]!.facts, (id) => `NAME(${id})`);
  expect(words.says).toMatch(says);
  expect(words.look.length).toBeGreaterThan(20);
});

test('every signal of the table has its case', () => {
  expect([...new Set(CASES.map(([code]) => code))].sort()).toEqual([...SIGNAL_CODES].sort());
});

describe('what is not raised', () => {
  const USUAL: [string, Seen][] = [
    ['an agency of thirty days', { ...known, agency: { ...agency, verifiedAt: before(30) } }],
    ['four of an agent within an hour', { ...known, agent: { ...agent, lastHour: 4 } }],
    ['a direct line of the same exchange', known],
    [
      'a night where the time zone is not known',
      { ...known, filedAt: new Date('2026-06-10T08:00:00Z'), agency: { ...agency, timeZone: null } },
    ],
    [
      'a night in which staff entered it',
      { ...known, filedAt: new Date('2026-06-10T08:00:00Z'), portal: false },
    ],
    [
      'a new agent where the company calls nobody first',
      { ...known, callFirst: false, agent: { ...agent, vouchedAt: null } },
    ],
    ['an inquiry of a new agent', { ...known, kind: 'inquiry', agent: { ...agent, vouchedAt: null } }],
    ['what nobody has taken over yet', { ...known, agent: null }],
  ];
  it.each(USUAL)('%s', (_what, seen) => expect(raised(seen)).toEqual([]));
});

test('more to look into is another file or request, not another count', () => {
  expect(hasGrown({ requestIds: ['r1'] }, { requestIds: ['r1'], tries: 2 })).toBe(false);
  expect(hasGrown({ requestIds: ['r1', 'r2'] }, { requestIds: ['r1'] })).toBe(false);
  expect(hasGrown({ requestIds: ['r1'] }, { requestIds: ['r2'] })).toBe(true);
  expect(hasGrown({}, { callIds: ['c1'] })).toBe(true);
});

test('what a later version raised is named as it stands', () => {
  expect(signalWords('of_tomorrow', {}, String)).toMatchObject({ title: 'of_tomorrow' });
});

test('names are compared without accents, signs and common words, long ones but for a letter', () => {
  const others = [
    { id: 'same', name: 'SPRINGFIELD — Police Dept.' },
    { id: 'letter', name: 'Springfeld Police' },
    { id: 'accent', name: 'Springfield Políce Department' },
    { id: 'other', name: 'Springfield Fire Department' },
  ];
  expect(closeNames('Springfield Police Department', others)).toEqual(['same', 'letter', 'accent']);
  expect(
    closeNames('Lee Chan', [
      { id: 'a', name: 'Lea Chan' },
      { id: 'b', name: 'LEE CHAN' },
    ]),
  ).toEqual(['b']);
  expect(closeNames('—', others)).toEqual([]);
});
