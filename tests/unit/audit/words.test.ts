import { expect, test } from 'vitest';
import { actOf, actWords } from '@/lib/audit/events';
import { agoWords } from '@/lib/audit/rules';

test.each([
  [0, '1 second ago'],
  [4_400, '4 seconds ago'],
  [59_999, '59 seconds ago'],
  [60_000, '1 minute ago'],
  [59 * 60_000, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [25 * 3_600_000, '1 day ago'],
  [72 * 3_600_000, '3 days ago'],
])('%i ms are %s', (ms, words) => {
  expect(agoWords(ms)).toBe(words);
});

test.each([
  ['request.approve', {}, 'Cole Counsel approved this'],
  ['request.begin', {}, 'Cole Counsel began the review'],
  ['request.claimed', {}, 'Cole Counsel took this over as its agent'],
  ['request.ask', { codes: ['G5', 'G6'] }, 'Cole Counsel asked the agency for information (G5, G6)'],
  ['request.expire', {}, 'This expired'],
  ['note.written', {}, 'Cole Counsel wrote a note'],
])('%s is said of somebody', (act, data, words) => {
  expect(actWords('Cole Counsel', actOf(act, data))).toBe(words);
});

test('what the portal did by itself has no name', () => {
  expect(actWords(null, actOf('request.assigned', { assigneeId: 'a' }))).toBe('The portal assigned this');
});

test('an act of a later version is named as it stands', () => {
  expect(actWords('Cole Counsel', actOf('request.folded', {}), 'OW-2026-000042')).toBe(
    'Cole Counsel request.folded',
  );
});
