import { type Ask, answerAsk } from './answer-ask';

// Runs beside the page, so that ten thousand lines are read while the person goes on typing.
addEventListener('message', ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
  const { id, ask } = data;
  const steps = answerAsk(ask);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return postMessage({ id, answer: step.value });
    postMessage({ id, part: step.value });
  }
});
