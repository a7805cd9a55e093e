import { describe, expect, test } from 'vitest';
import type { KindId } from '@/lib/law/kinds';
import type { Verdict } from '@/lib/law/preflight-finding';
import { database } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';
import { checkRequest } from '@/lib/requests/check-draft';
import { DECLARED_KINDS, inCompartment } from '@/lib/requests/kinds/declarations';
import { findRequest } from '@/lib/requests/queries';
import { parseSection } from '@/lib/requests/save-draft';
import { anAgency, anAgent, anAgentFor, FOREIGN } from '@/tests/support/people';
import { aFiledRequest, goodPages, sectionsOf } from '@/tests/support/requests';

/** Every kind that agents file, with what the pre-flight says of good pages from an agency of the United States. */
const FILEABLE: [KindId, Verdict][] = [
  ['emergency', 'discretionary'],
  ['subpoena_trial', 'fileable'],
  ['subpoena_grand_jury', 'fileable'],
  ['subpoena_administrative', 'fileable'],
  ['civil_investigative_demand', 'fileable'],
  ['court_order', 'fileable'],
  ['search_warrant', 'fileable'],
  ['preservation', 'fileable'],
  ['pen_trap', 'fileable'],
  ['wiretap', 'fileable'],
  ['police_force_order', 'review'],
  ['mlat', 'review'],
  ['takedown', 'review'],
  ['national_security_letter', 'fileable'],
  ['inquiry', 'fileable'],
];

/** The kinds that an agency outside the United States files, on which counsel or a named person decides. */
const FROM_ABROAD: [KindId, Verdict][] = [
  ['police_force_order', 'review'],
  ['mlat', 'review'],
  ['preservation', 'review'],
  ['emergency', 'discretionary'],
  ['takedown', 'review'],
  ['inquiry', 'fileable'],
];

/** The pages of a kind as its forms read them, in the pre-flight. */
function checkPages(kind: KindId, country = 'US') {
  const pages = goodPages(kind);
  const answers = Object.fromEntries(
    sectionsOf(kind).map((section) => {
      const parsed = parseSection(kind, section, pages[section], country);
      return [section, parsed.ok ? parsed.value : parsed.issues];
    }),
  );
  const agency = {
    country,
    state: country === 'US' ? 'IL' : null,
    level: 'municipal',
    type: 'law_enforcement',
  } as const;
  return checkRequest(kind, answers, {
    agency,
    companyState: 'CA',
    at: new Date('2026-05-07T12:00:00Z'),
    document: true,
  });
}

describe('good pages', () => {
  test('there are some for every kind that agents file', () => {
    const kinds = FILEABLE.map(([kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(DECLARED_KINDS.filter((kind) => kind !== 'fisa_order')));
  });

  test.each(FILEABLE)('%s is %s', (kind, verdict) => {
    const { verdict: said, findings } = checkPages(kind);
    expect(said, JSON.stringify(findings)).toBe(verdict);
  });

  test.each(FROM_ABROAD)('%s from abroad is %s', (kind, verdict) => {
    expect(checkPages(kind, 'FR').verdict).toBe(verdict);
  });

  test('the reference to a FISA order is one that its form accepts', () => {
    expect(parseSection('fisa_order', 'process', goodPages('fisa_order').process, 'US')).toMatchObject({
      ok: true,
    });
  });
});

describe('filing, from the draft to the receipt', () => {
  test.each(FILEABLE)('%s', async (kind, verdict) => {
    const agent = await anAgentFor(kind);
    const { id, reference } = await aFiledRequest(agent, { kind });
    expect(reference).toMatch(inCompartment(kind) ? /^OWC-\d{4}-\d{6}$/ : /^OW-\d{4}-\d{6}$/);
    const request = (await findRequest(agent, reference))!;
    expect(request).toMatchObject({
      id,
      kind,
      status: 'submitted',
      verdict,
      compartment: inCompartment(kind),
    });
    expect(request.certifiedAt).toEqual(request.submittedAt);
    expect(await database().receipt.count({ where: { requestId: id } })).toBe(1);
  });

  test.each(FROM_ABROAD)('%s from abroad', async (kind, verdict) => {
    const marie = await anAgent({ agency: await anAgency(FOREIGN) });
    const { reference } = await aFiledRequest(marie, { kind });
    expect(await findRequest(marie, reference)).toMatchObject({ kind, verdict });
  });

  test.each<KindId>(['national_security_letter', 'fisa_order'])(
    '%s is not for a city’s police',
    async (kind) => {
      await expect(aFiledRequest(await anAgent(), { kind })).rejects.toThrow(Refusal);
    },
  );
});
