import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { SORTS } from '@/lib/desk/rules';
import { type QueueView, statusWords } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { DeskSelect } from './desk-select';
import { chosenOf, type Facet } from './queue-facets';
import { phaseOf } from './queue-tabs';

type QueueFiltersProps = { view: QueueView; facets: Facet[] };

/** The filters. A plain GET form of native disclosures: the view is its address, and can be kept. */
export function QueueFilters({ view, facets }: QueueFiltersProps) {
  return (
    <form
      method="get"
      action={paths.desk()}
      aria-label="Filter the queue"
      className="relative flex flex-wrap items-end gap-1.5 print:hidden"
    >
      {view.found ? <input type="hidden" name="found" value={view.found} /> : null}
      {facets
        .filter(({ options }) => options.length > 0)
        .map((facet) => (
          <FilterMenu key={facet.name} facet={facet} view={view} />
        ))}
      <div className="flex items-end gap-2 sm:ml-auto">
        <DeskSelect
          name="sort"
          label="Order"
          labelHidden
          value={view.sort}
          options={Object.entries(SORTS).map(([value, label]) => ({ value, label }))}
        />
        <Button variant="secondary" size="small">
          Show
        </Button>
      </div>
    </form>
  );
}

/** One filter: its name with how many are chosen, and below it the choices once it is opened. One is open at a time. */
function FilterMenu({ facet, view }: { facet: Facet; view: QueueView }) {
  const { name, label, options, several } = facet;
  // A phase is shown by its tab; the boxes below stand for the statuses only where no tab does.
  const byTab = name === 'status' && phaseOf(view) !== null;
  const chosen = byTab ? [] : chosenOf(view, facet);
  return (
    <>
      {byTab
        ? statusWords(view.status).map((word) => (
            <input key={word} type="hidden" name="status" value={word} />
          ))
        : null}
      <details name="queue-filter" className="group sm:relative">
        <summary
          className={`inline-flex min-h-9 list-none items-center gap-1 rounded-md border px-2 py-1 text-sm hover:border-ink [&::-webkit-details-marker]:hidden ${
            chosen.length > 0 ? 'border-accent font-semibold text-accent' : 'border-line-strong text-ink'
          }`}
        >
          {label}
          {chosen.length > 0 ? (
            <span className="tabular-nums">
              <span className="sr-only">, chosen: </span>
              {chosen.length}
            </span>
          ) : null}
          <ChevronDown aria-hidden="true" className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <fieldset className="absolute left-0 z-20 mt-1 max-h-96 w-max max-w-[min(24rem,calc(100vw-2rem))] min-w-56 overflow-y-auto rounded-md border border-line-strong bg-surface-raised p-2 text-sm shadow-lg">
          <legend className="sr-only">{label}</legend>
          {several ? null : (
            <Choice type="radio" name={name} value="" label="Any" checked={chosen.length === 0} />
          )}
          {options.map((option) => (
            <Choice
              key={option.value}
              type={several ? 'checkbox' : 'radio'}
              name={name}
              {...option}
              checked={chosen.includes(option.value)}
            />
          ))}
        </fieldset>
      </details>
    </>
  );
}

type ChoiceProps = {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  label: string;
  checked: boolean;
};

function Choice({ type, name, value, label, checked }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2 rounded-sm px-1.5 hover:bg-surface-sunken">
      {/* The key draws it anew when the view changes. */}
      <input
        key={String(checked)}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        className="size-4 shrink-0 accent-accent"
      />
      <span dir="auto">{label}</span>
    </label>
  );
}
