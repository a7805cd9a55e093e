import { expect, it, test } from 'vitest';
import { missingCall, sameExchange } from '@/lib/law/call-back';
import { statuteMisfit } from '@/lib/law/statute-fit';

const call = (verdict: string, hour: number) => ({
  verdict,
  calledAt: new Date(`2026-06-01T1${hour}:00:00Z`),
});
const agent = { kind: 'search_warrant', vouchedAt: null, agent: true };

it.each([
  ['a new agent waits', agent, [], true, /answered nothing of this agent/],
  ['a call that reached nobody is none', agent, [call('unreachable', 1)], true, /answered nothing/],
  ['a confirmed call is enough', agent, [call('confirmed', 1)], true, null],
  ['a vouched agent waits for nothing', { ...agent, vouchedAt: new Date() }, [], true, null],
  [
    'a denial stops also a vouched agent',
    { ...agent, vouchedAt: new Date() },
    [call('denied', 1)],
    false,
    /denied/,
  ],
  ['a later confirmation undoes a denial', agent, [call('denied', 1), call('confirmed', 2)], true, null],
  ['the setting switches the first call off', agent, [], false, null],
  ['nothing is disclosed on an inquiry', { ...agent, kind: 'inquiry' }, [], true, null],
  ['staff entered it and no agent is there', { ...agent, agent: false }, [], true, null],
])('%s', (_what, asked, calls, first, why) => {
  const said = missingCall(asked, calls, { first });
  if (why) expect(said).toMatch(why);
  else expect(said).toBeNull();
});

test('a direct line is of the same exchange', () => {
  expect(sameExchange('+1 217 555 0199', '+12175550100')).toBe(true);
  expect(sameExchange('(217) 555-0199', '+12175550100')).toBe(true);
  expect(sameExchange('+1 312 555 0199', '+12175550100')).toBe(false);
  expect(sameExchange('0199', '+12175550100')).toBe(false);
  expect(sameExchange(undefined, null)).toBe(false);
});

const ILLINOIS = { country: 'US', state: 'IL' };
const FEDERAL = { country: 'US', state: null };
it.each([
  ['18 U.S.C. § 3486', 'subpoena_administrative', FEDERAL, null],
  ['18 U.S.C. § 3486', 'subpoena_administrative', ILLINOIS, 'jurisdiction'],
  ['Cal. Gov. Code § 11181', 'subpoena_administrative', { country: 'US', state: 'CA' }, null],
  ['Cal. Gov. Code § 11181', 'subpoena_administrative', ILLINOIS, 'jurisdiction'],
  ['18 USC 2703(d)', 'subpoena_administrative', FEDERAL, 'kind'],
  ['Section 2709 of Title 18', 'subpoena_administrative', FEDERAL, 'unknown'],
  ['18 U.S.C. 2709', 'subpoena_administrative', FEDERAL, 'kind'],
  ['118 U.S.C. 2709', 'subpoena_administrative', FEDERAL, 'unknown'],
  ['the law', 'civil_investigative_demand', FEDERAL, 'unknown'],
  ['', 'civil_investigative_demand', FEDERAL, null],
  [undefined, 'search_warrant', FEDERAL, null],
] as const)('%s on %s: %o %s', (cited, kind, agency, why) => {
  expect(statuteMisfit(cited, kind, agency)?.why ?? null).toBe(why);
});
