'use client';

import { Search } from 'lucide-react';
import { useActionState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { Button } from '@/components/ui/button';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { keyed } from './keyed';

type QueueSearchProps = {
  action: FormAction;
  /** What the view was searched for. */
  searched: string;
};

/** The one search box. It is sent in a body, so that nothing typed into it stands in an address or a log. */
export function QueueSearch({ action, searched }: QueueSearchProps) {
  const [state, post, pending] = useActionState(action, EMPTY_STATE);
  const [error] = state.errors;
  const typed = state.values.search;
  return (
    <search className="w-full sm:w-96 print:hidden">
      <form action={post} aria-label="Search requests">
        <label htmlFor="queue-search" className="sr-only">
          Search by reference, case number, agency, agent or identifier
        </label>
        <div className="flex gap-2">
          <span className="relative min-w-0 flex-1">
            <Search
              aria-hidden="true"
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-muted"
            />
            <input
              key={searched}
              id="queue-search"
              name="search"
              type="search"
              maxLength={320}
              autoComplete="off"
              spellCheck={false}
              defaultValue={typeof typed === 'string' ? typed : searched}
              {...keyed('/', 'Search', 'focus')}
              placeholder="Reference, case, agency, agent, identifier"
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'queue-search-error' : undefined}
              className="min-h-9 w-full rounded-md border-2 border-line-strong bg-surface py-1 pr-2 pl-8 text-sm text-ink aria-invalid:border-danger"
            />
          </span>
          <Button variant="secondary" size="small" pending={pending} pendingLabel="Searching…">
            Search
          </Button>
        </div>
        {error ? (
          <p id="queue-search-error" role="alert" className="mt-1 text-sm font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {error.message}
          </p>
        ) : null}
      </form>
    </search>
  );
}
