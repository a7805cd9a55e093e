import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS, isProcessOfOtherState, isUnitedStates } from '@/lib/law/bodies';
import { addDays, daysBetween } from '@/lib/law/calendar-day';
import { CATEGORY_IDS } from '@/lib/law/categories';
import { checklistFor } from '@/lib/law/checklist';
import { KIND_IDS } from '@/lib/law/kinds';
import { preflight } from '@/lib/law/preflight';
import { VERDICTS } from '@/lib/law/preflight-finding';
import { NOTICE_AUTHORITIES } from '@/lib/law/preflight-notice';
import { type PreflightRequest, preflightSchema, readPreflightRequest } from '@/lib/law/preflight-schema';
import { runs } from '@/tests/support/runs';

const TODAY = '2026-11-21';
const CONTEXT = { today: TODAY, now: new Date(`${TODAY}T12:00:00Z`), companyState: 'CA' };

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 30 }),
  fc.constantFrom('', ' ', '\u200b', '__proto__', 'toString', '2026-02-30', '\ud800', 'a\nb'),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
const date = maybe(fc.oneof({ arbitrary: day, weight: 5 }, { arbitrary: typed, weight: 1 }));
const span = { from: date, to: date };
const tick = maybe(fc.boolean());

const request: fc.Arbitrary<PreflightRequest> = fc.record({
  kind: fc.constantFrom(...KIND_IDS),
  agency: fc.record({
    country: fc.constantFrom('US', 'PR', 'GB', 'FR', 'XX'),
    state: maybe(fc.constantFrom('CA', 'IL', 'ca', '')),
    level: fc.constantFrom(...AGENCY_LEVEL_IDS),
    type: fc.constantFrom(...AGENCY_TYPE_IDS),
  }),
  categories: fc.array(fc.oneof({ arbitrary: fc.constantFrom<string>(...CATEGORY_IDS), weight: 9 }, typed), {
    maxLength: 6,
  }),
  identifiers: fc.array(
    fc.oneof(
      fc.constantFrom('+14155550132', '(415) 555-0132', 'shop.example', '192.0.2.7'),
      typed,
      typed.map((value) => ({ type: 'name' as const, value })),
    ),
    { maxLength: 4 },
  ),
  period: maybe(fc.record(span)),
  document: tick,
  statute: maybe(typed),
  deadline: date,
  deadlineInDocument: tick,
  preservation: maybe(fc.record({ ...span, limited: tick })),
  nonDisclosure: maybe(
    fc.record({
      authority: maybe(fc.oneof(fc.constantFrom(...Object.keys(NOTICE_AUTHORITIES)), typed)),
      ...span,
      citation: maybe(typed),
    }),
  ),
  attestation: tick,
  order: maybe(
    fc.record({
      court: maybe(typed),
      issued: date,
      termDays: maybe(fc.double({ noNaN: true, min: -5, max: 100 })),
    }),
  ),
  mlat: maybe(fc.record({ country: maybe(typed), executedBy: maybe(fc.constantFrom(...KIND_IDS)) })),
  agreement: maybe(fc.constant('2523' as const)),
  takedown: maybe(fc.record({ content: maybe(typed), law: maybe(typed) })),
  emergency: maybe(
    fc.record({
      nature: maybe(typed),
      danger: maybe(typed),
      averts: maybe(typed),
      whyNotProcess: maybe(typed),
      deadline: date,
      certified: tick,
    }),
  ),
});

const times = { numRuns: runs(400) };

test('every request is answered: the verdict is its worst finding, and each finding is two sentences with a source', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { verdict, findings } = preflight(asked, CONTEXT);
      const ranks = findings.map(({ level }) => VERDICTS.indexOf(level));
      expect(verdict).toBe(VERDICTS[Math.max(0, ...ranks)]);
      for (const { field, message, cure, source } of findings) {
        expect(message).toMatch(/^[\p{Lu}“][^\p{C}\p{Zl}\p{Zp}]{20,}\.$/u);
        expect(cure).toMatch(/^\p{Lu}[^\p{C}\p{Zl}\p{Zp}]{20,}[.”]$/u);
        expect(source).not.toBe('');
        expect(Object.hasOwn(asked, field.split('.')[0]!)).toBe(true);
      }
    }),
    times,
  );
});

test('a condition that the checklist does not carry is no finding', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { kind, agency, categories } = asked;
      const known = categories.every((category) => (CATEGORY_IDS as string[]).includes(category));
      const carried: string[] = checklistFor(kind, {
        contentAsked: categories.includes('content'),
        foreign: !isUnitedStates(agency.country),
        otherState: isProcessOfOtherState(agency, 'CA'),
        expedited: true,
        nonDisclosure: true,
      });
      const codes = preflight(asked, CONTEXT).findings.map(({ code }) => code);
      for (const code of codes) {
        if (code.startsWith('M') || (code === 'G4' && !known)) continue;
        expect(carried).toContain(code);
      }
    }),
    times,
  );
});

test('blocked is what the matrix blocks and nothing else, and it names what reaches it', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const { verdict, categories, findings } = preflight(asked, CONTEXT);
      const denied = categories.filter(({ answer }) => answer === 'blocked');
      expect(verdict === 'blocked').toBe(denied.length > 0);
      expect(findings.filter(({ level }) => level === 'blocked')).toHaveLength(denied.length);
      for (const { reachedBy } of denied) expect(reachedBy).not.toEqual([]);
    }),
    times,
  );
});

test('the answer is the same for the request as it comes out of JSON', () => {
  fc.assert(
    fc.property(request, (asked) => {
      const read = readPreflightRequest(JSON.parse(JSON.stringify(asked)));
      expect(read.ok && preflight(read.request, CONTEXT)).toEqual(preflight(asked, CONTEXT));
    }),
    { numRuns: runs(200) },
  );
});

test('any JSON under the known keys is read or refused in one sentence', () => {
  const keys = Object.keys(preflightSchema.shape);
  const inner = [
    'from',
    'to',
    'authority',
    'country',
    'level',
    'type',
    'value',
    'termDays',
    'danger',
    '__proto__',
  ];
  const hostile = fc.dictionary(
    fc.constantFrom(...keys, '__proto__', 'constructor'),
    fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.constantFrom(...inner), fc.jsonValue())),
  );
  const given = fc
    .tuple(request, hostile)
    .map(([asked, wild]) => JSON.parse(JSON.stringify({ ...asked, ...wild })));
  fc.assert(
    fc.property(fc.oneof(given, fc.jsonValue()), (value) => {
      const read = readPreflightRequest(value);
      if (read.ok) expect(VERDICTS).toContain(preflight(read.request, CONTEXT).verdict);
      else expect(read.message).toMatch(/^The [^\p{C}\p{Zl}\p{Zp}]+\.$/u);
    }),
    times,
  );
});

test('a period is in order, ends today at the latest, and spans what an order in real time may', () => {
  const longest: Record<string, number> = { pen_trap: 60, wiretap: 30 };
  const kinds = KIND_IDS.filter((kind) => checklistFor(kind, {}).includes('G6'));
  fc.assert(
    fc.property(
      request,
      fc.constantFrom(...kinds),
      day,
      fc.integer({ min: -5, max: 70 }),
      (asked, kind, from, days) => {
        const to = addDays(from, days);
        const { findings } = preflight({ ...asked, kind, order: null, period: { from, to } }, CONTEXT);
        const late = longest[kind] ? days + 1 > longest[kind] : to > TODAY;
        expect(findings.some(({ code }) => code === 'G6')).toBe(days < 0 || late);
      },
    ),
    times,
  );
});

test('a preservation lasts 90 days from its start to its end, across every change of month and year', () => {
  fc.assert(
    fc.property(request, day, fc.integer({ min: -3, max: 95 }), (asked, from, days) => {
      const to = addDays(from, days);
      const held = { ...asked, kind: 'preservation' as const, preservation: { from, to, limited: true } };
      const { findings } = preflight(held, CONTEXT);
      expect(daysBetween(from, to)).toBe(days);
      expect(findings.some(({ code }) => code === 'P2')).toBe(days < 0 || days > 90);
    }),
    { numRuns: runs(200) },
  );
});

test('10,000 identifiers are checked in under two seconds of a core', () => {
  const identifiers = Array.from({ length: 10_000 }, (_, i) => `+1415${2_000_000 + i * 137}`);
  const given = { kind: 'subpoena_trial', categories: ['subscriber'], period: null, identifiers };
  const agency = { country: 'US', state: null, level: 'federal', type: 'court' };
  const begun = process.cpuUsage();
  const answer = preflight(preflightSchema.parse({ ...given, agency }), CONTEXT);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect(answer.identifiers).toHaveLength(10_000);
});
