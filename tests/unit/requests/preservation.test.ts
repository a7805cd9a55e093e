import { describe, expect, test } from 'vitest';
import { beyond } from '@/lib/requests/compare-preservation';
import { OUTCOME_IDS, outcomesOf } from '@/lib/requests/rules';

const reach = (hashes: string, categories: string[], periodFrom: string | null, periodTo: string | null) => ({
  identifiers: [...hashes].map((hash) => ({ hash })),
  categories: categories.map((category) => ({ category })),
  periodFrom,
  periodTo,
});

describe('what a process asks for beyond what is held, and the other way round', () => {
  const held = reach('ab', ['subscriber', 'records'], '2026-02-01', '2026-03-31');

  test('the same is beyond nothing', () => {
    expect(beyond(held, held)).toEqual({ identifiers: 0, categories: [], before: null, after: null });
  });

  test.each([
    ['an identifier more', reach('abc', ['subscriber'], '2026-02-01', '2026-02-02'), { identifiers: 1 }],
    ['content besides', reach('a', ['content'], '2026-02-01', '2026-02-02'), { categories: ['content'] }],
    [
      'days before and after',
      reach('a', ['records'], '2026-01-15', '2026-04-02'),
      { before: { from: '2026-01-15', to: '2026-01-31' }, after: { from: '2026-04-01', to: '2026-04-02' } },
    ],
    [
      'a time that lies wholly before',
      reach('a', ['records'], '2026-01-01', '2026-01-10'),
      { before: { from: '2026-01-01', to: '2026-01-10' }, after: null },
    ],
    [
      'a time that lies wholly after',
      reach('a', ['records'], '2026-05-01', '2026-05-10'),
      { before: null, after: { from: '2026-05-01', to: '2026-05-10' } },
    ],
    ['no period at all', reach('a', ['records'], null, null), { before: null, after: null }],
  ])('%s', (_, asked, expected) => {
    expect(beyond(asked, held)).toMatchObject(expected);
  });
});

describe('what can come of an identifier', () => {
  test('nothing is ever produced on a preservation or on a request to disable content', () => {
    const produced = ['contact_information', 'contact_information_and_content', 'non_content', 'redirected'];
    for (const kind of ['preservation', 'takedown']) {
      expect(outcomesOf(kind).filter((outcome) => produced.includes(outcome))).toEqual([]);
    }
    expect(outcomesOf('preservation')).toContain('preserved');
    expect(outcomesOf('takedown')).toContain('content_disabled');
  });

  test('a request for records is answered by neither', () => {
    expect(OUTCOME_IDS.filter((outcome) => !outcomesOf('search_warrant').includes(outcome))).toEqual([
      'preserved',
      'content_disabled',
    ]);
  });
});
