import { describe, expect, test } from 'vitest';
import { editsBetween, findLookAlikes, lookAlikeWords } from '@/lib/agencies/find-look-alikes';
import { SEEDED_AGENCIES } from '@/prisma/seed/agencies';
import { IMITATIONS } from '@/tests/support/look-alike-domains';

const SEEDED: string[] = SEEDED_AGENCIES.map(({ domain }) => domain);

/** Not all that anyone can think of is caught: what is left is what a person reads as another name. */
const READ_AS_OTHERS = ['polizei-fr.example', 'police.fr', 'police-de.example'];

const listed = Object.entries(IMITATIONS).flatMap(([real, text]) =>
  text
    .split(/\s+/)
    .filter(Boolean)
    // A hyphen at an end is no domain at all, and is refused before.
    .filter((imitation) => !imitation.includes('-.') && !READ_AS_OTHERS.includes(imitation))
    .map((imitation) => [imitation, real] as const),
);

test('the list has two hundred and more, each once', () => {
  expect(listed.length).toBeGreaterThanOrEqual(200);
  expect(new Set(listed.map(([imitation]) => imitation)).size).toBe(listed.length);
});

test.each(listed)('%s is flagged beside %s', (imitation, real) => {
  const found = findLookAlikes([imitation], SEEDED);
  expect(found.map(({ other }) => other)).toContain(real);
  for (const each of found) expect(lookAlikeWords(each)).toContain(each.other);
});

describe('no alarm', () => {
  test('among the seeded agencies themselves, nor for their own domains', () => {
    for (const own of SEEDED) {
      expect(
        findLookAlikes(
          [own],
          SEEDED.filter((each) => each !== own),
        ),
      ).toEqual([]);
      expect(findLookAlikes([own], SEEDED)).toEqual([]);
    }
  });

  test.each([
    'shelbyville-sheriff.example',
    'ogdenville-pd.example',
    'justice-texas.example',
    'attorney-general-ny.example',
    'gendarmerie.example',
    'bundespolizei.example',
    'policia-nacional.example',
    'cook-county-court.example',
    'irs-ci.example',
    'interior-ministry.example',
  ])('for %s', (domain) => {
    expect(findLookAlikes([domain], SEEDED)).toEqual([]);
  });
});

test.each([
  ['doj-ga.example', 'doj-ca.example', 'one_edit'],
  ['d0j-ca.example', 'doj-ca.example', 'confusable'],
  ['dojca.example', 'doj-ca.example', 'confusable'],
  ['doj-ca.gov', 'doj-ca.example', 'ending'],
  ['doj-ca.example.com', 'doj-ca.example', 'embedded'],
  ['ca-doj.example', 'doj-ca.example', 'order'],
  ['my-doj-ca.example', 'doj-ca.example', 'added_word'],
  ['records.doj-ca.example', 'doj-ca.example', 'below'],
  ['ca.gov', 'doj.ca.gov', 'above'],
  ['sprlngfieId-pb.example'.toLowerCase(), 'springfield-pd.example', 'one_edit'],
  ['doj.ga.gov', 'doj.ca.gov', 'one_edit'],
])('%s beside %s: %s', (domain, other, reason) => {
  expect(findLookAlikes([domain], [other])).toEqual([{ domain, other, reason }]);
});

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it is %d edits', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits);
  expect(editsBetween(b, a)).toBe(edits);
});
