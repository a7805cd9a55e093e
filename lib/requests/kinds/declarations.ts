import type { Role } from '@/lib/documents/rules';
import { isUnitedStates } from '@/lib/law/bodies';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { administrativeSubpoena } from './administrative-subpoena';
import { civilInvestigativeDemand } from './civil-investigative-demand';
import { courtOrder } from './court-order';
import type { KindDeclaration } from './declaration';
import { emergency } from './emergency';
import { fisaOrder } from './fisa-order';
import { grandJurySubpoena } from './grand-jury-subpoena';
import { inquiry } from './inquiry';
import { mlat } from './mlat';
import { nationalSecurityLetter } from './national-security-letter';
import { penTrap } from './pen-trap';
import { policeForceOrder } from './police-force-order';
import { preservation } from './preservation';
import { searchWarrant } from './search-warrant';
import { takedown } from './takedown';
import { trialSubpoena } from './trial-subpoena';
import { wiretap } from './wiretap';

/** Every kind's declaration, in the order offered: a life in danger first. A new kind is one declaration and its entry here. */
export const DECLARATIONS = {
  emergency,
  subpoena_trial: trialSubpoena,
  subpoena_grand_jury: grandJurySubpoena,
  subpoena_administrative: administrativeSubpoena,
  civil_investigative_demand: civilInvestigativeDemand,
  court_order: courtOrder,
  search_warrant: searchWarrant,
  preservation,
  pen_trap: penTrap,
  wiretap,
  police_force_order: policeForceOrder,
  mlat,
  takedown,
  national_security_letter: nationalSecurityLetter,
  fisa_order: fisaOrder,
  inquiry,
} as const satisfies Record<KindId, KindDeclaration>;

export const DECLARED_KINDS = Object.keys(DECLARATIONS) as KindId[];

export function isKind(kind: string): kind is KindId {
  return Object.hasOwn(DECLARATIONS, kind);
}

/**
 * The declaration of a stored kind.
 * @throws Error for a kind that no declaration exists for; the database holds none such
 */
export function declarationOf(kind: string): KindDeclaration {
  if (!isKind(kind)) throw new Error(`no declaration for the kind ${kind}`);
  return DECLARATIONS[kind];
}

export function kindName(kind: string): string {
  return isKind(kind) ? KINDS[kind].name : kind;
}

/** The kinds that agents of an agency can file: national security letters come from federal agencies alone (18 U.S.C. 2709). */
export function kindsFor(agency: { country: string; level: string }): KindId[] {
  const federal = isUnitedStates(agency.country) && agency.level === 'federal';
  return DECLARED_KINDS.filter((kind) => {
    const { filedBy } = declarationOf(kind);
    return filedBy === 'agents' || (filedBy === 'federal_agents' && federal);
  });
}

/** What the documents of a kind can be, its own first: what an agent attaches without saying more. */
export function rolesFor(kind: string): Role[] {
  if (kind === 'preservation') return ['letterhead', 'translation', 'attachment'];
  if (kind === 'emergency') return ['letterhead', 'non_disclosure', 'translation', 'attachment'];
  if (kind === 'inquiry') return ['attachment'];
  return ['process', 'non_disclosure', 'translation', 'attachment'];
}

/** Whether a kind lives in the compartment (LAW.md § 10): besides its own agent, cleared staff alone see it. */
export function inCompartment(kind: string): boolean {
  return isKind(kind) && KINDS[kind].nationalSecurity;
}
