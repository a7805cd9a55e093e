import { describe, expect, test } from 'vitest';
import { preflight } from '@/lib/law/preflight';
import { type Finding, quoted, VERDICTS, verdictOf } from '@/lib/law/preflight-finding';
import { type PreflightRequest, preflightSchema, readPreflightRequest } from '@/lib/law/preflight-schema';

const CONTEXT = { today: '2026-11-21', now: new Date('2026-11-21T12:00:00Z'), companyState: 'CA' };
const FBE = { country: 'US', state: null, level: 'federal', type: 'law_enforcement' };
const FRENCH = { country: 'FR', state: null, level: 'national', type: 'law_enforcement' };

const WARRANT = {
  kind: 'search_warrant',
  agency: FBE,
  categories: ['subscriber', 'records', 'content'],
  identifiers: ['+14155550132'],
  period: { from: '2026-01-01', to: '2026-03-31' },
  document: true,
};
const WIRETAP = {
  ...WARRANT,
  kind: 'wiretap',
  categories: ['realtime_content'],
  period: { from: '2026-11-25', to: '2026-12-24' },
};
const TAKEDOWN = { ...WARRANT, kind: 'takedown', categories: [], period: null };
const ORDER = { court: 'District Court', issued: '2026-11-20', termDays: 30 };

const check = (given: Record<string, unknown>) => preflight(preflightSchema.parse(given), CONTEXT);
const brief = ({ code, level, field }: Finding) => `${code} ${level} ${field}`;
const found = (given: Record<string, unknown>) => check(given).findings.map(brief);

describe('what comes in', () => {
  test('keys that are left out come out as null', () => {
    const { kind, agency, categories, identifiers, period, document, ...rest } =
      preflightSchema.parse(WARRANT);
    expect({ kind, agency, categories, identifiers, period, document }).toEqual(WARRANT);
    expect(Object.keys(rest)).toHaveLength(11);
    for (const value of Object.values(rest)) expect(value).toBeNull();
  });

  test('lists and the period may be null, not left out; a country is in capitals', () => {
    const given = { ...WARRANT, categories: null, identifiers: null, period: null };
    expect(preflightSchema.parse(given)).toMatchObject({ categories: [], identifiers: [], period: null });
    expect(preflightSchema.parse({ ...WARRANT, agency: { ...FBE, country: 'us' } }).agency.country).toBe(
      'US',
    );
  });

  test.each(['kind', 'agency', 'categories', 'identifiers', 'period'])('is refused without its %s', (key) => {
    const given = JSON.parse(JSON.stringify({ ...WARRANT, [key]: undefined }));
    const message = `The key "${key}" is missing: a request needs kind, agency, categories, identifiers and period.`;
    expect(readPreflightRequest(given)).toEqual({ ok: false, message });
    expect(preflightSchema.safeParse(given).success).toBe(false);
  });

  test.each([
    ['no object', [WARRANT], 'The request has to be an object in braces.'],
    ['no kind', { ...WARRANT, kind: undefined }, /^The key "kind" has to be one of subpoena_admin/],
    ['no period', {}, /^The key "kind" is missing: a request needs kind, agency, categories, /],
    ['another kind', { ...WARRANT, kind: 'w\n\u202ex' }, /^The key "kind" is “w x” but has to be one of/],
    [
      'a level that is none',
      { ...WARRANT, agency: { ...FBE, level: 'galactic' } },
      /^The key "agency.level"/,
    ],
    [
      'a country by name',
      { ...WARRANT, agency: { ...FBE, country: 'France' } },
      /two letters, such as "US"\.$/,
    ],
    ['a date as a number', { ...WARRANT, deadline: 20261201 }, /^The key "deadline" has to be a text/],
    [
      'a term that is no number',
      { ...WARRANT, order: { termDays: Number.NaN } },
      /"order.termDays" has to be/,
    ],
    [
      'a tick in words',
      { ...WARRANT, document: 'yes' },
      /^The key "document" has to be true, false or null\.$/,
    ],
    [
      'a number among texts',
      { ...WARRANT, identifiers: ['a', 1] },
      /^The key "identifiers" has to be a list/,
    ],
    ['another type named', { ...WARRANT, identifiers: [{ type: 'phone', value: '1' }] }, /"identifiers"/],
    [
      'an executing kind that is none',
      { ...WARRANT, mlat: { executedBy: 'x' } },
      /^The key "mlat.executedBy"/,
    ],
    [
      'another agreement',
      { ...WARRANT, agreement: '2524' },
      /^The key "agreement" has to be "2523" or null\.$/,
    ],
    ['1,001 categories', { ...WARRANT, categories: Array(1001).fill('content') }, /has 1001 members/],
  ])('is refused in one sentence: %s', (_, given, sentence) => {
    const read = readPreflightRequest(given);
    expect(read.ok ? '' : read.message).toMatch(sentence);
    expect(read.ok ? '' : read.message).toMatch(/^[^\n]+\.$/);
  });

  test('a key called __proto__ is a key like any other and changes nothing', () => {
    const text = `{"__proto__": {"kind": "inquiry"}, "constructor": 1, ${JSON.stringify(WARRANT).slice(1)}`;
    const read = readPreflightRequest(JSON.parse(text));
    expect(read).toEqual({ ok: true, request: preflightSchema.parse(WARRANT) });
    expect(readPreflightRequest(JSON.parse('{"__proto__": {"kind": "inquiry"}}')).ok).toBe(false);
  });
});

describe('what is given beyond the conditions of every request', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['an order made whole', { ...WIRETAP, order: ORDER }, []],
    [
      'an order without court and day',
      { ...WIRETAP, order: {} },
      ['G2 incomplete order.court', 'G2 incomplete order.issued'],
    ],
    [
      'an order of tomorrow',
      { ...WIRETAP, order: { ...ORDER, issued: '2026-11-22' } },
      ['G2 incomplete order.issued'],
    ],
    [
      'an order of 30 February',
      { ...WARRANT, order: { ...ORDER, issued: '2026-02-30' } },
      ['G2 incomplete order.issued'],
    ],
    [
      'a term shorter than the period',
      { ...WIRETAP, order: { ...ORDER, termDays: 29 } },
      ['G6 incomplete period'],
    ],
    [
      'a term longer than the law allows',
      { ...WIRETAP, order: { ...ORDER, termDays: 31 } },
      ['G6 incomplete order.termDays'],
    ],
    [
      'a term of half a day',
      { ...WIRETAP, order: { ...ORDER, termDays: 0.5 } },
      ['G6 incomplete order.termDays'],
    ],
    ['a warrant that may be executed for 14 days', { ...WARRANT, order: { ...ORDER, termDays: 14 } }, []],
    [
      'an order with a subpoena',
      { ...WARRANT, kind: 'subpoena_trial', categories: ['subscriber'], order: {} },
      [],
    ],
    ['a takedown, its fields left out', TAKEDOWN, ['M2 review takedown']],
    ['a takedown made whole', { ...TAKEDOWN, takedown: { content: 'x', law: 'y' } }, ['M2 review takedown']],
    [
      'a takedown of nothing by no law',
      { ...TAKEDOWN, takedown: {} },
      ['G2 incomplete takedown.law', 'G5 incomplete takedown.content'],
    ],
    ['a takedown without its document', { ...TAKEDOWN, document: false }, ['G2 incomplete document']],
    [
      'an MLAT of a country by name',
      { ...WARRANT, kind: 'mlat', categories: [], mlat: { country: 'Narnia' } },
      ['G2 incomplete mlat.country', 'G4 incomplete categories'],
    ],
    [
      'an MLAT executed by an order',
      { ...WARRANT, kind: 'mlat', agency: FRENCH, mlat: { country: 'fr', executedBy: 'court_order' } },
      ['M2 review categories', 'M2 review categories', 'G7 blocked categories'],
    ],
    [
      'a category there is not',
      { ...WARRANT, categories: ['content', 'x', 'toString'] },
      ['G4 incomplete categories'],
    ],
    [
      'a category asked twice',
      { ...WARRANT, kind: 'court_order', categories: ['content', 'content'] },
      ['G7 blocked categories'],
    ],
    [
      'content in real time on a warrant',
      { ...WARRANT, categories: ['realtime_content'] },
      ['M1 blocked categories'],
    ],
    [
      'a deadline left empty',
      { ...WARRANT, deadline: '', deadlineInDocument: false },
      ['G8 incomplete deadline', 'G8 incomplete deadlineInDocument'],
    ],
    [
      'a deadline in the document alone',
      { ...WARRANT, deadlineInDocument: true },
      ['G8 incomplete deadline'],
    ],
    ['a bar by nothing', { ...WARRANT, nonDisclosure: {} }, ['G9 incomplete nonDisclosure']],
    [
      'a bar by what we do not know',
      { ...WARRANT, nonDisclosure: { authority: 'toString' } },
      ['G9 incomplete nonDisclosure'],
    ],
    [
      'a bar from a day that is none',
      { ...WARRANT, nonDisclosure: { authority: 'fisa', from: 'soon' } },
      ['G9 incomplete nonDisclosure.from'],
    ],
    [
      'a 3486 order without a start',
      { ...WARRANT, nonDisclosure: { authority: '3486', to: '2026-12-01' } },
      ['G9 incomplete nonDisclosure.from'],
    ],
    [
      'a bar whose end has passed',
      { ...WARRANT, nonDisclosure: { authority: '2705b', from: '2026-01-01', to: '2026-02-01' } },
      [],
    ],
    [
      '10,001 identifiers',
      { ...WARRANT, identifiers: Array.from({ length: 10_001 }, (_, i) => `a${i}.example`) },
      ['G5 incomplete identifiers'],
    ],
    [
      'a name that is one, and a text that is none',
      { ...WARRANT, identifiers: [{ type: 'name', value: 'Pat Doe' }, 'Pat Doe'] },
      ['G5 incomplete identifiers'],
    ],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  test('categories are answered once each, those there are, in the order asked', () => {
    const { categories } = check({ ...WARRANT, categories: ['content', 'x', 'records', 'content'] });
    expect(categories.map(({ category }) => category)).toEqual(['content', 'records']);
  });

  test('a form that is hardly begun is answered, condition by condition', () => {
    const empty = { kind: 'emergency', agency: FBE, categories: [], identifiers: [], period: null };
    expect(check(empty).verdict).toBe('incomplete');
    expect(
      check(empty)
        .findings.map(({ code }) => code)
        .join(' '),
    ).toBe('G5 G4 G6 E1 E2 E3 E4 E5');
    expect(
      check({ ...empty, kind: 'preservation' })
        .findings.map(({ code }) => code)
        .join(' '),
    ).toBe('G5 G4 G6 P1 P2 P3');
    expect(check({ ...empty, kind: 'inquiry' })).toEqual({
      verdict: 'fileable',
      identifiers: [],
      categories: [],
      findings: [],
    });
  });

  test('the request that is checked is not changed', () => {
    const request: PreflightRequest = preflightSchema.parse(WARRANT);
    const before = structuredClone(request);
    preflight(request, CONTEXT);
    expect(request).toEqual(before);
  });
});

test('the verdict is the worst of the findings', () => {
  expect(verdictOf([])).toBe('fileable');
  for (const [rank, level] of VERDICTS.slice(1).entries()) {
    const milder = VERDICTS.slice(1, rank + 2) as Finding['level'][];
    expect(verdictOf(milder.map((each) => ({ level: each })))).toBe(level);
  }
});

test('what was typed is quoted on one line, cut, and without what cannot be seen', () => {
  expect(quoted('a\r\nb\u202e\u0000c')).toBe('“a b c”');
  expect(quoted('\ud83d')).toBe('“”');
  expect(quoted('x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`);
  expect(quoted('😀'.repeat(1_000_000))).toBe(`“${'😀'.repeat(60)}…”`);
});
