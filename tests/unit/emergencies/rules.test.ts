import { describe, expect, test } from 'vitest';
import { decisionClock, firstDecisionIn, minutesBetween, spanWords } from '@/lib/emergencies/rules';
import { agencySchema } from '@/lib/emergencies/schema';
import { companySchema } from '@/lib/settings/schema';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';

const at = (time: string) => new Date(`2026-11-21T${time}Z`);

describe('the clock of an emergency', () => {
  const filedAt = at('10:00:00');
  test.each([
    ['just filed', null, null, '10:00:30', { minutes: 0, stopped: false, late: false }],
    ['a second before the target', null, null, '10:59:59', { minutes: 59, stopped: false, late: false }],
    ['at the target', null, null, '11:00:00', { minutes: 60, stopped: false, late: true }],
    [
      'decided in time, long ago',
      at('10:41:00'),
      null,
      '15:00:00',
      { minutes: 41, stopped: true, late: false },
    ],
    ['decided late', at('11:30:00'), at('12:00:00'), '15:00:00', { minutes: 90, stopped: true, late: true }],
    [
      'withdrawn before anybody decided',
      null,
      at('10:05:00'),
      '15:00:00',
      { minutes: 5, stopped: true, late: false },
    ],
  ])('%s', (_what, decidedAt, closedAt, now, expected) => {
    expect(decisionClock({ filedAt, decidedAt, closedAt }, at(now))).toEqual(expected);
  });

  test('a time before the filing is no minute', () => {
    expect(minutesBetween(at('10:00:00'), at('09:00:00'))).toBe(0);
  });
});

test('the first decision is a step that decides, not the beginning of the review', () => {
  const step = (act: string, time: string) => ({ act, at: at(time) });
  const history = [
    step('request.submit', '10:00:00'),
    step('request.viewed', '10:02:00'),
    step('request.begin', '10:03:00'),
    step('request.ask', '10:09:00'),
    step('request.decline', '10:30:00'),
  ];
  expect(firstDecisionIn(history)).toEqual(at('10:09:00'));
  expect(firstDecisionIn(history.slice(0, 3))).toBeNull();
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [59, '59 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [125, '2 hours 5 minutes'],
  [47 * 60, '47 hours'],
  [48 * 60, '2 days'],
])('%d minutes in words', (minutes, words) => {
  expect(spanWords(minutes)).toBe(words);
});

describe('the agency of somebody without an account', () => {
  const agency = {
    agencyName: ' Shelbyville County Sheriff ',
    country: 'US',
    state: 'IL',
    level: 'county',
    agencyType: 'law_enforcement',
    switchboard: '+1 217 555 0170',
  };
  const state = (given: object) => agencySchema.parse({ ...agency, ...given }).state;

  test('is read without its switchboard, which nobody has looked up', () => {
    expect(agencySchema.parse(agency)).toEqual({
      name: 'Shelbyville County Sheriff',
      country: 'US',
      state: 'IL',
      level: 'county',
      type: 'law_enforcement',
    });
  });

  test('has a State only where one means something', () => {
    expect(state({ level: 'federal' })).toBeNull();
    expect(state({ country: 'FR', level: 'national' })).toBeNull();
    expect(state({ country: 'PR', level: 'municipal', state: '' })).toBeNull();
    expect(agencySchema.safeParse({ ...agency, state: '' }).success).toBe(false);
    expect(agencySchema.safeParse({ ...agency, country: 'XX' }).success).toBe(false);
  });
});

test('settings of an older version name nobody on call', () => {
  const { onCall: _onCall, ...older } = SHIPPED_COMPANY;
  expect(companySchema.parse(older).onCall).toEqual([]);
});
