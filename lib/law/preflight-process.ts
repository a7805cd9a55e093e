import { isProcessOfOtherState } from './bodies';
import { isCalendarDay } from './calendar-day';
import { checklistFor } from './checklist';
import { KINDS, type KindId } from './kinds';
import { type Finding, finding, isBlank, quoted } from './preflight-finding';
import type { PreflightRequest } from './preflight-schema';

/**
 * G2: the document that the kind needs is attached, and an administrative subpoena cites its statute, wherever
 * the agency is. A preservation has P1 in its place, an emergency E1 to E5; an inquiry needs nothing. A civil
 * investigative demand without a statute is no finding here: the matrix gives it to counsel. The fields of an
 * order are checked where they are given. Source: company guidelines; 18 U.S.C. 2703(c)(2).
 */
export function checkProcess(request: PreflightRequest, today: string): Finding[] {
  const { kind, document, statute } = request;
  if (!checklistFor(kind, {}).includes('G2')) return [];
  const { name, needsDocument, document: attach } = KINDS[kind];
  const noDocument = finding('G2', 'document', {
    message: `The document is missing: the kind “${name}” is filed with the process itself.`,
    cure: attach,
  });
  const noStatute = finding('G2', 'statute', {
    source: '18 U.S.C. § 2703(c)(2)',
    message:
      'The statute is missing: an administrative subpoena counts where a federal or State statute authorises it.',
    cure: 'Cite the statute that authorises the subpoena, with its section.',
  });
  return [
    ...(needsDocument && !document ? [noDocument] : []),
    ...(kind === 'subpoena_administrative' && isBlank(statute) ? [noStatute] : []),
    ...checkOrder(request, today),
    ...checkCountry(request),
  ];
}

const ORDERS: readonly KindId[] = ['court_order', 'search_warrant', 'wiretap', 'pen_trap'];

/** Court and day of issue of an order or a warrant, where given; the days of its term belong to the period. */
function checkOrder({ kind, order }: PreflightRequest, today: string): Finding[] {
  if (!order || !ORDERS.includes(kind)) return [];
  const { court, issued } = order;
  const found: Finding[] = [];
  if (isBlank(court))
    found.push(
      finding('G2', 'order.court', {
        message: 'The court is missing: an order or a warrant is that of the court that issued it.',
        cure: 'Give the name of the court as it stands in the document.',
      }),
    );
  const message =
    issued === null || isBlank(issued)
      ? 'The day on which the order was issued is missing.'
      : !isCalendarDay(issued)
        ? `The day on which the order was issued, ${quoted(issued)}, is no date of the calendar.`
        : issued > today
          ? `The day on which the order was issued, ${issued}, is after today (${today} UTC).`
          : null;
  if (message)
    found.push(
      finding('G2', 'order.issued', {
        message,
        cure: 'Give the day of issue that stands in the document, as 2026-01-31.',
      }),
    );
  return found;
}

/** The requesting country of an MLAT request, where given, is two letters. */
function checkCountry({ kind, mlat }: PreflightRequest): Finding[] {
  const country = mlat?.country ?? null;
  if (kind !== 'mlat' || country === null || /^\s*[A-Za-z]{2}\s*$/.test(country)) return [];
  return [
    finding('G2', 'mlat.country', {
      message: `The requesting country, ${quoted(country)}, is not the two letters of a country.`,
      cure: 'Give the country that makes the request by its two letters, such as FR.',
    }),
  ];
}

/**
 * A request to disable content: what it is about and the law it breaks, where given. What is not named exactly
 * cannot be found (G5), and without the law nothing speaks for the request (G2). Source: company guidelines.
 */
export function checkTakedown({ kind, takedown }: PreflightRequest): Finding[] {
  if (kind !== 'takedown' || !takedown) return [];
  const noContent = finding('G5', 'takedown.content', {
    message: 'The content is missing: a request to disable names the exact content or account.',
    cure: 'Name the exact content or the account that is to be disabled.',
  });
  const noLaw = finding('G2', 'takedown.law', {
    message: 'The law is missing: a request to disable names the law that the content breaks.',
    cure: 'Cite the law that the content is said to break.',
  });
  return [...(isBlank(takedown.law) ? [noLaw] : []), ...(isBlank(takedown.content) ? [noContent] : [])];
}

/**
 * G8: a deadline for an expedited answer stands in the submission and in the document, exists in the calendar
 * and has not passed; today is in time. An emergency has its own deadline. Source: company guidelines.
 */
export function checkDeadline(request: PreflightRequest, today: string): Finding[] {
  const { kind, deadline, deadlineInDocument } = request;
  if (!checklistFor(kind, { expedited: true }).includes('G8')) return [];
  const cure = 'Give the deadline as a day from today on, as 2026-12-31, or ask for no expedited answer.';
  const wrong = (message: string) => [finding('G8', 'deadline', { message, cure })];
  if (deadline === null)
    return deadlineInDocument ? wrong('The deadline stands in the document but not in the submission.') : [];
  const notInDocument = finding('G8', 'deadlineInDocument', {
    message: 'The deadline is not confirmed to stand in the formal document too.',
    cure: 'State the deadline in the formal document as well and confirm it, or ask for no expedited answer.',
  });
  const day = isBlank(deadline)
    ? wrong('The deadline is empty, although an expedited answer is asked for.')
    : !isCalendarDay(deadline)
      ? wrong(`The deadline, ${quoted(deadline)}, is no date of the calendar.`)
      : deadline < today
        ? wrong(`The deadline, ${deadline}, has passed (today is ${today} UTC).`)
        : [];
  return [...day, ...(deadlineInDocument ? [] : [notInDocument])];
}

/**
 * G11: process of another U.S. State than the company's comes with the attestation.
 * @param companyState null where the company has no State, so that every State is another one.
 * Source: Cal. Penal Code 1524.2(c), 1546.5.
 */
export function checkAttestation(
  { kind, agency, attestation }: PreflightRequest,
  companyState: string | null,
): Finding[] {
  const otherState = isProcessOfOtherState(agency, companyState ?? '');
  if (attestation || !checklistFor(kind, { otherState }).includes('G11')) return [];
  return [
    finding('G11', 'attestation', {
      message: 'The attestation is missing: it is process of another State than the company’s.',
      cure: 'Attest that the process does not concern a prohibited violation as California law defines it.',
    }),
  ];
}
