import { describe, expect, test } from 'vitest';
import { findRelatedRequests, isDuplicate } from '@/lib/desk/find-related-requests';
import { database } from '@/lib/platform/database';
import { supersedeRequest } from '@/lib/requests/supersede-request';
import { anAgency, anAgent, aStaffMember, FEDERAL } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const numbered = (identifiers: string) => ({ pages: { identifiers: { identifiers, names: '' } } });

test('what has something in common is found, the closest first, each with its reason', async () => {
  const agency = await anAgency();
  const [dana, lee] = [await anAgent({ agency }), await anAgent({ agency })];
  const other = await anAgent();
  const ana = await aStaffMember('analyst');
  const own = await aFiledRequest(dana, numbered('+1 415 555 0140\n+1 415 555 0141'));
  const twice = await aFiledRequest(lee, numbered('415.555.0141\n(415) 555-0140'));
  const elsewhere = await aFiledRequest(other, numbered('14155550140'));
  const byAgent = await aFiledRequest(dana, numbered('+1 415 555 0190'));
  const copied = await aFiledRequest(other, numbered('+1 415 555 0191'));
  const [document] = await database().document.findMany({ where: { requestId: own.id } });
  await database().document.updateMany({
    where: { requestId: copied.id },
    data: { sha256: document!.sha256 },
  });
  await aFiledRequest(other, numbered('+1 415 555 0192'));

  const related = await findRelatedRequests(ana, own.id);
  expect(
    related.map(({ reference, identifiers, document: copy, agent, duplicate }) => ({
      reference,
      identifiers,
      copy,
      agent,
      duplicate,
    })),
  ).toEqual([
    { reference: twice.reference, identifiers: 2, copy: false, agent: false, duplicate: true },
    { reference: copied.reference, identifiers: 0, copy: true, agent: false, duplicate: false },
    { reference: elsewhere.reference, identifiers: 1, copy: false, agent: false, duplicate: false },
    { reference: byAgent.reference, identifiers: 0, copy: false, agent: true, duplicate: false },
  ]);
  expect(related[0]!.closes).toEqual({ this: true, other: true });
  const read = await findRelatedRequests(await aStaffMember('auditor'), own.id);
  expect(read[0]!.closes).toEqual({ this: false, other: false });

  await supersedeRequest(ana, { reference: own.reference, by: twice.reference });
  const [settled] = await findRelatedRequests(ana, twice.id);
  expect(settled).toMatchObject({ reference: own.reference, duplicate: false });
});

test('of the compartment nobody without clearance finds a trace', async () => {
  const ari = await anAgent({ agency: await anAgency(FEDERAL) });
  const [cole, clara] = [await aStaffMember('counsel'), await aStaffMember('cleared', 'counsel')];
  const own = await aFiledRequest(ari, numbered('+1 415 555 0150'));
  const sealed = await aFiledRequest(ari, {
    kind: 'national_security_letter',
    ...numbered('+1 415 555 0150'),
  });
  expect(await findRelatedRequests(cole, own.id)).toEqual([]);
  expect(await findRelatedRequests(clara, own.id)).toMatchObject([
    { reference: sealed.reference, identifiers: 1, agent: true, duplicate: false },
  ]);
});

describe('a double', () => {
  const filed = {
    id: 'a',
    agencyId: 'agency',
    kind: 'subpoena_trial',
    compartment: false,
    periodFrom: '2026-01-01',
    periodTo: '2026-03-31',
    renewsId: null,
    supersededById: null,
    _count: { identifiers: 2 },
  };
  const none = { identifiers: 0, document: false, caseNumber: false, agent: true };
  const cases: [string, boolean, Partial<typeof none>, object][] = [
    ['the same identifiers for the same days', true, { identifiers: 2 }, {}],
    ['the same document, whatever it names', true, { document: true }, { periodTo: '2026-04-30' }],
    ['one identifier of two', false, { identifiers: 1 }, {}],
    ['the same identifiers and one more', false, { identifiers: 2 }, { _count: { identifiers: 3 } }],
    ['the same identifiers for other days', false, { identifiers: 2 }, { periodTo: '2026-04-30' }],
    ['the case number alone', false, { caseNumber: true }, {}],
    ['another agency', false, { document: true }, { agencyId: 'another' }],
    ['another kind', false, { document: true }, { kind: 'search_warrant' }],
    ['a renewal', false, { identifiers: 2 }, { renewsId: 'a' }],
    ['one that was superseded', false, { identifiers: 2 }, { supersededById: 'c' }],
  ];
  test.each(cases)('%s: %s', (_what, expected, common, other) => {
    expect(isDuplicate({ ...none, ...common }, filed, { ...filed, id: 'b', ...other })).toBe(expected);
  });
});
