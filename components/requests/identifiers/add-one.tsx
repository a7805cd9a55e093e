'use client';

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { CONTROL, FieldHint, FieldLabel } from '@/components/forms/field-frame';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Details } from '@/components/ui/details';
import { useScripted } from '@/components/ui/use-scripted';
import { ZONES } from '@/lib/requests/kinds/zones';
import { addToList } from './add-to-list';
import { askWorker } from './ask-worker';

type AddOneProps = {
  /** The element that the list's box stands in. */
  frame: RefObject<HTMLElement | null>;
  country: string;
  /** Every type with its label, in the order offered. */
  types: readonly (readonly [string, string])[];
};

type Told = { fault: string } | { added: string };

/** Puts one identifier into the list, with its type said and for an IP address its time asked. Needs script; the list does not. */
export function AddOne({ frame, country, types }: AddOneProps) {
  const scripted = useScripted();
  const value = useRef<HTMLInputElement>(null);
  const moment = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLSelectElement>(null);
  const [type, setType] = useState('');
  const [told, tell] = useState<Told | null>(null);
  if (!scripted) return null;

  async function add() {
    if (!value.current) return;
    const text = value.current.value.trim();
    const at = type === 'ip' ? (moment.current?.value ?? '') : '';
    const offset = zone.current?.value ?? '';
    if (text === '') tell({ fault: 'Enter the identifier first.' });
    else if (at && !offset)
      tell({ fault: 'Choose the zone of the time: without it the time means nothing.' });
    else {
      const read = await askWorker('one', { type, value: text, time: at && `${at}${offset}`, country });
      const [fault] = read.faults;
      if (fault) tell({ fault });
      else {
        const added =
          addToList(frame.current, 'identifiers', read.lines) + addToList(frame.current, 'names', read.names);
        const [line = ''] = [...read.lines, ...read.names];
        tell({ added: added > 0 ? `${line} was added to the list.` : `${line} stands in the list already.` });
        value.current.value = '';
      }
    }
    value.current.focus();
  }

  /** Enter adds; in a form it would send the page. */
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
  }

  const fault = told && 'fault' in told ? told.fault : null;
  return (
    <Details summary="Add one at a time">
      {/* Nothing here has a name: what is sent and kept is the list. */}
      <div className="space-y-4">
        <div className="space-y-1.5">
          <FieldLabel htmlFor="one-type">Type</FieldLabel>
          <select
            id="one-type"
            value={type}
            onChange={({ target }) => setType(target.value)}
            className={classNames(CONTROL, 'max-w-80')}
          >
            <option value="">As it looks</option>
            {types.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="space-y-1.5">
          <FieldLabel htmlFor="one-value">Identifier</FieldLabel>
          {fault ? (
            <p id="one-fault" className="font-semibold text-danger">
              <span className="sr-only">Error: </span>
              {fault}
            </p>
          ) : null}
          <input
            ref={value}
            onKeyDown={onKeyDown}
            id="one-value"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={fault ? 'one-fault' : undefined}
            aria-invalid={fault ? true : undefined}
            className={classNames(CONTROL, 'max-w-md')}
          />
        </div>
        {type === 'ip' ? (
          <div className="flex flex-wrap gap-x-5 gap-y-4">
            <div className="space-y-1.5">
              <FieldLabel htmlFor="one-time" optional>
                Time of use
              </FieldLabel>
              <input
                ref={moment}
                onKeyDown={onKeyDown}
                id="one-time"
                type="datetime-local"
                step={1}
                placeholder="YYYY-MM-DDTHH:MM:SS"
                aria-describedby="one-time-hint"
                className={classNames(CONTROL, 'max-w-64')}
              />
            </div>
            <div className="min-w-0 space-y-1.5">
              <FieldLabel htmlFor="one-zone">Zone of the time</FieldLabel>
              <select ref={zone} id="one-zone" defaultValue="" className={classNames(CONTROL, 'max-w-80')}>
                <option value="">Choose the zone</option>
                {ZONES.map(([offset, label]) => (
                  <option key={offset} value={offset}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <FieldHint id="one-time-hint">
              Addresses change hands by the hour: with its time one leads to an account, without it rarely.
            </FieldHint>
          </div>
        ) : null}
        <Button type="button" variant="secondary" onClick={() => void add()}>
          Add to the list
        </Button>
        <p role="status" className="min-h-6 wrap-anywhere">
          {told && 'added' in told ? told.added : null}
        </p>
      </div>
    </Details>
  );
}
