import type { KindId } from '@/lib/law/kinds';
import type { Verb } from '@/lib/requests/rules';

/** Who takes a step: the agent, whoever of the desk may decide it, counsel, or the worker. */
export type By = 'agent' | 'desk' | 'counsel' | 'system';
export type Step = { verb: Verb; by: By; afterDays: number };

/** How a request goes, as far as its times need to know. */
export type Told = {
  /** How long ago it was filed (a draft: begun), in days. */
  ageDays: readonly [number, number];
  steps: readonly Step[];
  /** How long the agent wrote before filing; 20 to 90 minutes where nothing is said. */
  writingMinutes?: readonly [number, number];
};

export type Story = Told & {
  count: number;
  /** The kinds it is told of; what agencies serve every day where nothing is said. */
  kinds?: readonly KindId[];
};

export const submit: Step = { verb: 'submit', by: 'agent', afterDays: 0 };
export const begin: Step = { verb: 'begin', by: 'desk', afterDays: 1 };
const ask: Step = { verb: 'ask', by: 'desk', afterDays: 1 };
const answer: Step = { verb: 'answer', by: 'agent', afterDays: 4 };
const delay: Step = { verb: 'delay', by: 'counsel', afterDays: 2 };
const resume: Step = { verb: 'resume', by: 'counsel', afterDays: 9 };
export const approve: Step = { verb: 'approve', by: 'desk', afterDays: 3 };
export const fulfil: Step = { verb: 'fulfil', by: 'desk', afterDays: 2 };
export const decline: Step = { verb: 'decline', by: 'desk', afterDays: 3 };
const withdraw: Step = { verb: 'withdraw', by: 'agent', afterDays: 3 };
const reopen: Step = { verb: 'reopen', by: 'counsel', afterDays: 6 };

const expire = (afterDays: number): Step => ({ verb: 'expire', by: 'system', afterDays });

const MINUTE = 1 / (24 * 60);
/** A step of an emergency, so many minutes after the one before. */
export const soon = (step: Step, minutes: number): Step => ({ ...step, afterDays: minutes * MINUTE });

const emergency = { kinds: ['emergency'], writingMinutes: [6, 15] } as const;
const inquiry = { kinds: ['inquiry'], writingMinutes: [4, 12] } as const;
const preservation = { kinds: ['preservation'] } as const;

/**
 * How most requests of an evaluation went: every state, with clocks that run, are nearly over, are overdue, and
 * stand still. What lies with an agent for 60 days, or as a draft for 90, the worker expires, so the open ones of
 * the seed are younger. The others are told one by one, in cases.
 */
export const STORIES: readonly Story[] = [
  { count: 7, ageDays: [1, 40], steps: [] },
  { count: 7, ageDays: [0.1, 4], steps: [submit] },
  { count: 3, ageDays: [11, 14], steps: [submit] },
  { count: 3, ageDays: [19, 26], steps: [submit] },
  { count: 9, ageDays: [2, 9], steps: [submit, begin] },
  { count: 6, ageDays: [11, 15], steps: [submit, begin] },
  { count: 5, ageDays: [20, 34], steps: [submit, begin] },
  { count: 5, ageDays: [12, 26], steps: [submit, begin, ask, answer] },
  { count: 2, ageDays: [40, 80], steps: [submit, begin, approve, fulfil, reopen] },
  { count: 11, ageDays: [3, 35], steps: [submit, begin, ask] },
  { count: 6, ageDays: [5, 50], steps: [submit, begin, delay] },
  { count: 5, ageDays: [5, 12], steps: [submit, begin, approve] },
  { count: 3, ageDays: [18, 30], steps: [submit, begin, approve] },
  { count: 19, ageDays: [14, 360], steps: [submit, begin, approve, fulfil] },
  { count: 17, ageDays: [20, 360], steps: [submit, begin, ask, answer, approve, fulfil] },
  { count: 6, ageDays: [30, 360], steps: [submit, begin, delay, resume, approve, fulfil] },
  { count: 12, ageDays: [8, 360], steps: [submit, begin, decline] },
  { count: 4, ageDays: [8, 360], steps: [submit, withdraw] },
  { count: 7, ageDays: [10, 360], steps: [submit, begin, withdraw] },
  { count: 6, ageDays: [75, 360], steps: [submit, begin, ask, expire(60)] },
  { count: 3, ageDays: [100, 360], steps: [expire(90)] },

  {
    count: 7,
    ageDays: [2, 360],
    steps: [submit, soon(begin, 24), soon(approve, 40), soon(fulfil, 30)],
    ...emergency,
  },
  { count: 3, ageDays: [9, 360], steps: [submit, soon(begin, 18), soon(decline, 60)], ...emergency },
  { count: 4, ageDays: [4, 70], steps: [submit, begin, approve, fulfil], ...preservation },
  { count: 4, ageDays: [130, 350], steps: [submit, begin, approve, fulfil], ...preservation },
  { count: 1, ageDays: [0.2, 0.8], steps: [submit], ...preservation },
  { count: 1, ageDays: [20, 200], steps: [submit, begin, decline], ...preservation },
  { count: 1, ageDays: [1, 3], steps: [submit], ...inquiry },
  { count: 4, ageDays: [5, 300], steps: [submit, begin, approve, fulfil], ...inquiry },
];
