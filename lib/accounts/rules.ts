import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';

export const STAFF_ROLES = [
  'analyst',
  'counsel',
  'cleared',
  'trust_and_safety',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLE_LABELS: Record<StaffRole, string> = {
  analyst: 'Analyst',
  counsel: 'Counsel',
  cleared: 'Cleared counsel',
  trust_and_safety: 'Trust and safety',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

type Person = { accountId: string; name: string; address: string };

export type AgentActor = Person & {
  kind: 'agent';
  agencyId: string;
  agency: { name: string; country: string; state: string | null; level: AgencyLevel; type: AgencyType };
  pointOfContact: boolean;
};

export type StaffActor = Person & { kind: 'staff'; roles: StaffRole[] };

/** Whoever is signed in with both factors. Every use case takes one first. */
export type Actor = AgentActor | StaffActor;

/** True when a staff member holds any of the roles. */
export function holds(actor: Actor, ...roles: StaffRole[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));
}

/** Limits of a session, in minutes: the CJIS defaults of DESIGN.md, "What must always be true", 8. */
export const SESSION_LIMITS = {
  absoluteMinutes: 12 * 60,
  idleMinutes: { agent: 30, staff: 15 },
  warningMinutes: 5,
  freshFactorMinutes: 5,
} as const;

/** A sign-in code lives this long and may be tried this often. */
export const CODE_LIMITS = { minutes: 10, tries: 5 } as const;

/** Wrong second factors, once the mailbox was proven, before an account locks (NIST SP 800-63B § 3.2.2). */
export const LOCK = { failures: 5, withinMinutes: 15 } as const;
