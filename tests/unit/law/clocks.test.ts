import { describe, expect, test } from 'vitest';
import { CLOCKS, type ClockId, penTrapEnds, wiretapEnds } from '@/lib/law/clocks';

describe('the clocks', () => {
  test('those of some States alone are shipped switched off, the others on', () => {
    const off = (Object.keys(CLOCKS) as ClockId[]).filter((id) => CLOCKS[id].shipped === 'off');
    expect(off).toEqual(['california_warrant', 'colorado_acknowledgement', 'colorado_compliance']);
  });

  test.each([
    ['response', { business_days: 10 }],
    ['emergency', { hours: 1 }],
    ['california_warrant', { hours: 72 }],
    ['colorado_acknowledgement', { hours: 8 }],
    ['colorado_compliance', { hours: 24 }],
    ['pen_trap', { days: 60 }],
    ['wiretap', { days: 30 }],
    ['preservation', { days: 90 }],
  ] as const)('%s', (id, length) => {
    expect(CLOCKS[id].length).toEqual(length);
    expect(CLOCKS[id].source).not.toBe('');
  });
});

describe('the end of an order in real time', () => {
  test.each([
    ['from the first interception', '2026-03-01', 30, '2026-03-04', '2026-04-02'],
    ['from ten days after the order where nothing was intercepted', '2026-03-01', 30, null, '2026-04-09'],
    [
      'from ten days after the order where interception begins later',
      '2026-03-01',
      30,
      '2026-03-20',
      '2026-04-09',
    ],
    ['a shorter term', '2026-03-01', 15, '2026-03-01', '2026-03-15'],
    ['a longer one than the law allows', '2026-03-01', 45, '2026-03-01', '2026-03-30'],
    ['over a leap day', '2028-02-20', 30, '2028-02-20', '2028-03-20'],
  ])('wiretap: %s', (_, issued, termDays, firstInterception, end) => {
    expect(wiretapEnds({ issued, termDays }, firstInterception)).toBe(end);
  });

  test.each([
    ['2026-01-01', 60, '2026-03-01'],
    ['2026-01-01', 61, '2026-03-01'],
    ['2026-12-31', 1, '2026-12-31'],
  ])('pen register from %s for %i days', (begins, termDays, end) => {
    expect(penTrapEnds(begins, termDays)).toBe(end);
  });
});
