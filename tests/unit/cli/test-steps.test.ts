import { expect, test } from 'vitest';
import { readPlaywright, readVitest, soundCount } from '@/tests/support/test-steps';

test('a runner that ran nothing has failed', () => {
  expect(soundCount(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(soundCount({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that says no without naming a test has failed once', () => {
  expect(soundCount({ passed: 12, failed: 0 }, 1)).toEqual({ passed: 12, failed: 1 });
});

test('otherwise its own numbers count', () => {
  expect(soundCount({ passed: 12, failed: 0 }, 0)).toEqual({ passed: 12, failed: 0 });
  expect(soundCount({ passed: 12, failed: 3 }, 1)).toEqual({ passed: 12, failed: 3 });
});

test('reports are read', () => {
  expect(readVitest('{"numPassedTests":4,"numFailedTests":1,"numTotalTests":5}')).toEqual({
    passed: 4,
    failed: 1,
  });
  const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
  expect(readPlaywright(JSON.stringify({ stats }))).toEqual({ passed: 7, failed: 3 });
});
