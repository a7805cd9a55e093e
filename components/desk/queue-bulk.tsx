'use client';

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { DeskSelect } from './desk-select';
import { TickedBefore } from './pick-box';

type QueueBulkProps = {
  action: FormAction;
  /** Where an export is fetched. */
  exportHref: string;
  /** The view as an address spells it. */
  query: string;
  /** To whom requests can be given; empty for whoever may not. */
  people: { id: string; name: string }[];
  /** The table, whose rows have boxes called `pick`. */
  children: ReactNode;
};

/**
 * What can be done with the ticked rows: assigning, tagging, and export, which is a plain GET of a file. The bar comes
 * when something is ticked, by a selector and without script, and stays at the foot of the window; where the browser
 * knows no such selector it is always there. Says afterwards how many it was; after a no, what was ticked and typed stays.
 */
export function QueueBulk({ action, exportHref, query, people, children }: QueueBulkProps) {
  const [state, post, pending] = useActionState(action, EMPTY_STATE);
  const form = useRef<HTMLFormElement>(null);
  const typed = (name: string) => [state.values[name] ?? []].flat();

  // Sent by hand: React empties a form that it sends itself, also when the answer is no.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => post(data));
  }

  useEffect(() => {
    if (state.notice) form.current?.reset();
  }, [state]);

  return (
    <form
      ref={form}
      action={post}
      onSubmit={onSubmit}
      aria-label="Ticked requests"
      className="group/bulk space-y-3"
    >
      <input type="hidden" name="view" value={query} />
      {state.notice ? <Notice tone="success" role="status" title={state.notice} /> : null}
      {state.errors.length > 0 ? (
        <Notice tone="danger" role="alert" title="There is a problem">
          <ul>
            {state.errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <TickedBefore value={typed('pick')}>{children}</TickedBefore>
      <div className="sticky bottom-0 z-10 [body:has([data-alarm])_&]:bottom-14 -mx-2 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-md border border-line-strong bg-surface-raised px-3 py-2 text-sm shadow-lg supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[name=pick]:checked]/bulk:flex print:hidden">
        <span className="font-semibold">Ticked requests</span>
        {people.length > 0 ? (
          <>
            <Assigning people={people} pending={pending} chosen={typed('assigneeId')[0] ?? ''} />
            <Tagging pending={pending} tag={typed('tag')[0] ?? ''} />
          </>
        ) : null}
        <span className="flex items-center gap-2">
          <span className="text-ink-muted">Export</span>
          {(['csv', 'xlsx'] as const).map((as) => (
            <button
              key={as}
              type="submit"
              name="as"
              value={as}
              formAction={exportHref}
              formMethod="get"
              formEncType="application/x-www-form-urlencoded"
              className="min-h-9 px-1 text-accent underline underline-offset-4 hover:text-accent-strong"
            >
              <span className="sr-only">the ticked requests as </span>
              {as.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
    </form>
  );
}

type PartProps = { pending: boolean };

type AssigningProps = PartProps & Pick<QueueBulkProps, 'people'> & { chosen: string };

function Assigning({ people, pending, chosen }: AssigningProps) {
  const options = [
    { value: '', label: 'Assign to…' },
    { value: 'nobody', label: 'Nobody' },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <span className="flex items-end gap-2">
      <DeskSelect name="assigneeId" label="Assign to" labelHidden value={chosen} options={options} />
      <Button name="do" value="assign" variant="secondary" size="small" pending={pending}>
        Assign
      </Button>
    </span>
  );
}

function Tagging({ pending, tag }: PartProps & { tag: string }) {
  return (
    <span className="flex items-end gap-2">
      <label htmlFor="bulk-tag" className="sr-only">
        Tag
      </label>
      <input
        id="bulk-tag"
        name="tag"
        maxLength={60}
        defaultValue={tag}
        placeholder="Tag"
        autoComplete="off"
        className="min-h-9 w-36 rounded-md border-2 border-line-strong bg-surface px-2 py-1 text-ink"
      />
      <Button name="do" value="tag" variant="secondary" size="small" pending={pending}>
        Tag
      </Button>
      <Button name="do" value="untag" variant="quiet" size="small" pending={pending}>
        Untag
      </Button>
    </span>
  );
}
