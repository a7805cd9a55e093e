import { chromium } from '@playwright/test';
import { writeNote } from '@/lib/conversations/write-note';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { sessionCookie } from '@/lib/web/auth';
import { chromiumArguments, chromiumPath } from '@/tests/support/chromium';
import { sessionOf, staffActor } from '@/tests/support/inventory';
import { ANA, COLE } from '@/tests/support/journeys';
import { quantile, tenth } from './figures';

const TIMES = 20;

type Row = { 'a change': string; medianMs: number; p95Ms: number };

/**
 * From the commit of a change to what a colleague has of it who follows the desk: the event in the stream, and the note
 * that was written on the open page.
 * @returns for each median and 95th percentile in milliseconds
 */
export async function measureLive(): Promise<Row[]> {
  const found = await database().request.findFirstOrThrow({
    // One of the seed: those of the queue's benchmark are rows alone, and their pages cannot be drawn.
    where: { status: 'in_review', reference: { startsWith: 'OW-2026-' }, compartment: false },
  });
  const reference = found.reference!;
  const cole = await staffActor(COLE);
  const token = await sessionOf(ANA);
  const times = async (shown: (body: string) => Promise<void>) => {
    const taken: number[] = [];
    // The first one may find the line to the database not yet there, and the page not yet warm.
    for (let each = 0; each <= TIMES; each++) {
      const body = `A note that is measured, ${newId()}.`;
      await writeNote(cole, { reference, body, idempotencyKey: newId() });
      const committed = performance.now();
      await shown(body);
      if (each > 0) taken.push(performance.now() - committed);
    }
    return { medianMs: tenth(quantile(taken, 0.5)), p95Ms: tenth(quantile(taken, 0.95)) };
  };
  return [
    { 'a change': 'in the stream', ...(await inStream(token, reference, times)) },
    { 'a change': 'on the screen', ...(await onScreen(token, reference, times)) },
  ];
}

type Times = (shown: (body: string) => Promise<void>) => Promise<Omit<Row, 'a change'>>;

async function inStream(token: string, reference: string, times: Times) {
  const end = new AbortController();
  const answer = await fetch(new URL('/api/desk/live', env().publicUrl), {
    headers: { accept: 'text/event-stream', cookie: `${sessionCookie().name}=${token}` },
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
  const taken = await times(() => hear(reference));
  end.abort();
  return taken;
}

async function onScreen(token: string, reference: string, times: Times) {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArguments() });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: sessionCookie().name, value: token, url: env().publicUrl }]);
  const page = await context.newPage();
  await page.goto(new URL(`/desk/requests/${reference}`, env().publicUrl).toString());
  const taken = await times(async (body) => {
    await page.waitForFunction((text) => document.body.textContent?.includes(text), body);
  });
  await browser.close();
  return taken;
}
