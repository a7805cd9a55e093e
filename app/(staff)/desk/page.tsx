import type { Metadata } from 'next';
import { cache } from 'react';
import * as actions from '@/app/(staff)/desk/actions';
import { DeskKeys } from '@/components/desk/desk-keys';
import { MentionList } from '@/components/desk/mention-list';
import { queueHref } from '@/components/desk/queue-address';
import { QueueFilters } from '@/components/desk/queue-filters';
import { QueueLive } from '@/components/desk/queue-live';
import { QueueTable } from '@/components/desk/queue-table';
import { phaseOf, QueueTabs } from '@/components/desk/queue-tabs';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { type Actor, holds } from '@/lib/accounts/rules';
import { mentionsOf } from '@/lib/conversations/queries';
import { countByStatus, deskQueue, queueHours } from '@/lib/desk/list-queue';
import { keysOn } from '@/lib/desk/queries';
import { isNarrowed, type QueueView, queueSchema } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { DECLARED_KINDS, inCompartment, kindName } from '@/lib/requests/kinds/declarations';
import { scopeOf } from '@/lib/requests/policy';
import type { RequestStatus } from '@/lib/requests/rules';
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
  const what = phaseOf(view)?.toLowerCase() ?? 'chosen';
  return isNarrowed(view) ? `Queue: ${what}` : `Queue: ${count.toLocaleString('en-US')} ${what}`;
}

const viewFrom = async ({ searchParams }: QueuePageProps): Promise<QueueView> =>
  queueSchema.parse(await searchParams);

export async function generateMetadata(props: QueuePageProps): Promise<Metadata> {
  const actor = await currentActor();
  return { title: actor ? titleOf(await viewFrom(props), await countsFor(actor)) : 'Queue' };
}

export default async function QueuePage(props: QueuePageProps) {
  const actor = await open('/desk');
  const [view, counts, company, keys] = await Promise.all([
    viewFrom(props),
    countsFor(actor),
    currentCompany(),
    keysOn(actor),
  ]);
  const hours = await queueHours();
  const { rows, previous, next } = await deskQueue(scopeOf(actor), view, hours);
  const title = titleOf(view, counts);
  return (
    <div data-keys={keys ? 'on' : 'off'} className="group/keys space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <PageHeading title={title} dense />
        <QueueFilters view={view} kinds={kindsFor(actor)} />
        <DeskKeys on={keys} action={actions.keys} accountHref={`${paths.account()}#keys`} />
      </div>
      <MentionList mentions={await mentionsOf(actor)} timeZone={company.timeZone} />
      <QueueTabs view={view} counts={counts} />
      <QueueLive />
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
          accountId={actor.accountId}
        />
      ) : (
        <EmptyQueue view={view} />
      )}
      <QueuePages view={view} previous={previous} next={next} />
      <p className="text-sm text-ink-muted print:hidden">
        As it stood at <DateTime at={now()} timeZone={company.timeZone} format="short" />.{' '}
        <a href={queueHref(view, { after: view.after, before: view.before })}>Load the queue again</a> to see
        what has come since.
      </p>
    </div>
  );
}

function EmptyQueue({ view }: { view: QueueView }) {
  const narrowed = isNarrowed(view) || view.after !== '' || phaseOf(view) !== 'Open';
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

type QueuePagesProps = { view: QueueView; previous: string | null; next: string | null };

function QueuePages({ view, previous, next }: QueuePagesProps) {
  return (
    <Pagination
      label="Queue"
      previousHref={previous && queueHref(view, { before: previous })}
      nextHref={next && queueHref(view, { after: next })}
    />
  );
}
