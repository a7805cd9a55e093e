import { writeNote } from '@/lib/conversations/write-note';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { sessionCookie } from '@/lib/web/auth';
import { sessionOf, staffActor } from '@/tests/support/inventory';
import { ANA, COLE } from '@/tests/support/journeys';
import { quantile, tenth } from './figures';

const TIMES = 20;

/**
 * From the commit of a change to its arrival at a page that follows the desk.
 * @returns median and 95th percentile in milliseconds
 */
export async function measureLive(): Promise<{ stream: string; medianMs: number; p95Ms: number }> {
  const found = await database().request.findFirstOrThrow({
    where: { status: 'in_review', reference: { not: null }, compartment: false },
  });
  const reference = found.reference!;
  const cole = await staffActor(COLE);
  const end = new AbortController();
  const answer = await fetch(new URL('/api/desk/live', env().publicUrl), {
    headers: { accept: 'text/event-stream', cookie: `${sessionCookie().name}=${await sessionOf(ANA)}` },
    signal: end.signal,
  });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const hear = async (word: string) => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      if (value.includes(word)) return;
    }
  };
  await hear('hello');
  const times: number[] = [];
  for (let each = 0; each <= TIMES; each++) {
    await writeNote(cole, { reference, body: 'A note.', idempotencyKey: newId() });
    const committed = performance.now();
    await hear(reference);
    // The first one may find the line to the database not yet there.
    if (each > 0) times.push(performance.now() - committed);
  }
  end.abort();
  return {
    stream: 'commit to event',
    medianMs: tenth(quantile(times, 0.5)),
    p95Ms: tenth(quantile(times, 0.95)),
  };
}
