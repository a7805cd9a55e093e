import { expect, test } from 'vitest';
import { confirmFault, providerFault, rolesByGroups } from '@/lib/accounts/rules';
import { newPasskeySchema, passkeySchema } from '@/lib/accounts/schema';

const MAP = [
  { group: 'legal-analysts', roles: ['analyst'] },
  { group: 'legal-leads', roles: ['counsel', 'administrator'] },
  { group: 'typo', roles: ['counsell'] },
];

test.each([
  [[], []],
  [['canteen'], []],
  [['legal-analysts'], ['analyst']],
  [
    ['legal-leads', 'legal-analysts', 'legal-leads'],
    ['analyst', 'counsel', 'administrator'],
  ],
  [['typo'], []],
  [['Legal-Analysts'], []],
])('the groups %j bring the roles %j', (groups, roles) => {
  expect(rolesByGroups(groups, MAP)).toEqual(roles);
});

test.each([undefined, '', 'constructor', '__proto__', 'toString', '<b>'])('%j is no fault', (given) => {
  expect([providerFault(given), confirmFault(given)]).toEqual([null, null]);
});

const response = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' };
const answer = { id: 'AA', rawId: 'AA', type: 'public-key', clientExtensionResults: {}, response };

test('what a passkey answers is taken in its shape alone', () => {
  expect(passkeySchema.safeParse({ passkey: JSON.stringify(answer) }).data?.passkey).toEqual(answer);
  for (const passkey of [
    undefined,
    '',
    'null',
    '{',
    '{}',
    JSON.stringify({ ...answer, type: 'password' }),
    JSON.stringify({ ...answer, response: { ...response, signature: 'not base64url!' } }),
    JSON.stringify({ ...answer, id: ['AA'] }),
    'x'.repeat(70_000),
  ]) {
    expect(passkeySchema.safeParse({ passkey }).success, String(passkey).slice(0, 40)).toBe(false);
  }
});

test('a device’s name is short and can be read', () => {
  const made = { ...answer, response: { clientDataJSON: 'e30', attestationObject: 'AA' } };
  const named = (device: string) =>
    newPasskeySchema.safeParse({ passkey: JSON.stringify(made), device }).data?.device;
  expect(named(' Work laptop ')).toBe('Work laptop');
  expect(named('x'.repeat(61))).toBeUndefined();
  expect(named('Mine\u202eeniM')).toBeUndefined();
});
