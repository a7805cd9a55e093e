import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnsOf,
  countWords,
  FILED_STATUSES,
  PHASES,
  SHIPPED_COLUMNS,
  SHIPPED_VIEWS,
} from '@/lib/desk/rules';
import {
  changeManySchema,
  isNarrowed,
  pickOf,
  queueQuery,
  queueSchema,
  searchSchema,
  viewOf,
} from '@/lib/desk/schema';
import { CLOSED_STATUSES, OPEN_STATUSES, plainTag } from '@/lib/requests/rules';

const some = (values: string[]) => fc.subarray(values);
const aView = fc.record({
  status: fc.subarray(FILED_STATUSES, { minLength: 1 }),
  kind: some(['search_warrant', 'emergency']),
  agency: some([crypto.randomUUID(), crypto.randomUUID()]),
  country: some(['US', 'FR']),
  assignee: some(['me', 'nobody', crypto.randomUUID()]),
  deadline: fc.constantFrom('', 'overdue', 'today', 'stopped', '3', '30'),
  channel: some(['portal', 'phone']),
  child: fc.constantFrom('', 'yes', 'no'),
  barred: fc.constantFrom('', 'yes', 'no'),
  tag: some(['gift-cards', 'zweit']),
  awaiting: fc.constantFrom('', '0', '14'),
  found: fc.constantFrom('', 'a'.repeat(30)),
  sort: fc.constantFrom('deadline', 'received', 'newest'),
});

test('a view comes back out of its address, in any combination', () => {
  fc.assert(
    fc.property(aView, (given) => {
      const view = queueSchema.parse(given);
      expect(viewOf(queueQuery(view))).toEqual(view);
      expect(view).toMatchObject(given);
    }),
  );
});

test('what is not understood is left out, and nothing at all is the open ones by deadline', () => {
  expect(queueSchema.parse({})).toMatchObject({ status: OPEN_STATUSES, sort: 'deadline', kind: [] });
  const odd = viewOf(
    'status=draft&status=nonsense&kind=%00&kind=A&agency=1&country=usa&assignee=x&deadline=99&channel=fax&child=maybe&tag=A b&awaiting=-1&found=!!&sort=up&after=%22&before=%20',
  );
  expect(odd).toEqual(queueSchema.parse({}));
  expect(isNarrowed(odd)).toBe(false);
  expect(queueQuery(odd)).toBe('');
});

test('the open, the closed and all are one word each in an address', () => {
  expect(queueQuery(viewOf('status=closed'))).toBe('status=closed');
  expect(viewOf('status=closed').status).toEqual(CLOSED_STATUSES);
  expect(queueQuery(queueSchema.parse({ status: [...FILED_STATUSES] }))).toBe('status=all');
  expect(queueQuery(viewOf('status=open'))).toBe('');
});

test('each status of a filed request belongs to one phase', () => {
  const all = Object.values(PHASES).flatMap(({ statuses }): readonly string[] => statuses);
  expect(all.toSorted()).toEqual([...FILED_STATUSES].toSorted());
});

test('the views that everybody has are spelled as their addresses are', () => {
  for (const { query } of SHIPPED_VIEWS) expect(queueQuery(viewOf(query))).toBe(query);
});

test('columns stand in their own order, and none chosen means the shipped ones', () => {
  expect(columnsOf(['assignee', 'nonsense', 'kind'])).toEqual(['kind', 'assignee']);
  expect(columnsOf([])).toEqual(SHIPPED_COLUMNS);
});

test.each([
  [0, '0'],
  [37, '37'],
  [1000, '1,000'],
  [1001, '1,000+'],
])('a count of %i is said as %s', (count, words) => expect(countWords(count)).toBe(words));

test.each([
  [' Gift Cards ', 'gift-cards'],
  ['gift_cards', 'gift-cards'],
  ['Éte', 'éte'],
  ['a', 'a'],
  ['', null],
  ['-a', null],
  ['a--b', null],
  ['a;b', null],
  ['=1+1', null],
  ['x'.repeat(31), null],
])('the tag %j is kept as %j', (typed, kept) => expect(plainTag(typed)).toBe(kept));

test('a ticked row says who had it; what is missing is named in a sentence', () => {
  const given = {
    do: 'assign',
    pick: [pickOf('OW-2026-000001', null), 'OW-2026-000002'],
    assigneeId: 'nobody',
  };
  expect(changeManySchema.parse(given)).toMatchObject({
    pick: [
      { reference: 'OW-2026-000001', seen: null },
      { reference: 'OW-2026-000002', seen: undefined },
    ],
  });
  const refused = changeManySchema.safeParse({ do: 'assign', assigneeId: '' });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    'Tick at least one request of the list.',
    'Choose to whom the ticked requests go.',
  ]);
});

test('a search holds no null byte', () => {
  expect(searchSchema.parse({ search: ' OW-2026-000001\0 ' })).toEqual({ search: 'OW-2026-000001' });
  expect(searchSchema.safeParse({ search: '\0' }).success).toBe(false);
});
