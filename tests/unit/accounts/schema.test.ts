import { describe, expect, it } from 'vitest';
import { askSchema, factorCodeSchema, mailCodeSchema } from '@/lib/accounts/schema';
import { isOwnHost } from '@/lib/web/evaluation-only';
import { qrPath } from '@/lib/web/qr-path';
import { homeOf, mayOpen } from '@/lib/web/session';

const sentence = (result: { success: boolean; error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message).join(' | ') ?? 'taken';

describe('the address', () => {
  it('is brought to its canonical form', () => {
    expect(askSchema.parse({ address: ' Dana.Reyes@Springfield-PD.example ' }).address).toBe(
      'dana.reyes@springfield-pd.example',
    );
  });

  it.each([
    ['dana\uff20springfield-pd.example', 'looks like "@"'],
    ['dana@evil.example\ufe6bspringfield-pd.example', 'looks like "@"'],
    ['dana@evil.example@springfield-pd.example', 'more than one "@"'],
    ['dana@springfield-pd.example,eve@evil.example', 'commas'],
    ['"dana"@springfield-pd.example', 'quotes'],
    ['dana\u0000@springfield-pd.example', 'invisible'],
    ['', 'Enter your e-mail address'],
    ['x'.repeat(2000), 'longer'],
  ])('%j is refused with a sentence', (address, part) => {
    expect(sentence(askSchema.safeParse({ address }))).toContain(part);
  });

  it('is asked for where it is missing', () => {
    expect(sentence(askSchema.safeParse({}))).toBe('Enter your e-mail address.');
  });
});

describe('codes', () => {
  it.each([
    ['1234 5678', 'taken'],
    ['', 'Enter the code from the mail.'],
    ['123', 'The code has eight digits; enter the one from the mail.'],
  ])('of the mail: %j', (code, said) => expect(sentence(mailCodeSchema.safeParse({ code }))).toBe(said));

  it.each([
    ['123 456', 'taken'],
    ['7k3mq-x0v9d', 'taken'],
    ['', 'Enter the code from your authenticator app.'],
  ])('of the app: %j', (code, said) => expect(sentence(factorCodeSchema.safeParse({ code }))).toBe(said));

  it('of another form are refused with one sentence', () => {
    expect(sentence(factorCodeSchema.safeParse({ code: '12' }))).toMatch(/^Enter the six digits[^|]*$/);
  });
});

it.each([
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:3000', true],
  ['localhost.evil.example:3000', false],
  ['127.0.0.1.evil.example', false],
  ['portal.example', false],
  [null, false],
])('host %s is ours: %s', (host, own) => expect(isOwnHost(host)).toBe(own));

it('draws a QR code as closed bars within its size', () => {
  const { size, path } = qrPath('otpauth://totp/Portal:dana@springfield-pd.example?secret=ABCDEFGH');
  expect(size).toBeGreaterThanOrEqual(21);
  // The finder pattern: seven dark modules at the top left.
  expect(path).toMatch(/^M0 0h7v1h-7z(M\d+ \d+h\d+v1h-\d+z)+$/);
});

it('takes people where their work is', () => {
  expect(homeOf({ kind: 'agent' })).toBe('/requests');
  expect(homeOf({ kind: 'staff', roles: ['auditor'] })).toBe('/desk');
  expect(homeOf({ kind: 'staff', roles: ['administrator'] })).toBe('/desk/settings');
  const admin = {
    kind: 'staff',
    accountId: 'a',
    name: 'A',
    address: 'a@legal.example',
    roles: ['administrator'],
  } as const;
  expect(mayOpen({ who: 'staff', roles: ['analyst'] }, { ...admin, roles: [...admin.roles] })).toBe(false);
  expect(mayOpen({ who: 'anyone_signed_in' }, { ...admin, roles: [...admin.roles] })).toBe(true);
});
