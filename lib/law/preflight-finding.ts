import { CONDITIONS, type Code } from './checklist-items';

/** What pre-flight can say of a whole request, mildest first; only `blocked` and `incomplete` keep it from filing. */
export const VERDICTS = ['fileable', 'discretionary', 'review', 'incomplete', 'blocked'] as const;

/** The worst of a request's findings; `fileable` where there is none. */
export type Verdict = (typeof VERDICTS)[number];

/** How much a finding weighs. */
export type Level = Exclude<Verdict, 'fileable'>;

/** A condition of the checklist, or M1 (blocked), M2 (review), M3 (discretionary) for what the matrix says. */
export type FindingCode = Code | 'M1' | 'M2' | 'M3';

/** One thing that stands between a request and its answer. */
export type Finding = {
  code: FindingCode;
  level: Level;
  /** The key of the input at fault, dotted where it is nested: `nonDisclosure.to`. */
  field: string;
  /** One sentence that names the field and the rule. */
  message: string;
  /** One sentence that says what to do. */
  cure: string;
  /** The citation of the rule. */
  source: string;
};

/**
 * A finding on a condition of the checklist: `incomplete` unless the rule is a milder one, with the condition's
 * own source unless the rule has a narrower one. Source of the levels: company policy.
 */
export function finding(
  code: Code,
  field: string,
  says: { message: string; cure: string; level?: Level; source?: string },
): Finding {
  const { level = 'incomplete', message, cure, source = CONDITIONS[code].source } = says;
  return { code, level, field, message, cure, source };
}

/** The worst of some findings. */
export function verdictOf(findings: readonly Pick<Finding, 'level'>[]): Verdict {
  const worst = Math.max(0, ...VERDICTS.map((verdict, rank) => (has(findings, verdict) ? rank : 0)));
  return VERDICTS[worst] ?? 'fileable';
}

function has(findings: readonly Pick<Finding, 'level'>[], verdict: Verdict): boolean {
  return findings.some(({ level }) => level === verdict);
}

const SHOWN = 60;
// What would break a sentence apart or turn it round: control and format characters, half a surrogate pair.
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]+/gu;

/** What somebody typed, as it may stand in a sentence: in quotes, on one line, at most 60 characters of it. */
export function quoted(text: string): string {
  const shown = Array.from(text.slice(0, 4 * SHOWN).replace(UNSEEN, ' '));
  const rest = shown.length > SHOWN || text.length > 4 * SHOWN;
  return `“${shown.slice(0, SHOWN).join('').trim()}${rest ? '…' : ''}”`;
}

/** Whether a text says nothing: missing, or only white space and characters that are not seen. */
export function isBlank(text: string | null | undefined): boolean {
  return !text || !/[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text);
}
