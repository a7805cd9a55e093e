'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether script runs here: what works by it alone is drawn after the page was taken over, never before. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
