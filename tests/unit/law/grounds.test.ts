import { expect, test } from 'vitest';
import { CODES } from '@/lib/law/checklist-items';
import { DELAY_IDS, DELAYS, GROUND_IDS, groundOf, reasonText } from '@/lib/law/grounds';

test('every ground has a name, a source and, save one, words for the agent; every code of the checklist is one', () => {
  expect(GROUND_IDS).toEqual(expect.arrayContaining([...CODES, 'M1', 'M2', 'M3', 'mlat', 'superseded']));
  for (const id of GROUND_IDS) {
    const { name, source, wording } = groundOf(id);
    expect(name, id).not.toBe('');
    expect(source, id).not.toBe('');
    if (id === 'other') expect(wording).toBe('');
    else expect(wording, id).toMatch(/\.$/);
  }
  expect(DELAYS.motion_2703h.source).toContain('14 days');
  expect(DELAY_IDS).toContain('conflict_of_laws');
});

test('the agent reads each reason with its source, then the words', () => {
  const text = reasonText([groundOf('overbroad'), groundOf('other')], ' Narrow it to March. ');
  expect(text).toBe(
    `${groundOf('overbroad').wording} (${groundOf('overbroad').source})\n\nNarrow it to March.`,
  );
  expect(reasonText([], '')).toBe('');
});
