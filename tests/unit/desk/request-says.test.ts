import { expect, test } from 'vitest';
import { type CheckedRequest, requestSays } from '@/components/desk/request-says';
import { justDone, pageVerb } from '@/components/desk/request-steps';
import { CODES } from '@/lib/law/checklist-items';

const bare: CheckedRequest = {
  answers: {},
  agent: { address: 'dana.reyes@springfield-pd.example' },
  identifiers: [],
  identifierCount: 0,
  documents: 0,
  periodFrom: null,
  periodTo: null,
  deadline: null,
};

test('a request that says nothing is told so, condition by condition', () => {
  const missing = CODES.filter((code) => requestSays(code, bare).missing);
  expect(missing).toEqual(['G2', 'G3', 'G4', 'G5', 'G6', 'G8', 'G9', 'G11']);
});

test('the period is the one that stands now', () => {
  const answered = { ...bare, periodFrom: '2026-01-01', periodTo: '2026-03-31' };
  expect(requestSays('G6', answered)).toEqual({ words: 'Jan 1, 2026 to Mar 31, 2026', missing: false });
});

test('an identifier that nothing can be searched by is missing', () => {
  const given = { ...bare, identifiers: [{ type: 'phone' }, { type: 'unknown' }], identifierCount: 2 };
  expect(requestSays('G5', given)).toEqual({ words: '2 identifiers, 1 not recognised', missing: true });
});

test('only verbs with a page of their own are found in an address', () => {
  expect(['ask', 'approve', 'begin', 'withdraw', 'toString', ''].map(pageVerb)).toEqual([
    'ask',
    'approve',
    null,
    null,
    null,
    null,
  ]);
});

test('what was just done is said to whoever did it, for a moment', () => {
  const at = new Date('2026-11-20T18:00:00Z');
  const log = [
    { act: 'request.approve', actorId: 'cole', at },
    { act: 'request.viewed', actorId: 'ana', at },
  ];
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
  expect(justDone(log, 'cole', later(1))).toContain('approved');
  expect(justDone(log, 'ana', later(1))).toBeNull();
  expect(justDone(log, 'cole', later(60))).toBeNull();
  const seen = { act: 'signal.raised', actorId: null, at: later(1) };
  expect(justDone([...log, seen], 'cole', later(2))).toContain('approved');
});
