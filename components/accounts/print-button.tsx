'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

const neverChanges = () => () => {};

/** Prints the page. Drawn only where script runs; without it the browser's own menu prints. */
export function PrintButton({ label }: { label: string }) {
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (!scripted) return null;
  return (
    <Button type="button" variant="secondary" size="small" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
