import { type Actor, holds, type StaffRole } from './rules';

/** Whoever works on requests or looks after accounts; the auditor changes nothing. */
export const SUSPENDERS: readonly StaffRole[] = [
  'analyst',
  'counsel',
  'cleared',
  'trust_and_safety',
  'administrator',
];

/** As with opening an agency: administrator or counsel, and another of them. */
export const LIFTERS: readonly StaffRole[] = ['counsel', 'administrator'];

/** Shutting out an agent or an agency at once. */
export const maySuspend = (actor: Actor) => holds(actor, ...SUSPENDERS);

/** Asking that a suspension be lifted, and answering that. */
export const mayLift = (actor: Actor) => holds(actor, ...LIFTERS);

/** All staff see who is suspended, and why. */
export const mayReadSuspensions = (actor: Actor) => actor.kind === 'staff';

type Account = { id: string; kind: 'agent' | 'staff'; agencyId: string | null };

/** Releasing a locked or dormant account: its agency's point of contact, or an administrator; never one's own. */
export const mayRelease = (actor: Actor, account: Account) =>
  account.id !== actor.accountId &&
  (actor.kind === 'agent'
    ? actor.pointOfContact && account.kind === 'agent' && account.agencyId === actor.agencyId
    : holds(actor, 'administrator'));
