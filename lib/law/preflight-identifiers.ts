import { checklistFor } from './checklist';
import { foldIdentifiers, type IdentifierType } from './identifiers';
import { type Finding, finding, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

/** An identifier as pre-flight answers it; `normal` is null where it is unknown. */
export type IdentifierAnswer = { given: string; type: IdentifierType; normal: string | null };

/** The identifiers in order: blank ones dropped, those that mean the same folded into the first spelling. */
export function answerIdentifiers({ identifiers, agency }: PreflightRequest): IdentifierAnswer[] {
  const found = foldIdentifiers(identifiers, { country: agency.country });
  return found.map(({ given, type, normal }) => ({ given, type, normal }));
}

/** How many different identifiers a request may name. */
export const MOST_IDENTIFIERS = 10_000;

/**
 * G5: at least one identifier, at most 10,000, and each one recognised. All that are unknown make one finding, so
 * that a list of thousands stays readable. An inquiry needs none. Source: company guidelines.
 */
export function checkIdentifiers(
  { kind }: PreflightRequest,
  answers: readonly IdentifierAnswer[],
): Finding[] {
  if (!checklistFor(kind, {}).includes('G5')) return [];
  if (answers.length === 0)
    return [
      finding('G5', 'identifiers', {
        message: 'The identifiers are missing: without one no account can be found.',
        cure: 'Give at least one phone number, account SID, e-mail or IP address, domain, name or message id.',
      }),
    ];
  return [...checkNumber(answers.length), ...checkKnown(answers)];
}

function checkNumber(number: number): Finding[] {
  if (number <= MOST_IDENTIFIERS) return [];
  return [
    finding('G5', 'identifiers', {
      message: `The identifiers are ${number}, and a request takes ${MOST_IDENTIFIERS} at most.`,
      cure: 'Make several requests of it.',
    }),
  ];
}

function checkKnown(answers: readonly IdentifierAnswer[]): Finding[] {
  const unknown = answers.filter(({ type }) => type === 'unknown');
  if (unknown.length === 0) return [];
  const first = quoted(unknown[0]?.given ?? '');
  const [more, are] = unknown.length > 1 ? [` and ${unknown.length - 1} more`, 'are'] : ['', 'is'];
  return [
    finding('G5', 'identifiers', {
      message: `The identifiers hold ${first}${more}, which ${are} nothing that we can search for.`,
      cure: 'Write phone numbers with their country code and SIDs as two letters and 32 hexadecimal digits, mark names as names, and take out the rest.',
    }),
  ];
}
