'use client';

import { createContext, useContext } from 'react';
import { pickOf } from '@/lib/desk/schema';

/** What was ticked when the answer was no: it stays ticked. */
export const TickedBefore = createContext<readonly string[]>([]);

/** The box of a row of the queue. */
export function PickBox({ reference, assigneeId }: { reference: string; assigneeId: string | null }) {
  const before = useContext(TickedBefore);
  return (
    <label className="-m-1 inline-flex min-h-6 min-w-6 items-center justify-center p-1 max-sm:min-h-9">
      <span className="sr-only">Tick {reference}</span>
      <input
        type="checkbox"
        name="pick"
        value={pickOf(reference, assigneeId)}
        // Somebody else may have it by now, and then the rest of the value is another.
        defaultChecked={before.some((pick) => pick.startsWith(`${reference}~`))}
        autoComplete="off"
        className="size-4 accent-accent"
      />
    </label>
  );
}
