import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SECTIONS, withGeneratedSections } from '@/lib/cli/generated-sections';

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  test('holds the diagram and the matrices as the code has them: npm run readme writes them anew', () => {
    expect(Object.keys(SECTIONS)).toHaveLength(5);
    expect(withGeneratedSections(readme)).toBe(readme);
  });

  test('a stale or missing part is noticed', () => {
    expect(
      withGeneratedSections(readme.replace('draft --> submitted: submit', 'draft --> nowhere: submit')),
    ).toBe(readme);
    expect(() => withGeneratedSections(readme.replace('<!-- begin route-matrix -->', ''))).toThrow(
      /route-matrix/,
    );
  });
});
