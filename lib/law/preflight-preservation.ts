import { daysBetween } from './calendar-day';
import { type Finding, finding } from './preflight-finding';
import { type Span, spanFault } from './preflight-period';
import type { PreflightRequest } from './preflight-schema';

/** The longest first period of preservation, and of each extension, in days from its start to its end. */
export const LONGEST_PRESERVATION = 90;

/**
 * P1 to P3, in place of G2. The formal request on letterhead is the document of a preservation, so that its
 * absence is P1. The end minus the start is at most 90 days: 2026-12-01 to 2027-03-01 is 90. The period of
 * preservation may begin and end whenever the agent needs it to; the period of the data is G6's.
 * Source: 18 U.S.C. 2703(f); company guidelines.
 */
export function checkPreservation({ kind, document, preservation }: PreflightRequest): Finding[] {
  if (kind !== 'preservation') return [];
  return [
    ...(document ? [] : [noFormalRequest]),
    ...checkHold(preservation?.from ?? null, preservation?.to ?? null),
    ...(preservation?.limited ? [] : [notLimited]),
  ];
}

const noFormalRequest = finding('P1', 'document', {
  message: 'The document is missing: a preservation needs a formal request.',
  cure: 'Attach the signed request to preserve on the letterhead of your agency.',
});

const notLimited = finding('P3', 'preservation.limited', {
  message: 'The preservation is not confirmed to be limited to what you intend to obtain by legal process.',
  cure: 'Confirm that you intend to serve legal process for everything you ask to have preserved, or narrow the request.',
});

function checkHold(from: string | null, to: string | null): Finding[] {
  const fault = spanFault(from, to);
  if (fault)
    return [
      finding('P2', 'preservation', {
        message: `The period of preservation is not specific: ${fault}.`,
        cure: 'Give the first and the last day for which the data is to be kept, as 2026-01-31, at most 90 days apart.',
      }),
    ];
  const hold = { from, to } as Span;
  const days = daysBetween(hold.from, hold.to);
  if (days <= LONGEST_PRESERVATION) return [];
  return [
    finding('P2', 'preservation', {
      message: `The period of preservation ends ${days} days after it starts, and at most 90 are possible at a time.`,
      cure: 'End the preservation at most 90 days after its start; it can be renewed for another 90 before it ends.',
    }),
  ];
}
