import { expect, test } from 'vitest';
import { parseIdentifiers } from '@/lib/law/identifiers';

/** Ten thousand identifiers of every type, each one once or, where `every` says so, one in so many twice. */
function mixed(count: number): string[] {
  const hex = (i: number) => i.toString(16).padStart(32, '0');
  return Array.from({ length: count }, (_, i) => {
    const kinds = [
      `+1415${5550000 + i}`,
      `(212) 555-${String(i % 10_000).padStart(4, '0')}`,
      `AC${hex(i)}`,
      `person.${i}@mail${i % 50}.example`,
      `203.0.${i % 200}.${i % 250} 2026-03-01 14:05:12 UTC`,
      `2001:db8::${(i % 60_000).toString(16)}`,
      `shop${i}.example`,
      `Ab1cdEf2ghIj3klMn4opQg.filter0001p1las1-${i}-59E0C6FF-3.0`,
      `+33 1 23 4${i % 10} ${String(i % 100).padStart(2, '0')} 89`,
      `not an identifier ${i}`,
    ];
    return kinds[i % kinds.length] ?? '';
  });
}

/** Milliseconds of computing a function takes: of this process alone, so that a busy machine does not count. */
function computing(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test('ten thousand identifiers are parsed and folded in less than two seconds', () => {
  const text = mixed(10_000).join('\n');
  const took = computing(() => {
    const found = parseIdentifiers(text, { country: 'US' });
    expect(new Set(found.map(({ type }) => type)).size).toBe(7);
    expect(found.length).toBeGreaterThan(8_000);
  });
  expect(took).toBeLessThan(2_000);
});

test('one line of a million separators, or of cut-off times, takes no longer', () => {
  const took = computing(() => {
    expect(parseIdentifiers(',;\t'.repeat(333_333), { country: 'US' })).toEqual([]);
    expect(parseIdentifiers('203.0.113.9,2026-03-01,'.repeat(10_000), { country: 'US' })).toHaveLength(1);
  });
  expect(took).toBeLessThan(2_000);
});
