import { expect, test } from 'vitest';
import { CATEGORY_IDS } from '@/lib/law/categories';
import { KIND_IDS } from '@/lib/law/kinds';
import { answerFor } from '@/lib/law/matrix';
import { REACH } from '@/lib/law/matrix-cells';
import { reachedBy } from '@/lib/law/reached-by';

test.each([
  [
    'subscriber',
    [
      'subpoena_administrative',
      'subpoena_trial',
      'subpoena_grand_jury',
      'court_order',
      'search_warrant',
      'national_security_letter',
    ],
  ],
  ['records', ['court_order', 'search_warrant']],
  ['content', ['search_warrant']],
  ['realtime_records', ['wiretap', 'pen_trap']],
  ['realtime_content', ['wiretap']],
] as const)('%s is disclosed on %j', (category, kinds) => {
  const { compelled } = reachedBy(category);
  expect(compelled.map(({ kind }) => kind)).toEqual(kinds);
  expect(compelled.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...REACH[category].by]));
});

test('what is kept alone, or a person decides on, stands apart from what is disclosed', () => {
  const decided = (category: (typeof CATEGORY_IDS)[number]) =>
    reachedBy(category).decided.map(({ kind, cell }) => `${kind}: ${cell.answer}`);
  expect(decided('content')).toEqual([
    'emergency: discretionary',
    'preservation: allowed',
    'fisa_order: review',
    'mlat: review',
  ]);
  expect(decided('realtime_content')).toEqual(['fisa_order: review']);
  expect(decided('subscriber')).toContain('civil_investigative_demand: review');
});

test('every kind of the matrix that is not blocked occurs once, each with a source', () => {
  for (const category of CATEGORY_IDS) {
    const { compelled, decided, abroad } = reachedBy(category);
    const found = [...compelled, ...decided];
    const expected = KIND_IDS.filter(
      (kind) => answerFor({ kind, country: 'US', category }).answer !== 'blocked',
    );
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(expected.toSorted());
    for (const { source } of [...found.map(({ cell }) => cell), abroad.emergency, abroad.process]) {
      expect(source).toMatch(/\d|policy/);
    }
    expect(abroad.process).toEqual(answerFor({ kind: 'search_warrant', country: 'FR', category }));
    expect(abroad.emergency).toEqual(answerFor({ kind: 'emergency', country: 'FR', category }));
  }
});
