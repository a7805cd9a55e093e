import type { Metadata } from 'next';
import { cache } from 'react';
import { queueHref, tabOf } from '@/components/desk/queue-address';
import { QueueFilters } from '@/components/desk/queue-filters';
import { QueueTable } from '@/components/desk/queue-table';
import { QueueTabs } from '@/components/desk/queue-tabs';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { type Actor, holds } from '@/lib/accounts/rules';
import { countByStatus, deskQueue } from '@/lib/desk/list-queue';
import { type QueueView, queueSchema } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { DECLARED_KINDS, inCompartment, kindName } from '@/lib/requests/kinds/declarations';
import { scopeOf } from '@/lib/requests/policy';
import { RESPONSE_DAYS, type RequestStatus, STATUS_LABELS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { currentActor, open } from '@/lib/web/session';

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const countsFor = cache((actor: Actor) => countByStatus(scopeOf(actor)));

/** The kinds to filter by; those of the compartment are named to the cleared alone. */
const kindsFor = (actor: Actor) =>
  DECLARED_KINDS.filter((id) => !inCompartment(id) || holds(actor, 'cleared')).map((id) => ({
    value: id,
    label: kindName(id),
  }));

/** What the page is called: how many there are of what is shown. */
function titleOf(view: QueueView, counts: Partial<Record<RequestStatus, number>>): string {
  const count = view.status.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tab = tabOf(view);
  const what = tab === null ? 'chosen' : tab === 'open' ? 'open' : STATUS_LABELS[tab].toLowerCase();
  // The counts are by status alone.
  return view.kind
    ? `Queue: ${what}, ${kindName(view.kind)}`
    : `Queue: ${count.toLocaleString('en-US')} ${what}`;
}

/** One value a name, as a person would read the address; statuses may be several. */
async function viewFrom({ searchParams }: QueuePageProps): Promise<QueueView> {
  const given = await searchParams;
  const one = (name: string) => [given[name]].flat()[0];
  return queueSchema.parse({
    status: given.status,
    kind: DECLARED_KINDS.find((id) => id === one('kind')),
    sort: one('sort'),
    after: one('after'),
  });
}

export async function generateMetadata(props: QueuePageProps): Promise<Metadata> {
  const actor = await currentActor();
  return { title: actor ? titleOf(await viewFrom(props), await countsFor(actor)) : 'Queue' };
}

export default async function QueuePage(props: QueuePageProps) {
  const actor = await open('/desk');
  const [view, counts, company] = await Promise.all([viewFrom(props), countsFor(actor), currentCompany()]);
  const hours = { timeZone: company.timeZone, closesAt: company.closesAt };
  const { rows, next } = await deskQueue(scopeOf(actor), view, { ...hours, days: RESPONSE_DAYS });
  const title = titleOf(view, counts);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <PageHeading title={title} dense />
        <QueueFilters view={view} kinds={kindsFor(actor)} />
      </div>
      <QueueTabs view={view} counts={counts} />
      {rows.length > 0 ? (
        <QueueTable
          caption={title}
          rows={rows.map((row) => ({
            ...row,
            kind: kindName(row.kind),
            emergency: row.kind === 'emergency',
          }))}
          view={view}
          hours={hours}
          now={now()}
        />
      ) : (
        <EmptyQueue view={view} />
      )}
      <QueuePages view={view} next={next} />
      <p className="text-sm text-ink-muted print:hidden">
        As it stood at <DateTime at={now()} timeZone={company.timeZone} format="short" />.{' '}
        <a href={queueHref(view, {})}>Load the queue again</a> to see what has come since.
      </p>
    </div>
  );
}

function EmptyQueue({ view }: { view: QueueView }) {
  const narrowed = view.kind !== '' || view.after !== '' || tabOf(view) !== 'open';
  return (
    <EmptyState
      title={narrowed ? 'No request fits this view' : 'The queue is empty'}
      actions={
        narrowed ? (
          <ButtonLink href={paths.desk()} variant="secondary" size="small">
            Show all open requests
          </ButtonLink>
        ) : undefined
      }
    >
      <p>
        {narrowed
          ? 'Choose another status or kind.'
          : 'Nothing waits for the desk. New requests appear here as soon as they are filed.'}
      </p>
    </EmptyState>
  );
}

/** The list is read by key, so it goes on or begins again; it knows no page before. */
function QueuePages({ view, next }: { view: QueueView; next: string | null }) {
  if (!view.after && !next) return null;
  return (
    <nav
      aria-label="Queue: pages"
      className="flex flex-wrap gap-x-6 gap-y-2 text-sm font-semibold print:hidden"
    >
      {view.after ? (
        <a href={queueHref(view, { after: '' })} className="inline-flex min-h-9 items-center">
          First page
        </a>
      ) : null}
      {next ? (
        <a
          href={queueHref(view, { after: next })}
          rel="next"
          className="ml-auto inline-flex min-h-9 items-center"
        >
          Next page
        </a>
      ) : null}
    </nav>
  );
}
