import { expect, test } from 'vitest';
import { plainReference } from '@/lib/requests/kinds/entry-schema';

test.each([
  ['OW-2026-000042'],
  [' ow-2026-000042 '],
  ['OW 2026 000042'],
  ['ow2026000042'],
  ['OW–2026—000042'],
  ['ＯＷ-２０２６-０００ ０４２'],
])('%j is the reference as somebody wrote it down', (typed) => {
  expect(plainReference(typed)).toBe('OW-2026-000042');
});

test('what is none stays none', () => {
  expect(plainReference('OW-2026-42')).toBe('OW202642');
});
