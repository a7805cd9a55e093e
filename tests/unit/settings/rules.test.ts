import { expect, test } from 'vitest';
import { mayEditSettings } from '@/lib/settings/policy';
import { byProduct, differences, newEntryId, withEntry } from '@/lib/settings/rules';
import type { CatalogueEntry } from '@/lib/settings/schema';

const entry = (id: string, rest: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  id,
  product: 'voice',
  category: 'records',
  holds: 'Calls.',
  kept: '30 days.',
  note: null,
  ...rest,
});
const PRODUCTS = [
  { id: 'voice', name: 'Voice', about: 'Calls.' },
  { id: 'fax', name: 'Fax', about: 'Faxes.' },
];
const CALLS = entry('calls');
const SOUND = entry('sound', { category: 'content', holds: 'Recordings.' });
const OWNER = entry('owner', { category: 'subscriber', holds: 'Name.' });
const TELEX = entry('telex', { product: 'telex' });

test('entries stand under their product, the least protected category first; a product that is gone comes last', () => {
  const sections = byProduct([TELEX, SOUND, CALLS, OWNER], PRODUCTS);
  expect(sections.map(({ product }) => product.name)).toEqual(['Voice', 'telex']);
  expect(sections[0]!.categories.map(({ category }) => category)).toEqual([
    'subscriber',
    'records',
    'content',
  ]);
});

test('asked for one category, products without it are left out', () => {
  const sections = byProduct([TELEX, SOUND, CALLS], PRODUCTS, 'content');
  expect(sections).toEqual([
    { product: PRODUCTS[0], categories: [{ category: 'content', entries: [SOUND] }] },
  ]);
  expect(byProduct([CALLS], PRODUCTS, 'realtime_content')).toEqual([]);
});

test('what is added, changed and removed is told, field by field', () => {
  const longer = { ...CALLS, kept: '60 days.', note: 'Since July.' };
  expect(differences([CALLS, SOUND], [longer, OWNER])).toEqual([
    {
      what: 'changed',
      entry: longer,
      fields: [
        { field: 'kept', before: '30 days.', after: '60 days.' },
        { field: 'note', before: null, after: 'Since July.' },
      ],
    },
    { what: 'added', entry: OWNER, fields: [] },
    { what: 'removed', entry: SOUND, fields: [] },
  ]);
  expect(differences([CALLS, SOUND], [SOUND, CALLS])).toEqual([]);
});

test('an entry is replaced in its place and a new one gets an id that is free', () => {
  const changed = { ...CALLS, kept: '1 day.' };
  expect(withEntry([CALLS, SOUND], changed)).toEqual([changed, SOUND]);
  expect(withEntry([CALLS], SOUND)).toEqual([CALLS, SOUND]);
  expect(newEntryId(CALLS, [])).toBe('voice_records');
  expect(newEntryId(CALLS, ['voice_records', 'voice_records_2'])).toBe('voice_records_3');
});

test.each([
  [{ kind: 'staff', roles: ['administrator'] }, true],
  [{ kind: 'staff', roles: ['analyst', 'administrator'] }, true],
  [{ kind: 'staff', roles: ['counsel', 'cleared', 'analyst', 'trust_and_safety', 'auditor'] }, false],
  [{ kind: 'staff', roles: [] }, false],
  [{ kind: 'agent' }, false],
] as const)('%j edits settings: %s', (person, may) => {
  expect(mayEditSettings({ accountId: 'a', ...person })).toBe(may);
});
