import type { Verb } from '@/lib/requests/rules';

/** Who takes a step: the agent, whoever of the desk may decide it, counsel, or the worker. */
export type By = 'agent' | 'desk' | 'counsel' | 'system';
type Step = { verb: Verb; by: By; afterDays: number };

export type Story = {
  count: number;
  /** How long ago it was filed (a draft: begun), in days. */
  ageDays: readonly [number, number];
  steps: readonly Step[];
};

const submit: Step = { verb: 'submit', by: 'agent', afterDays: 0 };
const begin: Step = { verb: 'begin', by: 'desk', afterDays: 1 };
const ask: Step = { verb: 'ask', by: 'desk', afterDays: 1 };
const answer: Step = { verb: 'answer', by: 'agent', afterDays: 4 };
const delay: Step = { verb: 'delay', by: 'counsel', afterDays: 2 };
const resume: Step = { verb: 'resume', by: 'counsel', afterDays: 9 };
const approve: Step = { verb: 'approve', by: 'desk', afterDays: 3 };
const fulfil: Step = { verb: 'fulfil', by: 'desk', afterDays: 2 };
const decline: Step = { verb: 'decline', by: 'desk', afterDays: 3 };
const withdraw: Step = { verb: 'withdraw', by: 'agent', afterDays: 3 };
const reopen: Step = { verb: 'reopen', by: 'counsel', afterDays: 6 };

const expire = (afterDays: number): Step => ({ verb: 'expire', by: 'system', afterDays });

/**
 * How the 200 requests of an evaluation went: every state, with clocks that run, are nearly over, are overdue,
 * and stand still. What lies with an agent for 60 days, or as a draft for 90, the worker expires, so the open
 * ones of the seed are younger.
 */
export const STORIES: readonly Story[] = [
  { count: 8, ageDays: [1, 40], steps: [] },
  { count: 9, ageDays: [0, 4], steps: [submit] },
  { count: 3, ageDays: [11, 14], steps: [submit] },
  { count: 3, ageDays: [19, 26], steps: [submit] },
  { count: 10, ageDays: [2, 9], steps: [submit, begin] },
  { count: 6, ageDays: [11, 15], steps: [submit, begin] },
  { count: 5, ageDays: [20, 34], steps: [submit, begin] },
  { count: 5, ageDays: [12, 26], steps: [submit, begin, ask, answer] },
  { count: 2, ageDays: [40, 80], steps: [submit, begin, approve, fulfil, reopen] },
  { count: 11, ageDays: [3, 35], steps: [submit, begin, ask] },
  { count: 6, ageDays: [5, 50], steps: [submit, begin, delay] },
  { count: 6, ageDays: [5, 12], steps: [submit, begin, approve] },
  { count: 3, ageDays: [18, 30], steps: [submit, begin, approve] },
  { count: 46, ageDays: [14, 360], steps: [submit, begin, approve, fulfil] },
  { count: 24, ageDays: [20, 360], steps: [submit, begin, ask, answer, approve, fulfil] },
  { count: 9, ageDays: [30, 360], steps: [submit, begin, delay, resume, approve, fulfil] },
  { count: 20, ageDays: [8, 360], steps: [submit, begin, decline] },
  { count: 6, ageDays: [8, 360], steps: [submit, withdraw] },
  { count: 8, ageDays: [10, 360], steps: [submit, begin, withdraw] },
  { count: 7, ageDays: [75, 360], steps: [submit, begin, ask, expire(60)] },
  { count: 3, ageDays: [100, 360], steps: [expire(90)] },
];
