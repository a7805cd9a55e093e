import { describe, expect, test } from 'vitest';
import { preflight } from '@/lib/law/preflight';
import { preflightSchema, readPreflightRequest } from '@/lib/law/preflight-schema';
import { ATTESTATION } from './preflight-cases/attestation';
import type { Case } from './preflight-cases/base';
import { CONTRACT } from './preflight-cases/contract';
import { DOCUMENT } from './preflight-cases/document';
import { EMERGENCY } from './preflight-cases/emergency';
import { FOREIGN } from './preflight-cases/foreign';
import { IDENTIFIERS } from './preflight-cases/identifiers';
import { MATRIX } from './preflight-cases/matrix';
import { NOTICE } from './preflight-cases/notice';
import { PERIOD } from './preflight-cases/period';
import { PRESERVATION } from './preflight-cases/preservation';

// What stands in JSON alone comes in: a key that is undefined is left out.
const asJson = (input: unknown): unknown => JSON.parse(JSON.stringify(input));
const TIME = { today: '2026-11-21', now: new Date('2026-11-21T12:00:00Z') };

const answerTo = ({ input, companyState = 'CA' }: Case) =>
  preflight(preflightSchema.parse(asJson(input)), { ...TIME, companyState });
type Answer = ReturnType<typeof answerTo>;

const MILDEST_FIRST = ['fileable', 'discretionary', 'review', 'incomplete', 'blocked'];

// The field of a finding is a key of the request, with what is in it behind a dot or bracket.
const FIELDS: Record<string, string[]> = {
  G2: ['document', 'statute', 'takedown', 'mlat', 'order'],
  G4: ['categories', 'takedown'],
  G5: ['identifiers', 'takedown'],
  G6: ['period', 'order'],
  G7: ['categories'],
  G8: ['deadline', 'deadlineInDocument', 'emergency'],
  G9: ['nonDisclosure'],
  G11: ['attestation'],
  M1: ['categories'],
  // A demand that cites no statute is for counsel; its cure is the statute.
  M2: ['categories', 'kind', 'takedown', 'statute'],
  M3: ['categories'],
  P1: ['document', 'preservation'],
  P2: ['preservation'],
  P3: ['preservation'],
};
const keyOf = (field: string): string => field.split(/[.[]/)[0]!;

/** Who reaches a category by the table of § 3, the mildest first: what is blocked for a U.S. agency leads there. */
const REACHES: Record<string, string[]> = {
  subscriber: [
    'subpoena_administrative',
    'subpoena_trial',
    'subpoena_grand_jury',
    'civil_investigative_demand',
    'court_order',
    'search_warrant',
    'national_security_letter',
  ],
  records: ['court_order', 'search_warrant'],
  content: ['search_warrant'],
  realtime_records: ['pen_trap', 'wiretap'],
  realtime_content: ['wiretap'],
};

/** Does the finding `code/level/field` answer to the pattern `code|code/level/field`, its field where it names one? */
const fits = (finding: string, pattern: string): boolean => {
  const [code, level, field] = finding.split('/');
  const [codes, expectedLevel, expectedField] = pattern.replace('?', '').split('/');
  return (
    codes!.split('|').includes(code!) &&
    level === expectedLevel &&
    (!expectedField || keyOf(field!) === expectedField)
  );
};

const holdsForEvery = (answer: Answer, input: Record<string, unknown>) => {
  const levels = answer.findings.map(({ level }) => MILDEST_FIRST.indexOf(level));
  expect(levels).not.toContain(-1);
  expect(answer.verdict).toBe(MILDEST_FIRST[Math.max(0, ...levels)]);
  const asked = ((input.categories ?? []) as string[]).filter((category) => category in REACHES);
  expect(answer.categories.map(({ category }) => category)).toEqual(asked);
  for (const { code, field, message, cure, source } of answer.findings) {
    for (const text of [field, message, cure, source]) expect(text.trim()).not.toBe('');
    expect(FIELDS[code] ?? ['emergency']).toContain(keyOf(field));
  }
  for (const { category, answer: given, reachedBy, source, why } of answer.categories) {
    for (const text of [source, why]) expect(text.trim()).not.toBe('');
    const { country } = input.agency as { country: string };
    if (given !== 'blocked' || country !== 'US' || input.kind === 'mlat') continue;
    expect(reachedBy.length).toBeGreaterThan(0);
    expect(REACHES[category]).toEqual(expect.arrayContaining(reachedBy));
  }
};

const judge = (expected: Case) => {
  if (expected.refused === 'must') {
    expect(readPreflightRequest(asJson(expected.input)).ok).toBe(false);
    return;
  }
  if (expected.refused === 'may' && !preflightSchema.safeParse(asJson(expected.input)).success) return;

  const answer = answerTo(expected);
  const found = answer.findings.map(({ code, level, field }) => `${code}/${level}/${field}`);
  const missing = expected.findings.filter(
    (pattern) => !pattern.startsWith('?') && !found.some((finding) => fits(finding, pattern)),
  );
  const unexpected = found.filter((finding) => !expected.findings.some((pattern) => fits(finding, pattern)));
  expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
  expect([expected.verdict].flat()).toContain(answer.verdict);

  const given = Object.fromEntries(answer.categories.map((each) => [each.category, each]));
  for (const [category, answers] of Object.entries(expected.answers ?? {}))
    expect(answers.split('|'), category).toContain(given[category]?.answer);
  for (const [category, kinds] of Object.entries(expected.reachedBy ?? {}))
    expect(given[category]?.reachedBy, category).toEqual(kinds);
  if (expected.identifiers) {
    expect(answer.identifiers).toHaveLength(expected.identifiers.length);
    expect(answer.identifiers).toMatchObject(expected.identifiers);
  }
  holdsForEvery(answer, asJson(expected.input) as Record<string, unknown>);
};

const SUBJECTS = {
  'the contract': CONTRACT,
  'the matrix of § 3': MATRIX,
  'foreign agencies, territories, agreements and MLATs': FOREIGN,
  'documents, statutes, deadlines and verdicts': DOCUMENT,
  'the period': PERIOD,
  'the attestation of other States': ATTESTATION,
  'what bars notice': NOTICE,
  preservations: PRESERVATION,
  emergencies: EMERGENCY,
  identifiers: IDENTIFIERS,
};

describe.each(Object.entries(SUBJECTS))('pre-flight: %s', (_, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, each) => judge(each));
});

test('every case has a name of its own, and there are at least 200', () => {
  const names = Object.values(SUBJECTS).flatMap((cases) => cases.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});
