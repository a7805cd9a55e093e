const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

const store = globalThis as { openwritClosing?: Set<() => void> };

/** Begun with the first piece of work: a process that keeps nothing open ends as it always did. */
function theWork(): Set<() => void> {
  if (store.openwritClosing) return store.openwritClosing;
  const work = new Set<() => void>();
  store.openwritClosing = work;
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      for (const each of [...work]) each();
      // A listener of ours takes the place of what the system would have done; where nobody else has one, it does it now.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
  return work;
}

/**
 * Runs `work` when the process is told to stop: for what would keep a server from closing, such as an answer that never
 * ends.
 * @returns what takes the work back
 */
export function whenClosing(work: () => void): () => void {
  theWork().add(work);
  return () => void theWork().delete(work);
}
