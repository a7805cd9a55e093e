import { describe, expect, test } from 'vitest';
import {
  catalogueSchema,
  companySchema,
  dialHref,
  guidelinesSchema,
  textPieces,
} from '@/lib/settings/schema';
import { SHIPPED_CATALOGUE } from '@/prisma/seed/catalogue';
import { SHIPPED_COMPANY, SHIPPED_GUIDELINES } from '@/prisma/seed/company';

test('the shipped company and guidelines keep their own rules', () => {
  expect(companySchema.parse(SHIPPED_COMPANY)).toEqual(SHIPPED_COMPANY);
  expect(guidelinesSchema.parse(SHIPPED_GUIDELINES)).toEqual(SHIPPED_GUIDELINES);
});

test('a link inside the guidelines leads to a section that exists', () => {
  const ids = SHIPPED_GUIDELINES.sections.map((section) => section.id);
  const links = [...JSON.stringify(SHIPPED_GUIDELINES).matchAll(/\]\(#([a-z-]+)\)/g)].map((link) => link[1]);
  expect(links.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(links));
});

test.each([
  ['timeZone', 'Pacific/Nowhere'],
  ['closesAt', '25:00:00'],
  ['country', 'usa'],
  ['postalAddress', []],
])('%s of %j is refused', (field, value) => {
  expect(companySchema.safeParse({ ...SHIPPED_COMPANY, [field]: value }).success).toBe(false);
});

test('two sections with one id are refused', () => {
  const [first] = SHIPPED_GUIDELINES.sections;
  expect(guidelinesSchema.safeParse({ ...SHIPPED_GUIDELINES, sections: [first, first] }).success).toBe(false);
});

describe('links in a text', () => {
  test('words and links come in order', () => {
    expect(textPieces('See [the rules](/guidelines), or [call](tel:+14155550132).')).toEqual([
      { text: 'See ', href: null },
      { text: 'the rules', href: '/guidelines' },
      { text: ', or ', href: null },
      { text: 'call', href: 'tel:+14155550132' },
      { text: '.', href: null },
    ]);
  });

  test.each(['[x](javascript:alert(1))', '[x](//elsewhere.example)', '[x](http://plain.example)', '[x]()'])(
    '%s stays text',
    (text) => {
      expect(textPieces(text)).toEqual([{ text, href: null }]);
    },
  );
});

describe('the data catalogue', () => {
  const [first] = SHIPPED_CATALOGUE.entries;
  const withEntry = (entry: object) =>
    catalogueSchema.safeParse({ ...SHIPPED_CATALOGUE, entries: [{ ...first, ...entry }] });

  test('the shipped one keeps its own rules and covers every product of the company', () => {
    expect(catalogueSchema.parse(SHIPPED_CATALOGUE)).toEqual(SHIPPED_CATALOGUE);
    const products = SHIPPED_COMPANY.products.map(({ id }) => id);
    expect(new Set(SHIPPED_CATALOGUE.entries.map(({ product }) => product))).toEqual(new Set(products));
  });

  test.each([
    ['category', 'secrets', 'Choose a category from the list.'],
    ['holds', '  ', 'What it holds is empty: write it, or leave the setting as it was.'],
    ['kept', 'x'.repeat(301), 'How long it is kept is longer than 300 characters: shorten it.'],
    ['product', '', 'Choose a product.'],
  ])('%s of %j is refused with a sentence', (field, value, message) => {
    expect(withEntry({ [field]: value }).error?.issues).toMatchObject([
      { path: ['entries', 0, field], message },
    ]);
  });

  test('two entries with one id are refused; none at all is a catalogue too', () => {
    expect(catalogueSchema.safeParse({ ...SHIPPED_CATALOGUE, entries: [first, first] }).success).toBe(false);
    expect(catalogueSchema.safeParse({ ...SHIPPED_CATALOGUE, entries: [] }).success).toBe(true);
  });
});

test('a shown number dials', () => {
  expect(dialHref('+1 415-683-7921')).toBe('tel:+14156837921');
});
