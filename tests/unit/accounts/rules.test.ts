import { describe, expect, it } from 'vitest';
import {
  countryOf,
  describeBrowser,
  idleEnd,
  isDormant,
  isFactorFresh,
  networkOf,
  plainDigits,
  plainRecoveryCode,
} from '@/lib/accounts/rules';

const at = (time: string) => new Date(`2026-11-21T${time}Z`);

describe('networkOf', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['127.0.0.1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001::9', '2001:db8:1::/48'],
    ['2001:db8::9', '2001:db8:0::/48'],
    ['fe80::1', 'fe80:0:0::/48'],
    [' 198.51.100.2 ', '198.51.100.0/24'],
    ['', 'unknown'],
    ['not an address', 'unknown'],
    ['1:2]/x', 'unknown'],
  ])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('does not know a missing address', () => expect(networkOf(null)).toBe('unknown'));
});

describe('plainRecoveryCode', () => {
  it.each([
    ['7k3mq-x0v9d', '7k3mqx0v9d'],
    [' 7K3MQ X0V9D ', '7k3mqx0v9d'],
    ['7k3mq-xOv9d', '7k3mqx0v9d'],
    ['lk3mq-x0v9I', '1k3mqx0v91'],
  ])('reads %s as %s', (typed, plain) => expect(plainRecoveryCode(typed)).toBe(plain));
  it.each(['123456', '7k3mq-x0v9', '7k3mq-x0v9du', '7k3mq-x0v9!', 'uuuuu-uuuuu'])('refuses %s', (typed) =>
    expect(plainRecoveryCode(typed)).toBeNull(),
  );
});

it('takes spaces and hyphens out of codes', () => {
  expect(plainDigits(' 1234 5678\n')).toBe('12345678');
  expect(plainDigits('123-456')).toBe('123456');
});

it('ends a session by the idle limit of its kind, never after the absolute end', () => {
  const session = { lastUsedAt: at('10:00:00'), expiresAt: at('18:00:00') };
  expect(idleEnd(session, 30)).toEqual(at('10:30:00'));
  expect(idleEnd(session, 15)).toEqual(at('10:15:00'));
  expect(idleEnd({ ...session, lastUsedAt: at('17:50:00') }, 30)).toEqual(at('18:00:00'));
});

it('calls a factor fresh for five minutes', () => {
  expect(isFactorFresh(at('10:00:00'), at('10:04:59'))).toBe(true);
  expect(isFactorFresh(at('10:00:00'), at('10:05:00'))).toBe(false);
  expect(isFactorFresh(null, at('10:00:00'))).toBe(false);
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Safari/604.1',
    'Safari on iOS',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome on macOS',
  ],
  [null, 'A browser on an unknown system'],
])('describes %s', (agent, words) => expect(describeBrowser(agent)).toBe(words));

it.each([
  ['US', 'US'],
  [' fr ', 'FR'],
  ['XX', null],
  ['T1', null],
  ['USA', null],
  ['', null],
  [null, null],
])('reads the country %s as %s', (header, country) => expect(countryOf(header)).toBe(country));

describe('an account is dormant', () => {
  const day = (text: string) => new Date(`${text}T12:00:00Z`);
  const made = { createdAt: day('2026-01-01'), confirmedAt: null, lastSignInAt: null };
  it.each([
    ['90 days after it was made and never used', made, '2026-04-01', true],
    ['not a day before', made, '2026-03-31', false],
    ['90 days after it was last used', { ...made, lastSignInAt: day('2026-06-01') }, '2026-08-30', true],
    ['not while it is used', { ...made, lastSignInAt: day('2026-06-01') }, '2026-08-29', false],
    ['not after it was confirmed anew', { ...made, confirmedAt: day('2026-08-01') }, '2026-08-30', false],
  ])('%s', (_, account, on, dormant) => expect(isDormant(account, day(on))).toBe(dormant));
});
