/** What came of a call to the agency on its directory number (LAW.md § 4). */
export const CALL_VERDICTS = {
  confirmed: 'Confirmed: the agency knows the agent and the request',
  denied: 'Denied: the agency does not stand by it',
  unreachable: 'Unreachable: nobody answered who could tell',
} as const;
export type CallVerdict = keyof typeof CALL_VERDICTS;
export const CALL_VERDICT_IDS = Object.keys(CALL_VERDICTS) as [CallVerdict, ...CallVerdict[]];

type Call = { id: string; verdict: string; number: string; calledAt: Date };

/** The last call that reached somebody; null where none did. */
export function lastReached<Each extends { verdict: string; calledAt: Date }>(
  calls: readonly Each[],
): Each | null {
  const reached = calls.filter(({ verdict }) => verdict !== 'unreachable');
  return reached.toSorted((a, b) => b.calledAt.getTime() - a.calledAt.getTime())[0] ?? null;
}

/**
 * The call on which data may be released: the last one that reached somebody, where it confirmed the request on the
 * number that the registry has now. A sentence where there is none.
 * @param calls of this request, in any order
 */
export function callThatConfirms(
  calls: readonly Call[],
  directoryPhone: string | null,
): Call | { why: string } {
  const last = lastReached(calls);
  if (!last) {
    return {
      why: 'Nobody has confirmed this request yet: call the agency back on the number of its registry entry first.',
    };
  }
  if (last.verdict === 'denied') {
    return { why: 'The agency denied this request when it was called back, so nothing is released on it.' };
  }
  if (last.number !== directoryPhone) {
    return {
      why: 'The registry has another number for the agency since the call: call it back once more, on that one.',
    };
  }
  return last;
}

type Asked = {
  kind: string;
  /** When a call last found that the agency knows the agent; null where none did or the last one denied it. */
  vouchedAt: Date | null;
  /** Whether an agent stands behind the request yet. */
  agent: boolean;
};

/**
 * Why a request other than an emergency waits for a call-back before it is approved: its agent is new, or the agency
 * has denied it. Null where none is needed. Controlling a government mailbox is never enough (FBI notice of 2024).
 * @param first whether the company calls back before the first approval for an agent (its setting)
 */
export function missingCall(
  { kind, vouchedAt, agent }: Asked,
  calls: readonly { verdict: string; calledAt: Date }[],
  { first }: { first: boolean },
): string | null {
  const last = lastReached(calls);
  if (last?.verdict === 'denied') {
    return 'The agency denied this request when it was called back: nothing on it is approved until a later call confirms it.';
  }
  // Nothing is disclosed on an inquiry.
  if (!first || !agent || vouchedAt || last || kind === 'inquiry') return null;
  return 'The company has answered nothing of this agent yet: call the agency back on the number of its registry entry before the first approval.';
}

const digits = (text: string | null | undefined) => (text ?? '').replace(/\D/g, '').replace(/^00/, '');

/** Whether two telephone numbers are the same but for how they are written; `null` is no number. */
export function sameNumber(given: string | null | undefined, registered: string | null): boolean {
  const [one, other] = [digits(given), digits(registered)];
  const enough = Math.min(one.length, other.length) >= 7;
  return enough && (other.endsWith(one) || one.endsWith(other));
}

/** Whether a number is an extension of the registered one's exchange: the same but for the last four digits. */
export function sameExchange(given: string | null | undefined, registered: string | null): boolean {
  const [one, other] = [digits(given).slice(0, -4), digits(registered).slice(0, -4)];
  const enough = Math.min(one.length, other.length) >= 6;
  return enough && (one.endsWith(other) || other.endsWith(one));
}
