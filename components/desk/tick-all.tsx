'use client';

import { useScripted } from '@/components/ui/use-scripted';

/** Ticks every row of the form it stands in. Needs script: without it rows are ticked one by one. */
export function TickAll() {
  if (!useScripted()) return null;
  return (
    <label className="-m-1 inline-flex min-h-6 min-w-6 items-center justify-center p-1">
      <span className="sr-only">Tick all on this page</span>
      <input
        type="checkbox"
        autoComplete="off"
        // Not by onChange: React misses the first change after the form was emptied.
        onClick={({ currentTarget }) => {
          const boxes = currentTarget.form?.querySelectorAll<HTMLInputElement>('input[name="pick"]') ?? [];
          for (const box of boxes) box.checked = currentTarget.checked;
        }}
        className="size-4 accent-accent"
      />
    </label>
  );
}
