import { expect, test } from 'vitest';
import { releaseStanding } from '@/lib/emergencies/rules';
import { callThatConfirms, sameNumber } from '@/lib/law/call-back';

const NUMBER = '+12175550100';
const call = (id: string, verdict: string, minute: number, number = NUMBER) => ({
  id,
  verdict,
  number,
  calledAt: new Date(Date.UTC(2026, 10, 22, 1, minute)),
});

test.each([
  ['nobody called', [], /call the agency back/],
  ['nobody answered', [call('a', 'unreachable', 1)], /call the agency back/],
  ['it was denied', [call('a', 'denied', 1)], /denied/],
  ['it was denied after it was confirmed', [call('a', 'confirmed', 1), call('b', 'denied', 2)], /denied/],
  ['the registry has another number since', [call('a', 'confirmed', 1, '+12175550199')], /another number/],
] as const)('no release where %s', (_what, calls, why) => {
  expect(callThatConfirms([...calls], NUMBER)).toEqual({ why: expect.stringMatching(why) });
});

test('a release rests on the last call that reached somebody and confirmed it', () => {
  const calls = [call('a', 'denied', 1), call('b', 'confirmed', 2), call('c', 'unreachable', 3)];
  expect(callThatConfirms(calls, NUMBER)).toMatchObject({ id: 'b' });
});

test('what waits stands before what is missing', () => {
  const request = { status: 'in_review', agency: { standing: 'verified', directoryPhone: NUMBER } };
  const confirmed = [call('a', 'confirmed', 1)];
  expect(releaseStanding(request, { calls: confirmed, releases: [] })).toEqual({ waiting: null, why: null });
  const open = { decidedAt: null };
  expect(releaseStanding(request, { calls: [], releases: [open] })).toEqual({ waiting: open, why: null });
  const proposed = { ...request, agency: { ...request.agency, standing: 'proposed' } };
  expect(releaseStanding(proposed, { calls: confirmed, releases: [] }).why).toMatch(/verified/);
  const submitted = { ...request, status: 'submitted' };
  expect(releaseStanding(submitted, { calls: confirmed, releases: [] }).why).toMatch(/begin the review/);
});

test('a number is the same however it is written, and a piece of one is not', () => {
  expect(sameNumber('+1 (217) 555-0100', NUMBER)).toBe(true);
  expect(sameNumber('217.555.0100', NUMBER)).toBe(true);
  expect(sameNumber('0012175550100', NUMBER)).toBe(true);
  expect(sameNumber('217 555 0101', NUMBER)).toBe(false);
  expect(sameNumber('0100', NUMBER)).toBe(false);
  expect(sameNumber(null, NUMBER)).toBe(false);
});
