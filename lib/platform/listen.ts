import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Tx } from './database';
import { env } from './env';
import { log } from './log';

/** What a channel tells. `restored`: the connection was away for a while, and something may have been missed. */
export type Listener = { heard(payload: string): void; restored(): void };

type Line = { listeners: Set<Listener>; client: pg.Client | null; closed: boolean };

const store = globalThis as { openwritLines?: Map<string, Line> };

const BACKOFF_MS = { first: 250, most: 10_000 };
/** A connection whose other end vanished without a word is noticed by asking. */
const PULSE_MS = 30_000;

/**
 * Hears what is said on a PostgreSQL channel, over one connection a process and channel, which is made anew when it
 * breaks.
 * @returns what ends the listening; the connection stays for the next one
 */
export function listen(channel: string, listener: Listener): () => void {
  store.openwritLines ??= new Map();
  let line = store.openwritLines.get(channel);
  if (!line) {
    line = { listeners: new Set(), client: null, closed: false };
    store.openwritLines.set(channel, line);
    void keep(channel, line);
  }
  const { listeners } = line;
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Says something on a channel; it is heard when the transaction commits. */
export async function notify(tx: Tx, channel: string, payload: string): Promise<void> {
  await tx.$executeRaw`select pg_notify(${channel}, ${payload})`;
}

/** Ends all listening of this process, at its end or at that of a test file. */
export async function closeLines(): Promise<void> {
  const lines = [...(store.openwritLines?.values() ?? [])];
  store.openwritLines = undefined;
  for (const line of lines) {
    line.closed = true;
    await line.client?.end().catch(() => undefined);
  }
}

async function keep(channel: string, line: Line): Promise<void> {
  let wait = BACKOFF_MS.first;
  let broken = false;
  while (!line.closed) {
    const client = new pg.Client({
      connectionString: env().databaseUrl,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    const ended = new Promise<void>((done) => {
      client.once('end', done);
      client.on('error', () => done());
    });
    client.on('notification', ({ payload }) => {
      for (const each of line.listeners) each.heard(payload ?? '');
    });
    try {
      line.client = client;
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      wait = BACKOFF_MS.first;
      if (broken) for (const each of line.listeners) each.restored();
      const pulse = setInterval(() => client.query('select 1').catch(() => void client.end()), PULSE_MS);
      pulse.unref();
      await ended;
      clearInterval(pulse);
    } catch (error) {
      if (!line.closed)
        log.warn({ err: error, channel }, 'the database cannot be listened to; it is tried again');
    }
    void client.end().catch(() => undefined);
    broken = true;
    if (line.closed) return;
    await pause(wait, undefined, { ref: false });
    wait = Math.min(wait * 2, BACKOFF_MS.most);
  }
}
