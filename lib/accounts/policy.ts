import { type Actor, type AgentActor, holds, type StaffRole } from './rules';

/** What a decision about an account needs to know of it. */
export type AccountFacts = { id: string; kind: 'agent' | 'staff'; agencyId: string | null };

/** Roles that see who has an account, for requests are judged by who asks. */
export const ACCOUNT_READERS: readonly StaffRole[] = [
  'analyst',
  'counsel',
  'cleared',
  'trust_and_safety',
  'auditor',
  'administrator',
];

const isContactOf = (actor: Actor, { agencyId }: AccountFacts): actor is AgentActor =>
  actor.kind === 'agent' && actor.pointOfContact && actor.confirmed && actor.agencyId === agencyId;

const oneself = (actor: Actor, { id }: AccountFacts) => actor.accountId === id;

const closes = (actor: Actor, account: AccountFacts) =>
  !oneself(actor, account) &&
  (account.kind === 'staff'
    ? holds(actor, 'administrator')
    : holds(actor, 'administrator', 'counsel') || isContactOf(actor, account));

/** Who may do what with an account, one line a rule. Nobody does anything of it to the own one. */
export const ACCOUNT_RULES = {
  view: (actor, account) =>
    holds(actor, ...ACCOUNT_READERS) || (account.kind === 'agent' && isContactOf(actor, account)),
  /** Says that somebody is one of the agency's people, takes that back, or says that they are not. */
  confirm: (actor, account) =>
    account.kind === 'agent' &&
    !oneself(actor, account) &&
    (holds(actor, 'administrator', 'counsel') || isContactOf(actor, account)),
  /** Closes the account of somebody who leaves. */
  deactivate: closes,
  /** Opens a closed account again: whoever could have closed it. */
  reopen: closes,
  /** Lets somebody in again whose account is locked or dormant. */
  release: (actor, account) =>
    !oneself(actor, account) && (holds(actor, 'administrator') || isContactOf(actor, account)),
  /** No one grants to oneself. */
  assign_roles: (actor, account) =>
    account.kind === 'staff' && !oneself(actor, account) && holds(actor, 'administrator'),
} as const satisfies Record<string, (actor: Actor, account: AccountFacts) => boolean>;

export type AccountAction = keyof typeof ACCOUNT_RULES;

/** Whether the actor may; whoever may not see an account may do nothing else with it. */
export function mayWithAccount(actor: Actor, action: AccountAction, account: AccountFacts): boolean {
  return ACCOUNT_RULES.view(actor, account) && ACCOUNT_RULES[action](actor, account);
}

/** Whether the actor may make accounts of staff. */
export function mayInvite(actor: Actor): boolean {
  return holds(actor, 'administrator');
}

/** The point of contact of an agency, who sees its agents. */
export function isContact(actor: Actor): actor is AgentActor {
  return actor.kind === 'agent' && actor.pointOfContact && actor.confirmed;
}

/** Whoever works on requests or looks after accounts; the auditor changes nothing. */
export const SUSPENDERS: readonly StaffRole[] = [
  'analyst',
  'counsel',
  'cleared',
  'trust_and_safety',
  'administrator',
];

/** Of whom it takes two to lift a suspension or to take away a lost factor, as to open an agency (DESIGN.md, always true, 9). */
export const PAIR_ROLES: readonly StaffRole[] = ['counsel', 'administrator'];

/** Shutting out an agent or an agency at once. */
export const maySuspend = (actor: Actor) => holds(actor, ...SUSPENDERS);

/** Asking that a suspension be lifted, and answering that. */
export const mayLift = (actor: Actor) => holds(actor, ...PAIR_ROLES);

/** Reporting that somebody lost every second factor, and deciding on that. */
export const mayHandleLosses = (actor: Actor) => holds(actor, ...PAIR_ROLES);

/** Reading these reports: the auditor reads everything outside the compartment. */
export const LOSS_READERS: readonly StaffRole[] = [...PAIR_ROLES, 'auditor'];
export const mayReadLosses = (actor: Actor) => holds(actor, ...LOSS_READERS);

/** All staff see who is suspended, and why. */
export const mayReadSuspensions = (actor: Actor) => actor.kind === 'staff';
