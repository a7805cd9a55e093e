import { describe, expect, test } from 'vitest';
import { faultOf, fuzzAddresses, plainlyRefused } from '@/tests/support/fuzz-addresses';
import { runs } from '@/tests/support/runs';

describe('made-up addresses', () => {
  test('none is taken that a plain reading or the mailer refuses', { timeout: 600_000 }, () => {
    const { count, taken, faults } = fuzzAddresses(runs(25_000), 20261122);
    expect(faults).toEqual([]);
    // Else nothing was tried: good ones are among them, and bad ones.
    expect(taken / count).toBeGreaterThan(0.05);
    expect(taken / count).toBeLessThan(0.6);
  });

  test.each([
    'dana@fbe.example,eve@evil.example',
    '"dana@fbe.example"@evil.example',
    'dana@fbe.example\r\nBcc: eve@evil.example',
    'dana＠evil.example@fbe.example',
    'dana@evil.example@fbe.example',
    'da\u200bna@fbe.example',
    'dana@[192.0.2.7]',
  ])('the plain reading refuses %j by itself', (given) => {
    expect(plainlyRefused(given)).not.toBeNull();
    expect(faultOf(given)).toBeNull();
  });

  test.each(['dana.reyes@springfield-pd.example', ' Dana@Police.BÜCHER.example '])(
    'and takes %j',
    (given) => {
      expect(plainlyRefused(given)).toBeNull();
    },
  );
});
