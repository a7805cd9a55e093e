'use client';

import { useRef, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { OUTCOMES } from '@/lib/requests/rules';
import { DeskSelect } from './desk-select';
import { OUTCOME_FIELD } from './request-steps';

const neverChanges = () => () => {};
const CHOICES = Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }));

/** Sets every outcome of the form at once. Drawn only where script runs; without it each is chosen by itself. */
export function SetAllOutcomes() {
  const box = useRef<HTMLDivElement>(null);
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (!scripted) return null;

  function setAll() {
    const value = box.current?.querySelector('select')?.value ?? '';
    const selects = box.current
      ?.closest('form')
      ?.querySelectorAll<HTMLSelectElement>(`select[name^="${OUTCOME_FIELD}"]`);
    for (const select of selects ?? []) select.value = value;
  }

  return (
    <div ref={box} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <DeskSelect name="setAll" label="Set all to" value="contact_information" options={CHOICES} />
      </div>
      <Button type="button" variant="secondary" size="small" onClick={setAll}>
        Set all
      </Button>
    </div>
  );
}
