import { checkEmergency } from './preflight-emergency';
import { type Finding, type Verdict, verdictOf } from './preflight-finding';
import { answerIdentifiers, checkIdentifiers, type IdentifierAnswer } from './preflight-identifiers';
import { answerCategories, type CategoryAnswer, checkCategories, checkMatrix } from './preflight-matrix';
import { checkNotice } from './preflight-notice';
import { checkPeriod } from './preflight-period';
import { checkPreservation } from './preflight-preservation';
import { checkAttestation, checkDeadline, checkProcess, checkTakedown } from './preflight-process';
import type { PreflightRequest } from './preflight-schema';

/** What pre-flight has to know beyond the request. */
export type PreflightContext = {
  /** The calendar day in UTC, `YYYY-MM-DD`. */
  today: string;
  /** The present instant. */
  now: Date;
  /** The postal code of the company's State, e.g. `CA`; null where it has none. */
  companyState: string | null;
};

/** What pre-flight says of a request. */
export type PreflightAnswer = {
  /** The worst of the findings. */
  verdict: Verdict;
  identifiers: IdentifierAnswer[];
  categories: CategoryAnswer[];
  findings: Finding[];
};

/**
 * Checks a request, as far as it is described, against the conditions of the checklist and the matrix: the one
 * check of the form, the API and the command line. What the form alone can know (G1, G3, G10) is not asked.
 *
 * Pure and total: any request that `preflightSchema` makes is answered. The findings stand in the order of the
 * form: process, identifiers, categories, period, deadline, notice, attestation, emergency, preservation.
 *
 * Source: company guidelines; 18 U.S.C. 2702, 2703, 2705, 2709, 2711(4), 3121 et seq., 2510 et seq., 3486, 3512,
 * 2523; Cal. Penal Code 1524.2(c), 1546.5; 28 U.S.C. 1746.
 */
export function preflight(
  request: PreflightRequest,
  { today, companyState }: PreflightContext,
): PreflightAnswer {
  const identifiers = answerIdentifiers(request);
  const categories = answerCategories(request);
  const findings = [
    ...checkProcess(request, today),
    ...checkTakedown(request),
    ...checkIdentifiers(request, identifiers),
    ...checkCategories(request),
    ...checkMatrix(request, categories),
    ...checkPeriod(request, today),
    ...checkDeadline(request, today),
    ...checkNotice(request),
    ...checkAttestation(request, companyState),
    ...checkEmergency(request),
    ...checkPreservation(request),
  ];
  const all = [...findings, ...counselDecides(request, findings)];
  return { verdict: verdictOf(all), identifiers, categories, findings: all };
}

/** A request to disable content that is complete is for counsel, case by case. Source: company guidelines. */
function counselDecides({ kind }: PreflightRequest, found: readonly Finding[]): Finding[] {
  const complete = ['fileable', 'discretionary', 'review'].includes(verdictOf(found));
  if (kind !== 'takedown' || !complete) return [];
  return [
    {
      code: 'M2',
      level: 'review',
      field: 'takedown',
      message: 'A request to disable content is considered by counsel, case by case.',
      cure: 'File it as it is: counsel decides and answers you.',
      source: 'Company guidelines',
    },
  ];
}
