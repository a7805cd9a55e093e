import { describe, expect, test } from 'vitest';
import { type Absence, canCover, standIn } from '@/lib/accounts/rules';
import { chooseAssignee } from '@/lib/requests/rules';

const away = (accountId: string, coverId: string | null, firstDay = '2026-12-01', lastDay = '2026-12-10') =>
  ({ accountId, coverId, firstDay, lastDay }) satisfies Absence;

describe('who stands where somebody would', () => {
  test.each<[string, Absence[], string, string | null]>([
    ['nobody is away', [], '2026-12-05', 'ana'],
    ['the day before', [away('ana', 'cole')], '2026-11-30', 'ana'],
    ['the first day', [away('ana', 'cole')], '2026-12-01', 'cole'],
    ['the last day', [away('ana', 'cole')], '2026-12-10', 'cole'],
    ['the day after', [away('ana', 'cole')], '2026-12-11', 'ana'],
    ['nobody covers', [away('ana', null)], '2026-12-05', null],
    ['the cover is away, and covered', [away('ana', 'cole'), away('cole', 'carol')], '2026-12-05', 'carol'],
    ['two cover each other', [away('ana', 'cole'), away('cole', 'ana')], '2026-12-05', null],
  ])('%s', (_what, absences, day, who) => {
    expect(standIn('ana', absences, day)).toBe(who);
  });

  test('an analyst covers for counsel, and only the cleared for the cleared', () => {
    expect(canCover(['counsel'], ['analyst'])).toBe(true);
    expect(canCover(['counsel', 'cleared'], ['cleared'])).toBe(false);
    expect(canCover(['cleared'], ['counsel'])).toBe(false);
    expect(canCover(['cleared'], ['cleared'])).toBe(true);
    expect(canCover(['administrator'], ['counsel'])).toBe(false);
  });
});

describe('who gets a request by the rules', () => {
  const rule = (given: Partial<Parameters<typeof chooseAssignee>[0][number]>) => ({
    id: 'a rule',
    kinds: [],
    agencyIds: [],
    countries: [],
    people: ['ana'],
    ...given,
  });
  const request = { kind: 'search_warrant', agencyId: 'springfield', country: 'US' };
  const desk = {
    absences: [] as Absence[],
    day: '2026-12-05',
    load: new Map([
      ['ana', 7],
      ['cole', 3],
      ['carol', 3],
    ]),
  };
  const choose = (rules: ReturnType<typeof rule>[], given: Partial<typeof desk> = {}) =>
    chooseAssignee(rules, request, { ...desk, ...given });

  test('no rule gives to nobody', () => {
    expect(choose([])).toBeNull();
  });

  test.each([
    ['kind', { kinds: ['search_warrant'] }, { kinds: ['wiretap'] }],
    ['agency', { agencyIds: ['springfield'] }, { agencyIds: ['elsewhere'] }],
    ['country', { countries: ['CA', 'US'] }, { countries: ['CA'] }],
  ])('a rule fits by its %s', (_what, fitting, other) => {
    expect(choose([rule(fitting)])).toEqual({ assigneeId: 'ana', rule: 1, inPlaceOf: null });
    expect(choose([rule(other)])).toBeNull();
    expect(choose([rule(other), rule({ people: ['cole'] })])).toMatchObject({ assigneeId: 'cole', rule: 2 });
  });

  test('every condition of a rule has to fit', () => {
    expect(choose([rule({ kinds: ['search_warrant'], countries: ['FR'] })])).toBeNull();
  });

  test('the least open work gets it, and of equals the first', () => {
    expect(choose([rule({ people: ['ana', 'carol', 'cole'] })])).toMatchObject({ assigneeId: 'carol' });
  });

  test('in place of somebody away comes whoever covers, with their own load', () => {
    const absences = [away('cole', 'ana')];
    expect(choose([rule({ people: ['cole'] })], { absences })).toEqual({
      assigneeId: 'ana',
      rule: 1,
      inPlaceOf: 'cole',
    });
    expect(choose([rule({ people: ['cole', 'carol'] })], { absences })).toMatchObject({
      assigneeId: 'carol',
    });
  });

  test('a rule whose people are all away or gone leaves it to the next that fits', () => {
    const absences = [away('cole', null)];
    const rules = [rule({ people: ['cole', 'somebody who left'] }), rule({})];
    expect(choose(rules, { absences })).toEqual({ assigneeId: 'ana', rule: 2, inPlaceOf: null });
  });
});
