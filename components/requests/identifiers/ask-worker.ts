import type { Answer, Ask, Asks } from './answer-ask';

type Waiting = {
  ask: Ask;
  done(answer: Answer): void;
  failed(error: unknown): void;
  onPart?(part: number): void;
};
type Message = { id: number; part?: number; answer?: Answer };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let broken = false;
let asked = 0;

/**
 * Asks about identifiers beside the page; the code for it is loaded with the first question. Where a worker cannot
 * run the page answers itself, which is slower and no less right.
 * @param onPart is told how far it is, from 0 to 1
 */
export function askWorker<Name extends keyof Asks>(
  name: Name,
  ask: Asks[Name]['ask'],
  onPart?: (part: number) => void,
): Promise<Asks[Name]['answer']> {
  return new Promise((done, failed) => {
    asked += 1;
    const question = { name, ...ask } as Ask;
    const entry: Waiting = { ask: question, done: done as Waiting['done'], failed, onPart };
    waiting.set(asked, entry);
    if (broken) void answerHere(asked, entry);
    else theWorker().postMessage({ id: asked, ask: question });
  });
}

function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./identifier-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: { id, part, answer } }: MessageEvent<Message>) => {
    const entry = waiting.get(id);
    if (part !== undefined) return entry?.onPart?.(part);
    waiting.delete(id);
    if (answer !== undefined) entry?.done(answer);
  });
  worker.addEventListener('error', () => {
    broken = true;
    worker?.terminate();
    worker = null;
    for (const [id, entry] of waiting) void answerHere(id, entry);
  });
  return worker;
}

async function answerHere(id: number, { ask, done, failed, onPart }: Waiting): Promise<void> {
  waiting.delete(id);
  try {
    const { answerAsk } = await import('./answer-ask');
    const steps = answerAsk(ask);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return done(step.value);
      onPart?.(step.value);
      // The progress is drawn, and what was typed meanwhile, before the next piece.
      await new Promise((next) => setTimeout(next));
    }
  } catch (error) {
    failed(error);
  }
}
