import { X } from 'lucide-react';
import type { QueueView } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { queueHref } from './queue-address';
import { chosenOf, type Facet } from './queue-facets';
import { phaseOf } from './queue-tabs';

type QueueChipsProps = {
  view: QueueView;
  facets: Facet[];
  /** What was searched for; null where nothing was, or where it cannot be read. */
  searched: string | null;
};

/** What narrows the view, each with the way to drop it. */
export function QueueChips({ view, facets, searched }: QueueChipsProps) {
  const chips = facets
    .filter(({ name }) => name !== 'status' || phaseOf(view) === null)
    .flatMap((facet) =>
      chosenOf(view, facet).map((value) => ({
        key: `${facet.name} ${value}`,
        label: facet.label,
        value: facet.options.find((option) => option.value === value)?.label ?? wordFor(facet, value),
        href: queueHref(view, { [facet.name]: without(view, facet, value) } as Partial<QueueView>),
      })),
    );
  if (view.found)
    chips.unshift({
      key: 'found',
      label: 'Search',
      value: searched ?? 'no longer readable: search again',
      href: queueHref(view, { found: '' }),
    });
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters of this view" className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      {chips.map(({ key, label, value, href }) => (
        <li key={key} className="max-w-full">
          <a
            href={href}
            className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-sm border border-line bg-surface-sunken px-2 text-ink no-underline hover:border-line-strong hover:text-ink"
          >
            <span className="sr-only">Drop </span>
            <span className="text-ink-muted">{label}:</span>
            <span dir="auto" className="truncate font-semibold">
              {value}
            </span>
            <X aria-hidden="true" className="size-3.5 shrink-0" />
          </a>
        </li>
      ))}
      <li>
        <a href={paths.desk()} className="inline-flex min-h-8 items-center px-1">
          Drop all
        </a>
      </li>
    </ul>
  );
}

/** A value that is not among the choices: a number of days, or what is no longer there. */
function wordFor({ name }: Facet, value: string): string {
  if (name === 'deadline') return `Due within ${value} business days`;
  if (name === 'awaiting') return `Questions out for ${value} days`;
  return 'no longer there';
}

function without(view: QueueView, { name, several }: Facet, value: string): string | string[] {
  return several ? [view[name]].flat().filter((each) => each !== value) : '';
}
