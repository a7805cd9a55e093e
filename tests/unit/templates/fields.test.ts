import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES } from '@/lib/law/checklist-items';
import { FIELDS, type Field, type FieldValues, fieldProblem, fieldValues, fill } from '@/lib/templates/rules';
import { newTemplateSchema } from '@/lib/templates/schema';
import { SHIPPED_TEMPLATES } from '@/prisma/seed/shipped-words';

const NAMES = Object.keys(FIELDS) as Field[];
const piece = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replace(/[{}]/g, '')),
  fc.constantFrom(...NAMES).map((name) => ({ name })),
);
const values = fc.record(
  Object.fromEntries(
    NAMES.map((name) => [name, fc.oneof(fc.string(), fc.constantFrom('{{due}}', '}}{{reference}}', '$&'))]),
  ),
) as fc.Arbitrary<FieldValues>;

const parenthesised = (text: string) => text.replaceAll('{', '(').replaceAll('}', ')');
const bodyOf = (pieces: (string | { name: Field })[]) =>
  pieces.map((each) => (typeof each === 'string' ? each : `{{${each.name}}}`)).join('');

describe('filling in fields', () => {
  test('puts each value where its field stood and nothing else, also values that look like fields', () => {
    fc.assert(
      fc.property(fc.array(piece), values, (pieces, given) => {
        const expected = pieces
          .map((each) => (typeof each === 'string' ? each : parenthesised(given[each.name])))
          .join('');
        expect(fill(bodyOf(pieces), given)).toBe(expected);
      }),
    );
  });

  test('leaves no brace of a text that the schema takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', ' ', 'a', '{{due}}', '{{ due }}', 'due') }),
        (body) => {
          fc.pre(fieldProblem(body) === null);
          const plain = Object.fromEntries(NAMES.map((name) => [name, 'x'])) as FieldValues;
          expect(fill(body, plain)).not.toMatch(/[{}]/);
        },
      ),
    );
  });

  test.each([
    ['Dear {{agent}}, see {{ reference }}.', null],
    ['Dear {{name}}', '{{name}} is no field: use one of {{reference}}'],
    ['{{constructor}}', '{{constructor}} is no field'],
    ['{{}}', '{{}} is no field'],
    ['{{due}', 'brace that belongs to no field'],
    ['{{{due}}}', 'brace that belongs to no field'],
    ['a } b', 'brace that belongs to no field'],
  ])('%s', (body, problem) => {
    if (problem === null) expect(fieldProblem(body)).toBeNull();
    else expect(fieldProblem(body)).toContain(problem);
  });

  test('filling a second time changes nothing, whatever the values were', () => {
    fc.assert(
      fc.property(fc.array(piece), values, values, (pieces, given, other) => {
        const once = fill(bodyOf(pieces), given);
        expect(fill(once, other)).toBe(once);
      }),
    );
  });
});

const REQUEST = {
  reference: 'OW-2026-000042',
  kind: 'subpoena_trial',
  status: 'in_review',
  submittedAt: new Date('2026-11-02T18:00:00Z'),
  createdAt: new Date('2026-11-01T18:00:00Z'),
  deadline: null,
  stops: [],
  agency: { name: 'Springfield Police Department' },
  agent: null,
  answers: {},
} as const;
const COMPANY = { name: 'Twilio', timeZone: 'America/Los_Angeles', closesAt: '17:00:00' };
const AT = new Date('2026-11-03T18:00:00Z');

test('the values of a request: days in the language, words for what is absent', () => {
  // Ten business days after Monday 2 November, without Veterans Day: 11 November 2026.
  expect(fieldValues(REQUEST, COMPANY, 'en', AT)).toMatchObject({
    received: 'November 2, 2026',
    due: 'November 17, 2026',
    agent: 'Sir or Madam',
    case: 'not given',
  });
  const stopped = {
    ...REQUEST,
    status: 'awaiting_agency',
    stops: [{ startedAt: AT, endedAt: null }],
  } as const;
  expect(fieldValues(stopped, COMPANY, 'fr', AT)).toMatchObject({
    received: '2 novembre 2026',
    due: 'le jour indiqué sur le portail',
  });
});

describe('what is shipped', () => {
  test('keeps the rules of the form', () => {
    for (const { key: _key, language = 'en', kind = '', ...template } of SHIPPED_TEMPLATES) {
      expect(newTemplateSchema.safeParse({ ...template, language, kind })).toMatchObject({ success: true });
    }
    expect(SHIPPED_TEMPLATES.length).toBeGreaterThan(30);
  });

  test('has words for every condition and every step, and French ones for four', () => {
    const english = SHIPPED_TEMPLATES.filter(({ language = 'en' }) => language === 'en');
    const purposes = new Set(english.map(({ purpose }) => purpose));
    for (const wanted of [...CODES, 'message', 'approve', 'decline', 'delay'] as const) {
      expect(purposes).toContain(wanted);
    }
    expect(SHIPPED_TEMPLATES.filter(({ language }) => language === 'fr')).toHaveLength(4);
  });
});
