import { describe, expect, test } from 'vitest';
import { CATEGORY_IDS } from '@/lib/law/categories';
import { KIND_IDS, type KindId } from '@/lib/law/kinds';
import { answerFor, type MatrixQuestion } from '@/lib/law/matrix';

const LETTERS = { a: 'allowed', d: 'discretionary', r: 'review', '-': 'blocked' } as const;

// The table of the shipped policy, written out. Columns: subscriber, records, content, realtime records,
// realtime content; first for an agency of the United States, then for one of France.
const TABLE: Record<KindId, [us: string, fr: string]> = {
  subpoena_administrative: ['a----', 'rr---'],
  subpoena_trial: ['a----', 'rr---'],
  subpoena_grand_jury: ['a----', 'rr---'],
  civil_investigative_demand: ['r----', 'rr---'],
  court_order: ['aa---', 'rr---'],
  search_warrant: ['aaa--', 'rr---'],
  police_force_order: ['rr---', 'rr---'],
  emergency: ['ddd--', 'dd---'],
  preservation: ['aaa--', 'rrr--'],
  takedown: ['-----', '-----'],
  wiretap: ['---aa', 'rr---'],
  pen_trap: ['---a-', 'rr---'],
  national_security_letter: ['a----', 'rr---'],
  fisa_order: ['rrrrr', 'rr---'],
  mlat: ['rrr--', 'rrr--'],
  inquiry: ['-----', '-----'],
};

function answers(question: Omit<MatrixQuestion, 'category'>): string {
  const letter = (answer: string) => Object.entries(LETTERS).find(([, name]) => name === answer)?.[0];
  return CATEGORY_IDS.map((category) => letter(answerFor({ ...question, category }).answer)).join('');
}

describe('which process reaches which data', () => {
  test('the table has every kind and every category', () => {
    expect(Object.keys(TABLE)).toEqual(KIND_IDS);
    expect(KIND_IDS).toHaveLength(16);
    expect(CATEGORY_IDS).toEqual([
      'subscriber',
      'records',
      'content',
      'realtime_records',
      'realtime_content',
    ]);
  });

  test.each(KIND_IDS.map((kind) => ({ kind, us: TABLE[kind][0], fr: TABLE[kind][1] })))(
    '$kind: $us in the United States, $fr in France',
    ({ kind, us, fr }) => {
      expect(answers({ kind, country: 'US' })).toBe(us);
      expect(answers({ kind, country: 'FR' })).toBe(fr);
    },
  );

  test.each(['PR', 'GU', 'VI', 'AS', 'MP', 'pr'])('%s counts as the United States', (country) => {
    for (const kind of KIND_IDS) expect(answers({ kind, country })).toBe(TABLE[kind][0]);
  });

  test.each([
    ['18 U.S.C. § 1968', 'a----'],
    ['  ', 'r----'],
    [null, 'r----'],
  ])('a civil investigative demand that cites %j: %s', (statute, expected) => {
    expect(answers({ kind: 'civil_investigative_demand', country: 'US', statute })).toBe(expected);
    expect(answers({ kind: 'civil_investigative_demand', country: 'FR', statute })).toBe('rr---');
  });
});

describe('an agreement under 18 U.S.C. 2523', () => {
  test.each([
    ['search_warrant', 'GB', 'rrrrr'],
    ['wiretap', 'AU', 'rrrrr'],
    ['police_force_order', 'GB', 'rrrrr'],
    ['search_warrant', 'FR', 'rr---'],
    ['search_warrant', 'US', 'aaa--'],
    ['emergency', 'GB', 'dd---'],
    ['preservation', 'GB', 'rrr--'],
    ['mlat', 'GB', 'rrr--'],
    ['inquiry', 'GB', '-----'],
  ] as const)('%s from %s: %s', (kind, country, expected) => {
    expect(answers({ kind, country, agreement: '2523' })).toBe(expected);
  });
});

describe('MLAT by the process that executes it', () => {
  test.each([
    [null, 'rrr--'],
    ['subpoena_trial', 'r----'],
    ['court_order', 'rr---'],
    ['search_warrant', 'rrr--'],
    ['pen_trap', '-----'],
    ['wiretap', '-----'],
    ['inquiry', '-----'],
  ] as const)('%s: %s', (executedBy, expected) => {
    expect(answers({ kind: 'mlat', country: 'FR', executedBy })).toBe(expected);
  });

  test('what it does not reach names what would', () => {
    const cell = answerFor({ kind: 'mlat', country: 'FR', category: 'content', executedBy: 'court_order' });
    expect(cell.reachedBy).toEqual(['search_warrant']);
    expect(cell.source).toContain('§ 3512');
  });
});

describe('what is said beside the answer', () => {
  test.each([
    ['subpoena_trial', 'US', 'content', ['search_warrant'], '18 U.S.C. § 2703(a)'],
    ['subpoena_trial', 'US', 'records', ['court_order', 'search_warrant'], '18 U.S.C. § 2703(c)(1), (d)'],
    ['subpoena_trial', 'US', 'subscriber', [], '18 U.S.C. § 2703(c)(2)'],
    ['emergency', 'US', 'realtime_records', ['pen_trap', 'wiretap'], '18 U.S.C. § 3125'],
    ['emergency', 'US', 'realtime_content', ['wiretap'], '18 U.S.C. § 2518(7)'],
    ['emergency', 'FR', 'content', ['mlat'], '18 U.S.C. § 2702(b)(8), § 2711(4)'],
    ['search_warrant', 'FR', 'content', ['mlat'], '18 U.S.C. § 2702(a), § 3512'],
    ['takedown', 'FR', 'subscriber', ['mlat'], '18 U.S.C. § 2702(a)'],
  ] as const)('%s, %s, %s', (kind, country, category, reachedBy, source) => {
    expect(answerFor({ kind, country, category })).toMatchObject({ reachedBy, source });
  });

  test('every answer has a source and one sentence; exactly the blocked ones name what reaches', () => {
    for (const kind of KIND_IDS) {
      for (const category of CATEGORY_IDS) {
        for (const country of ['US', 'FR']) {
          const cell = answerFor({ kind, country, category });
          expect(cell.source).not.toBe('');
          expect(cell.why).toMatch(/^[A-Z][^\n]{20,}\.$/);
          expect(cell.reachedBy.length > 0).toBe(cell.answer === 'blocked');
        }
      }
    }
  });

  test('for a U.S. agency, what is named does reach the category', () => {
    for (const kind of KIND_IDS) {
      for (const category of CATEGORY_IDS) {
        for (const reaching of answerFor({ kind, country: 'US', category }).reachedBy) {
          expect(answerFor({ kind: reaching, country: 'US', category }).answer).toBe('allowed');
        }
      }
    }
  });
});
