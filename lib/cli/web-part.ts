import { setTimeout as pause } from 'node:timers/promises';
import { type Part, startProcess } from './part';

const NEXT = 'node_modules/next/dist/bin/next';

/**
 * The web server as a part.
 * @param host the address to listen on; undefined for all
 */
export function webPart(given: { mode: 'start' | 'dev'; port: number; host: string | undefined }): Part {
  const host = given.host ? ['-H', given.host] : [];
  const env = {
    NODE_ENV: given.mode === 'dev' ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(given.port),
  };
  return {
    name: 'web server',
    start: async () => startProcess([NEXT, given.mode, '-p', String(given.port), ...host], env),
  };
}

const HEALTH_WAIT_MS = 60_000;

/**
 * Waits until the portal answers at /api/health.
 * @throws when it has not within a minute
 */
export async function untilHealthy(port: number, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  let last = 'nothing';
  while (performance.now() - start < HEALTH_WAIT_MS) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) return;
      last = `status ${answer.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(100);
  }
  throw new Error(`The portal did not become healthy within a minute: /api/health answered ${last}.`);
}
