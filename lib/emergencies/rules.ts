import { callThatConfirms } from '@/lib/law/call-back';
import { CLOCKS } from '@/lib/law/clocks';
import { DECISION_VERBS } from '@/lib/requests/rules';

/** The target from filing to a first human decision, in minutes (LAW.md § 8). A target, not a promise. */
export const FIRST_DECISION_MINUTES = CLOCKS.emergency.length.hours * 60;

/** So many emergencies a day a mailbox without an account files; more are no emergencies but a flood. */
export const INTAKE_A_DAY = 5;

/** What an emergency asks for where the pre-flight would let it through; orders in real time have kinds of their own. */
export const INTAKE_CATEGORIES = ['subscriber', 'records', 'content'] as const;

/** The clock of an emergency. Computed, never stored. */
type DecisionClock = {
  /** Whole minutes from filing to the first decision, or until now. */
  minutes: number;
  /** Whether somebody has decided something, or the request is over. */
  stopped: boolean;
  /** Beyond the target. */
  late: boolean;
};

/** Whole minutes from one instant to a later one. */
export function minutesBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
}

/**
 * How the clock of an emergency stands.
 * @param given when it was filed, first decided on and closed; null for what has not happened
 */
export function decisionClock(
  given: { filedAt: Date; decidedAt: Date | null; closedAt: Date | null },
  now: Date,
): DecisionClock {
  const end = given.decidedAt ?? given.closedAt;
  const minutes = minutesBetween(given.filedAt, end ?? now);
  return { minutes, stopped: end !== null, late: minutes >= FIRST_DECISION_MINUTES };
}

/** When staff first decided something, out of the history of a request in the order of the log; or null. */
export function firstDecisionIn(history: readonly { act: string; at: Date }[]): Date | null {
  return history.find(({ act }) => DECISION_VERBS.some((verb) => act === `request.${verb}`))?.at ?? null;
}

/** A span in words: `1 minute`, `42 minutes`, `3 hours 5 minutes`, `2 days`. In: whole minutes. */
export function spanWords(minutes: number): string {
  const words = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;
  if (minutes < 60) return words(minutes, 'minute');
  if (minutes >= 48 * 60) return words(Math.floor(minutes / (24 * 60)), 'day');
  const rest = minutes % 60;
  return `${words(Math.floor(minutes / 60), 'hour')}${rest ? ` ${words(rest, 'minute')}` : ''}`;
}

/** What is to be released: categories, and by the identifier's id those withheld for it. */
export type ReleaseScope = { categories: string[]; withheld: Record<string, string[]> };

/** What is said where data would go to somebody whom nobody has confirmed. */
export const UNCONFIRMED_AGENT =
  'Nobody has confirmed that this agent is one of the agency’s people, so nothing is released to them: confirm the account first.';

/** The same where agent or agency are shut out. */
export const suspendedParty = (who: 'agent' | 'agency') =>
  `The ${who} is suspended, so nothing is released to them until two people have lifted that.`;

type Standing<Release> = { waiting: Release | null; why: string | null };

/** How the release of an emergency stands: the recommendation that waits, or why none can be made yet. */
export function releaseStanding<Release extends { decidedAt: Date | null }>(
  request: {
    status: string;
    agency: { standing: string; directoryPhone: string | null };
    agent?: { standing: string } | null;
  },
  { calls, releases }: { calls: Parameters<typeof callThatConfirms>[0]; releases: readonly Release[] },
): Standing<Release> {
  const waiting = releases.find(({ decidedAt }) => decidedAt === null) ?? null;
  if (waiting) return { waiting, why: null };
  const { standing, directoryPhone } = request.agency;
  if (standing === 'suspended') return { waiting, why: suspendedParty('agency') };
  if (request.agent?.standing === 'suspended') return { waiting, why: suspendedParty('agent') };
  if (standing !== 'verified') {
    return {
      waiting,
      why: 'Nobody has verified this agency, so nothing is released to it: have it registered first.',
    };
  }
  if (request.agent?.standing === 'pending') return { waiting, why: UNCONFIRMED_AGENT };
  const call = callThatConfirms(calls, directoryPhone);
  if ('why' in call) return { waiting, why: call.why };
  const reviewed = request.status === 'in_review';
  return {
    waiting,
    why: reviewed ? null : 'A release is recommended while the request is in review: begin the review first.',
  };
}
