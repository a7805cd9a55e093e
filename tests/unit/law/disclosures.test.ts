import { describe, expect, test } from 'vitest';
import { CATEGORY_IDS, type CategoryId } from '@/lib/law/categories';
import { availableOf, DISCLOSURES, type OutcomeId, producedBy, widestOf } from '@/lib/law/disclosures';
import { OUTCOME_IDS } from '@/lib/requests/rules';

const subsets = Array.from({ length: 2 ** CATEGORY_IDS.length }, (_, bits) =>
  CATEGORY_IDS.filter((_id, position) => bits & (1 << position)),
);
const OUTCOMES = Object.keys(DISCLOSURES) as OutcomeId[];

describe('what an outcome produces', () => {
  test('there is an entry for every outcome', () => {
    expect(OUTCOMES.toSorted()).toEqual(OUTCOME_IDS.toSorted());
  });

  /** By hand: what each outcome needs, and the most that may go with it. */
  const BY_HAND: Partial<Record<OutcomeId, { one: string[]; most: string[] }>> = {
    contact_information: { one: ['subscriber'], most: ['subscriber'] },
    redirected: { one: ['subscriber'], most: ['subscriber'] },
    non_content: {
      one: ['records', 'realtime_records'],
      most: ['subscriber', 'records', 'realtime_records'],
    },
    contact_information_and_content: {
      one: ['content', 'realtime_content'],
      most: ['subscriber', 'records', 'content', 'realtime_records', 'realtime_content'],
    },
  };

  test.each(OUTCOMES)('%s, for every combination of granted and withheld', (outcome) => {
    let seen = 0;
    for (const granted of subsets) {
      for (const withheld of subsets) {
        seen += 1;
        const may = granted.filter((each) => !withheld.includes(each));
        const rule = BY_HAND[outcome];
        const produced = producedBy(outcome, availableOf(granted, withheld));
        if (!rule) expect(produced).toEqual([]);
        else if (!may.some((each) => rule.one.includes(each))) expect(produced).toBeNull();
        else expect(produced).toEqual(may.filter((each) => rule.most.includes(each)));
        // The guard: never more than was granted, nothing that is withheld.
        expect((produced ?? []).every((each) => may.includes(each))).toBe(true);
      }
    }
    expect(seen).toBe(1024);
  });

  test('less can be handed over, as long as the outcome stays true', () => {
    const available: CategoryId[] = ['subscriber', 'records', 'content'];
    expect(producedBy('contact_information_and_content', available, ['content'])).toEqual(['content']);
    expect(producedBy('contact_information_and_content', available, ['subscriber'])).toBeNull();
    expect(producedBy('non_content', available, ['content'])).toBeNull();
    expect(producedBy('no_records', available, [])).toEqual([]);
  });
});

test.each<[OutcomeId | null, (OutcomeId | null)[]]>([
  [null, []],
  [null, ['no_records', null]],
  ['no_records', ['no_records']],
  ['contact_information', ['no_records', 'contact_information', 'declined']],
  ['contact_information', ['redirected', 'contact_information']],
  ['redirected', ['redirected', 'no_records']],
  ['non_content', ['contact_information', 'non_content']],
  ['contact_information_and_content', ['non_content', 'contact_information_and_content', 'redirected']],
  ['preserved', ['no_records', 'preserved']],
  ['content_disabled', ['declined', 'content_disabled']],
  ['no_records', ['declined', 'no_records', 'withdrawn']],
  ['declined', ['withdrawn', 'declined']],
  ['withdrawn_notice_policy', ['withdrawn', 'withdrawn_notice_policy']],
  ['withdrawn', ['withdrawn', 'withdrawn']],
])('the outcome of a request is the widest disclosure made: %s', (widest, outcomes) => {
  expect(widestOf(outcomes)).toBe(widest);
  expect(widestOf(outcomes.toReversed())).toBe(widest);
});
