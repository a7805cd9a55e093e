import { describe, expect, test } from 'vitest';
import { cureIssues, mentionsIn } from '@/lib/conversations/rules';

describe('whom a note calls on', () => {
  const people = [
    { id: '1', name: 'Ana Analyst' },
    { id: '2', name: 'Cole Counsel' },
    { id: '3', name: 'Carol Counsel' },
    { id: '4', name: 'Ana Other' },
  ];
  test.each([
    ['@Cole please', ['2']],
    ['see @cole counsel, @Carol', ['2', '3']],
    ['@Ana has a namesake', []],
    ['@ana analyst has not', ['1']],
    ['@Coleman is nobody', []],
    ['mail cole@counsel.example or x@Cole', []],
    ['(@Carol.)', ['3']],
    ['', []],
  ])('%s', (text, ids) => {
    expect(mentionsIn(text, people)).toEqual(ids);
  });
});

describe('what an answer still lacks', () => {
  const about = { kind: 'subpoena_trial', country: 'US', documents: 0, today: '2026-11-22' };
  const fields = (code: string, cure: object, more = {}) =>
    cureIssues(cure, { ...about, ...more, code }).map(({ field }) => field);

  test.each([
    ['G6', {}, {}, ['from', 'to']],
    ['G6', { from: '2026-01-01', to: '2026-01-01' }, {}, []],
    ['G6', { from: '2026-01-02', to: '2026-01-01' }, {}, ['to']],
    ['G6', { from: '2026-02-30', to: '2026-03-01' }, {}, ['from']],
    ['G6', { from: '2026-11-01', to: '2026-11-23' }, {}, ['to']],
    ['G6', { from: '2026-11-01', to: '2026-11-23' }, { kind: 'pen_trap' }, []],
    // 1 December to 1 March are 90 days (LAW.md § 2, P2); one more is too long.
    ['P2', { from: '2026-12-01', to: '2027-03-01' }, {}, []],
    ['P2', { from: '2026-12-01', to: '2027-03-02' }, {}, ['to']],
    ['G2', { answer: 'Attached.' }, {}, ['file']],
    ['G2', {}, { documents: 1 }, []],
    ['P1', {}, {}, ['file']],
    ['G9', {}, {}, ['answer']],
    ['G9', { answer: '18 U.S.C. § 3123(d)' }, {}, []],
    ['G9', {}, { documents: 1 }, []],
    ['G5', {}, {}, ['identifiers']],
    ['G5', { identifiers: '415.555.0132' }, {}, []],
    ['G4', {}, {}, ['answer']],
    ['G4', { answer: 'Name and address.' }, {}, []],
  ])('%s with %o %o: %o', (code, cure, more, expected) => {
    expect(fields(code, cure, more)).toEqual(expected);
  });
});
