import { DateTime } from '@/components/ui/date-time';
import { Timeline } from '@/components/ui/timeline';
import { VERB_NAMES, type Verb } from '@/lib/requests/rules';
import { STEPS } from './agent-words';

/** An entry of the history, as far as the agency may know it. */
export type Step = { seq: string; verb: StepName; at: Date; by: string };

/** Besides the changes of the status, what happens to a request that staff entered. */
const ENTRIES = ['entered', 'claimed', 'certified'] as const;
type StepName = Verb | (typeof ENTRIES)[number];
const STEP_NAMES: readonly StepName[] = [...VERB_NAMES, ...ENTRIES];

type Entry = { seq: bigint | number; at: Date; act: string; actorKind: string; actor: string | null };

/**
 * The steps of a request for its agency, newest first. In: the history of the log; out: the changes of its status
 * alone. The company acts as one: no name of its staff is among them.
 */
export function stepsOf(history: readonly Entry[], company: string): Step[] {
  return history
    .flatMap(({ seq, at, act, actorKind, actor }) => {
      const verb = STEP_NAMES.find((each) => act === `request.${each}`);
      if (!verb) return [];
      return [{ seq: String(seq), verb, at, by: actorKind === 'agent' && actor ? actor : company }];
    })
    .reverse();
}

/** What happened to the request. */
export function RequestSteps({ steps, timeZone }: { steps: Step[]; timeZone: string }) {
  return (
    <Timeline
      label="What happened"
      items={steps.map(({ seq, verb, at, by }) => ({
        key: seq,
        title: STEPS[verb].title,
        tone: STEPS[verb].tone,
        at: <DateTime at={at} timeZone={timeZone} format="short" />,
        by,
      }))}
    />
  );
}
