import { describe, expect, test } from 'vitest';
import { type Asked, checklistFor } from '@/lib/law/checklist';
import { CODES, CONDITIONS } from '@/lib/law/checklist-items';
import { KIND_IDS, type KindId } from '@/lib/law/kinds';

const codes = (kind: KindId, asked: Asked = {}) => checklistFor(kind, asked).join(' ');
const everything: Asked = {
  contentAsked: true,
  otherState: true,
  expedited: true,
  nonDisclosure: true,
  doNotAct: true,
};

describe('the conditions of a request', () => {
  test.each([
    ['subpoena_trial', 'G1 G2 G3 G4 G5 G6'],
    ['search_warrant', 'G1 G2 G3 G4 G5 G6'],
    ['wiretap', 'G1 G2 G3 G4 G5 G6'],
    ['mlat', 'G1 G2 G3 G4 G5 G6'],
    ['national_security_letter', 'G1 G2 G3 G4 G5 G6'],
    ['fisa_order', 'G2 G3 G4 G5 G6'],
    ['emergency', 'G1 G3 G4 G5 G6 E1 E2 E3 E4 E5'],
    ['preservation', 'G1 G3 G4 G5 G6 P1 P2 P3'],
    ['takedown', 'G1 G2 G3 G5'],
    ['inquiry', 'G1'],
  ] as const)('%s, nothing special asked: %s', (kind, expected) => {
    expect(codes(kind)).toBe(expected);
  });

  test.each([
    ['subpoena_administrative', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['subpoena_trial', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['subpoena_grand_jury', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['civil_investigative_demand', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10'],
    ['court_order', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['search_warrant', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['police_force_order', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10'],
    ['emergency', 'G1 G3 G4 G5 G6 G9 G10 E1 E2 E3 E4 E5'],
    ['preservation', 'G1 G3 G4 G5 G6 G9 G10 P1 P2 P3'],
    ['takedown', 'G1 G2 G3 G5 G9'],
    ['wiretap', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['pen_trap', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11'],
    ['national_security_letter', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10'],
    ['fisa_order', 'G2 G3 G4 G5 G6 G8 G9 G10'],
    ['mlat', 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10'],
    ['inquiry', 'G1'],
  ] as const)('%s, everything asked: %s', (kind, expected) => {
    expect(codes(kind, everything)).toBe(expected);
  });

  test.each([
    [{ contentAsked: true }, 'G7'],
    [{ expedited: true }, 'G8'],
    [{ nonDisclosure: true }, 'G9'],
    [{ doNotAct: true }, 'G10'],
    [{ otherState: true }, 'G11'],
  ] as [Asked, string][])('each brings its own code: %o', (asked, code) => {
    expect(codes('court_order', asked)).toBe(`G1 G2 G3 G4 G5 G6 ${code}`);
  });

  test('process of another country needs neither a U.S. warrant nor the attestation of a U.S. State', () => {
    expect(codes('search_warrant', { contentAsked: true, otherState: true, foreign: true })).toBe(
      'G1 G2 G3 G4 G5 G6',
    );
    expect(codes('mlat', { contentAsked: true, foreign: true })).toBe('G1 G2 G3 G4 G5 G6 G7');
  });
});

test('there are the nineteen codes, each with its texts as whole sentences', () => {
  const expected = 'G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 E1 E2 E3 E4 E5 P1 P2 P3';
  expect(CODES.join(' ')).toBe(expected);
  for (const code of CODES) {
    const { name, condition, source, cure } = CONDITIONS[code];
    expect(name).not.toMatch(/\.$/);
    expect(condition).toMatch(/^[A-Z].*\.$/);
    expect(cure).toMatch(/^Please .*\.$/);
    expect(source).not.toBe('');
  }
  const used = new Set(KIND_IDS.flatMap((kind) => checklistFor(kind, everything)));
  expect(used.size).toBe(CODES.length);
});
