import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say';

/** A part while it runs. */
export type Running = {
  /** Settles when it ended, with why. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

export type Part = { name: string; start(): Promise<Running> };

const DEATHS = { most: 5, withinMs: 60_000 };
const GRACE_MS = 10_000;

/** Why a process ended, in words. */
export function cause(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `ended by ${signal}` : `ended with exit code ${code}`;
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((done) => {
    child.once('exit', (code, signal) => done(cause(code, signal)));
    child.once('error', (error) => done(`could not be started: ${error.message}`));
  });
}

// Next announces itself in a few lines; the supervisor says the address itself.
const BANNER = /^\s*($|▲|✓|- (Local|Network|Environments|Experiments):)/u;

/** Passes on what a process says, line by line, so that the lines of two parts do not mix. */
function passOn(from: NodeJS.ReadableStream | null, to: NodeJS.WritableStream): void {
  let rest = '';
  from?.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (!BANNER.test(line)) to.write(`${line}\n`);
  });
}

/**
 * Starts a Node process as a part. It leads a process group of its own, so that Ctrl-C reaches the supervisor
 * alone and the parts are stopped in order; it ends itself when the supervisor is gone.
 */
export function startProcess(
  args: string[],
  env: Record<string, string> = {},
): Running & { child: ChildProcess } {
  const child = spawn(process.execPath, ['--require', './lib/cli/end-with-parent.cjs', ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    env: { ...process.env, ...env },
  });
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);
  const ended = whenEnded(child);
  const stop = async () => {
    child.kill('SIGTERM');
    const killed = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await ended;
    clearTimeout(killed);
  };
  return { child, ended, stop };
}

/**
 * Keeps parts running: one that ends is started again after a growing pause; one that ends five times within a
 * minute ends the whole.
 */
export class Supervisor {
  readonly #running: { name: string; stop(): Promise<void> }[] = [];
  #stopping = false;
  #fail: (reason: string) => void = () => undefined;

  /** Settles with a sentence when a part cannot be kept running. */
  readonly failed = new Promise<string>((done) => {
    this.#fail = done;
  });

  /** Starts a part and keeps it. */
  async keep(part: Part): Promise<void> {
    let current = await part.start();
    this.#running.push({ name: part.name, stop: () => current.stop() });
    const watch = async () => {
      const deaths: number[] = [];
      for (;;) {
        const why = await current.ended;
        if (this.#stopping) return;
        deaths.push(performance.now());
        const recent = deaths.filter((at) => at > performance.now() - DEATHS.withinMs);
        if (recent.length >= DEATHS.most) {
          this.#fail(
            `The ${part.name} ${why} for the ${recent.length}th time within a minute: it cannot be kept running.`,
          );
          return;
        }
        const wait = 500 * 2 ** (recent.length - 1);
        say(`The ${part.name} ${why}; it is started again in ${wait / 1000} s.`);
        await pause(wait);
        if (this.#stopping) return;
        current = await part.start().catch((error: Error) => ({
          ended: Promise.resolve(`could not be started (${error.message})`),
          stop: async () => undefined,
        }));
        if (this.#stopping) return current.stop();
      }
    };
    void watch();
  }

  /** Stops the parts, the last started first. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const part of this.#running.reverse()) await part.stop();
  }
}
