import { describe, expect, test } from 'vitest';
import {
  CLOSED_STATUSES,
  isClosed,
  after as nextStatus,
  OPEN_STATUSES,
  type RequestStatus,
  STATUSES,
  VERB_NAMES,
  type Verb,
  verbsFrom,
} from '@/lib/requests/rules';

/** Every step the design knows, written out by hand: all pairs that are not here are refused. */
const STEPS: [RequestStatus, Verb, RequestStatus][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'expire', 'expired'],
  ['submitted', 'begin', 'in_review'],
  ['submitted', 'decline', 'declined'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['submitted', 'supersede', 'withdrawn'],
  ['in_review', 'ask', 'awaiting_agency'],
  ['in_review', 'delay', 'legally_delayed'],
  ['in_review', 'approve', 'approved'],
  ['in_review', 'decline', 'declined'],
  ['in_review', 'withdraw', 'withdrawn'],
  ['in_review', 'supersede', 'withdrawn'],
  ['awaiting_agency', 'answer', 'in_review'],
  ['awaiting_agency', 'decline', 'declined'],
  ['awaiting_agency', 'withdraw', 'withdrawn'],
  ['awaiting_agency', 'expire', 'expired'],
  ['awaiting_agency', 'supersede', 'withdrawn'],
  ['legally_delayed', 'resume', 'in_review'],
  ['legally_delayed', 'decline', 'declined'],
  ['legally_delayed', 'withdraw', 'withdrawn'],
  ['legally_delayed', 'supersede', 'withdrawn'],
  ['approved', 'fulfil', 'fulfilled'],
  ['approved', 'delay', 'legally_delayed'],
  ['approved', 'withdraw', 'withdrawn'],
  ['approved', 'supersede', 'withdrawn'],
  ['fulfilled', 'reopen', 'in_review'],
  ['declined', 'reopen', 'in_review'],
  ['withdrawn', 'reopen', 'in_review'],
  ['expired', 'reopen', 'in_review'],
];

describe('the status table', () => {
  const pairs = STATUSES.flatMap((status) => VERB_NAMES.map((verb) => ({ status, verb })));

  test('has ten states and thirteen verbs', () => {
    expect(STATUSES).toHaveLength(10);
    expect(VERB_NAMES).toHaveLength(13);
    expect(pairs).toHaveLength(130);
  });

  test.each(pairs)('$verb from $status', ({ status, verb }) => {
    const step = STEPS.find(([from, by]) => from === status && by === verb);
    expect(nextStatus(status, verb)).toBe(step ? step[2] : null);
  });

  test('no state but those that are over is a dead end, and only counsel leads out of those', () => {
    for (const status of STATUSES) {
      expect(verbsFrom(status).length).toBeGreaterThan(0);
      expect(isClosed(status)).toBe(verbsFrom(status).join() === 'reopen');
    }
  });

  test('every state is a draft, open or closed', () => {
    expect(['draft', ...OPEN_STATUSES, ...CLOSED_STATUSES].sort()).toEqual([...STATUSES].sort());
  });

  test('every state can be reached from a draft', () => {
    const reached = new Set<RequestStatus>(['draft']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const status of [...reached])
        for (const verb of verbsFrom(status)) reached.add(nextStatus(status, verb)!);
    }
    expect([...reached].sort()).toEqual([...STATUSES].sort());
  });
});
