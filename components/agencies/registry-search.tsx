import { Button } from '@/components/ui/button';

type RegistrySearchProps = { action: string; q: string; standing: string; waiting: string };

/** Looks for a part of a name or a domain. A plain GET form: the search is its address. */
export function RegistrySearch({ action, q, standing, waiting }: RegistrySearchProps) {
  return (
    <search>
      <form
        method="get"
        action={action}
        className="flex max-w-xl flex-wrap items-end gap-2 text-sm print:hidden"
      >
        {standing ? <input type="hidden" name="standing" value={standing} /> : null}
        {waiting ? <input type="hidden" name="waiting" value={waiting} /> : null}
        <label className="min-w-0 flex-1 font-semibold">
          Name or domain
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            className="mt-1 min-h-9 w-full scroll-mt-28 rounded-md border-2 border-line-strong bg-surface px-2 py-1 font-normal text-ink"
          />
        </label>
        <Button variant="secondary" size="small">
          Search
        </Button>
        {q ? (
          <a href={`${action}${standing ? `?standing=${standing}` : waiting ? `?waiting=${waiting}` : ''}`}>
            All
          </a>
        ) : null}
      </form>
    </search>
  );
}
