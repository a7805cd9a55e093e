import { base, CATEGORIES, type Case, FEDERAL, FRENCH, type Kind } from './base';

// A row is LAW § 3's: subscriber, records, content, realtime_records, realtime_content. y allowed, d discretionary,
// r review, - blocked.
const ROWS: [Kind, string][] = [
  ['subpoena_administrative', 'y----'],
  ['subpoena_trial', 'y----'],
  ['subpoena_grand_jury', 'y----'],
  ['civil_investigative_demand', 'y----'],
  ['court_order', 'yy---'],
  ['search_warrant', 'yyy--'],
  ['police_force_order', 'rr---'],
  ['emergency', 'ddd--'],
  ['preservation', 'yyy--'],
  ['takedown', '-----'],
  ['wiretap', '---yy'],
  ['pen_trap', '---y-'],
  ['national_security_letter', 'y----'],
  ['fisa_order', 'rrrrr'],
  ['mlat', 'rrr--'],
  ['inquiry', '-----'],
];

const FOREIGN_PROCESS = 'rr---';
const FOREIGN_ROWS: [Kind, string][] = [
  ['subpoena_administrative', FOREIGN_PROCESS],
  ['subpoena_trial', FOREIGN_PROCESS],
  ['subpoena_grand_jury', FOREIGN_PROCESS],
  ['civil_investigative_demand', FOREIGN_PROCESS],
  ['court_order', FOREIGN_PROCESS],
  ['search_warrant', FOREIGN_PROCESS],
  ['police_force_order', FOREIGN_PROCESS],
  ['emergency', 'dd---'],
  ['preservation', 'rrr**'],
  ['takedown', '-----'],
  ['wiretap', FOREIGN_PROCESS],
  ['pen_trap', FOREIGN_PROCESS],
  ['national_security_letter', FOREIGN_PROCESS],
  ['fisa_order', FOREIGN_PROCESS],
  ['inquiry', '-----'],
];

const ANSWER: Record<string, string> = {
  y: 'allowed',
  d: 'discretionary',
  r: 'review',
  '-': 'blocked',
  // A foreign preservation is for counsel, and the row of preservations denies what is to come: two readings.
  '*': 'review|blocked',
};
const VERDICT: Record<string, string | string[]> = {
  y: 'fileable',
  d: 'discretionary',
  r: 'review',
  '-': 'blocked',
  '*': ['review', 'blocked'],
};
const FINDINGS: Record<string, string[]> = {
  y: [],
  d: ['M3/discretionary/categories'],
  r: ['M2/review/categories'],
  '-': ['M1/blocked/categories'],
  '*': ['?M1/blocked', '?M2/review'],
};

// Takedown and inquiry are no process: whether content denied to them is G7 or M1 has two readings.
const denied = (kind: Kind, category: string, usProcess: boolean): string[] => {
  if (kind === 'takedown' || kind === 'inquiry') {
    const code = category === 'content' ? 'G7|M1/blocked' : 'M1/blocked';
    return kind === 'takedown' ? [code, '?M2/review'] : [code, '?G4/incomplete'];
  }
  return usProcess && category === 'content' ? ['G7/blocked/categories'] : ['M1/blocked/categories'];
};

const cells = (rows: [Kind, string][], agency: typeof FEDERAL, who: string): Case[] =>
  rows.flatMap(([kind, row]) =>
    CATEGORIES.map((category, at): Case => {
      const cell = row[at]!;
      const usProcess = agency.country === 'US';
      return {
        name: `§ 3 ${who}: ${kind} × ${category} is ${ANSWER[cell]}`,
        input: base(kind, { agency, categories: [category] }),
        verdict: VERDICT[cell]!,
        findings: cell === '-' ? denied(kind, category, usProcess) : FINDINGS[cell]!,
        answers: { [category]: ANSWER[cell]! },
        ...(cell === '-' && usProcess && kind !== 'mlat' && category === 'content'
          ? { reachedBy: { content: ['search_warrant'] } }
          : {}),
        ...(cell === '-' && usProcess && kind !== 'mlat' && category === 'realtime_content'
          ? { reachedBy: { realtime_content: ['wiretap'] } }
          : {}),
      };
    }),
  );

export const MATRIX = [
  ...cells(ROWS, FEDERAL, 'U.S. agency'),
  ...cells(FOREIGN_ROWS, FRENCH, 'foreign agency'),
  ...cells([['mlat', 'rrr--']], FRENCH, 'foreign agency'),
];
