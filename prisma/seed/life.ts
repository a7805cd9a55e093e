import { after, CLOCK_STOPS, isClosed, type RequestStatus, type Verb } from '@/lib/requests/rules';
import type { Random } from './random';
import type { By, Told } from './stories';

const DAY_MS = 24 * 60 * 60_000;

export type LivedStep = { verb: Verb; by: By; at: Date; from: RequestStatus; to: RequestStatus };

/** A story told with times: what a request went through, by the status table. */
export type Life = {
  begunAt: Date;
  steps: LivedStep[];
  status: RequestStatus;
  submittedAt: Date | null;
  closedAt: Date | null;
  updatedAt: Date;
  stops: { reason: string; startedAt: Date; endedAt: Date | null }[];
};

/**
 * Lives a story up to `present`: steps come after their days, a little irregular, and closer together where the
 * time since filing is too short for all of them.
 * @throws Error where a story asks for a step that the status table does not have
 */
export function liveStory(story: Told, random: Random, present: Date): Life {
  const [least, most] = story.ageDays;
  const age = least + random.fraction() * (most - least);
  const start = present.getTime() - age * DAY_MS;
  const planned = story.steps.reduce((sum, step) => sum + step.afterDays, 0);
  // The worker's own step comes after exactly its days; the others share what time there is.
  const pace = planned === 0 ? 1 : Math.min(1, (age * 0.85) / planned);

  const submits = story.steps[0]?.verb === 'submit';
  const [shortest, longest] = story.writingMinutes ?? [20, 90];
  const begunAt = new Date(start - (submits ? random.int(shortest, longest) * 60_000 : 0));
  let status: RequestStatus = 'draft';
  let at = start;
  const life: Life = {
    begunAt,
    steps: [],
    status,
    submittedAt: null,
    closedAt: null,
    updatedAt: begunAt,
    stops: [],
  };
  for (const step of story.steps) {
    const to = after(status, step.verb);
    if (to === null) throw new Error(`a seeded story asks for ${step.verb} from ${status}`);
    at += step.afterDays * pace * (0.6 + 0.5 * random.fraction()) * DAY_MS;
    const time = new Date(Math.round(at));
    if (CLOCK_STOPS[status]) life.stops.at(-1)!.endedAt = time;
    const reason = CLOCK_STOPS[to];
    if (reason) life.stops.push({ reason, startedAt: time, endedAt: null });
    life.steps.push({ verb: step.verb, by: step.by, at: time, from: status, to });
    if (step.verb === 'submit') life.submittedAt = time;
    life.closedAt = isClosed(to) ? time : null;
    life.updatedAt = time;
    life.status = to;
    status = to;
  }
  return life;
}
