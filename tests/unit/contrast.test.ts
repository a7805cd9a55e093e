import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

function tokensOf(block: string | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(block ?? '').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  );
}

const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => tokensOf(match[1]));
const themes = { light: blocks[0]!, dark: { ...blocks[0]!, ...blocks[1]! } };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['surface', 'surface-raised', 'surface-sunken'];
const TONES = ['neutral', 'info', 'success', 'warning', 'danger', 'emergency', 'stopped'];

const TEXT: [string, string][] = [
  ...SURFACES.flatMap((ground) =>
    ['ink', 'ink-muted', 'accent', 'accent-strong', ...TONES].map((text): [string, string] => [text, ground]),
  ),
  ...TONES.flatMap((tone): [string, string][] => [
    [`${tone}-ink`, `${tone}-surface`],
    [`${tone}-contrast`, tone],
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['danger-surface', 'danger-ink'],
  ['header-ink', 'header'],
  ['header-muted', 'header'],
];

const LINES: [string, string][] = [
  ...SURFACES.flatMap((ground): [string, string][] => [
    ['line-strong', ground],
    ['focus', ground],
  ]),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-surface`]),
];

describe.each(Object.entries(themes))('contrast of the tokens, %s', (_name, tokens) => {
  test('both themes name every token', () => {
    expect(Object.keys(blocks[1]!).sort()).toEqual(Object.keys(blocks[0]!).sort());
    expect(Object.keys(tokens).length).toBeGreaterThan(40);
  });

  test.each(TEXT)('text %s on %s is at least 4.5 to 1', (text, ground) => {
    expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(LINES)('line %s on %s is at least 3 to 1', (line, ground) => {
    expect(contrast(tokens[line]!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test('the focus ring of the header is at least 3 to 1', () => {
    const ring = /on-header \{\s*--focus: (#[0-9a-f]{6});/.exec(css)?.[1] ?? '';
    expect(contrast(ring, tokens.header!)).toBeGreaterThanOrEqual(3);
  });
});
