import { CODES, type Code } from './checklist-items';
import type { KindId } from './kinds';

/** What a request asks for beyond records, as far as it decides which conditions apply. */
export type Asked = {
  /** Stored content of communications is among the categories. */
  contentAsked?: boolean;
  /** The agency is outside the United States (18 U.S.C. 2510(3)). */
  foreign?: boolean;
  /** It is the process of another U.S. State than the company's: see `isProcessOfOtherState`. */
  otherState?: boolean;
  /** An answer is asked for before the ordinary time. */
  expedited?: boolean;
  /** The customer is not to be notified. */
  nonDisclosure?: boolean;
  /** No action is to be taken against the account. */
  doNotAct?: boolean;
};

const OTHER_STATE_KINDS: readonly KindId[] = [
  'subpoena_administrative',
  'subpoena_trial',
  'subpoena_grand_jury',
  'court_order',
  'search_warrant',
  'wiretap',
  'pen_trap',
];

const INFORMATION: readonly Code[] = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'];

/** The conditions a kind always carries. */
function always(kind: KindId): readonly Code[] {
  switch (kind) {
    case 'emergency':
      return ['G1', 'G3', 'G4', 'G5', 'G6', 'E1', 'E2', 'E3', 'E4', 'E5'];
    case 'preservation':
      return ['G1', 'G3', 'G4', 'G5', 'G6', 'P1', 'P2', 'P3'];
    case 'takedown':
      return ['G1', 'G2', 'G3', 'G5'];
    case 'inquiry':
      return ['G1'];
    // Cleared staff enter it by its reference: it never comes through the portal.
    case 'fisa_order':
      return ['G2', 'G3', 'G4', 'G5', 'G6'];
    default:
      return INFORMATION;
  }
}

/** Kinds that ask for no records under process of their own: no expedited production, no warrant for content. */
const WITHOUT_PROCESS: readonly KindId[] = ['emergency', 'preservation', 'takedown', 'inquiry'];

/** Whether a kind can ask for an answer before the ordinary time (G8). */
export function canBeExpedited(kind: KindId): boolean {
  return !WITHOUT_PROCESS.includes(kind);
}

/** Whether a kind can instruct the company to leave the account as it is (G10). */
export function canInstruct(kind: KindId): boolean {
  return kind !== 'takedown' && kind !== 'inquiry';
}

function asksForWarrant(kind: KindId, asked: Asked): boolean {
  if (!asked.contentAsked || WITHOUT_PROCESS.includes(kind)) return false;
  // A FISA order reaches what it orders; process of another country is not U.S. process, save what executes it.
  if (kind === 'fisa_order') return false;
  return kind === 'mlat' || !asked.foreign;
}

/**
 * The codes of the conditions that apply to a request, in the order shown.
 *
 * Source: company guidelines; 18 U.S.C. 2702, 2703; Cal. Penal Code 1524.2(c), 1546.5.
 */
export function checklistFor(kind: KindId, asked: Asked): Code[] {
  const codes = new Set(always(kind));
  if (asksForWarrant(kind, asked)) codes.add('G7');
  if (asked.expedited && canBeExpedited(kind)) codes.add('G8');
  if (asked.nonDisclosure && kind !== 'inquiry') codes.add('G9');
  if (asked.doNotAct && canInstruct(kind)) codes.add('G10');
  if (asked.otherState && !asked.foreign && OTHER_STATE_KINDS.includes(kind)) codes.add('G11');
  return CODES.filter((code) => codes.has(code));
}
