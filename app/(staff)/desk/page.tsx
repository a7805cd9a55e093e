import type { Metadata } from 'next';
import * as actions from '@/app/(staff)/desk/actions';
import { DeskKeys } from '@/components/desk/desk-keys';
import { MentionList } from '@/components/desk/mention-list';
import { queueHref } from '@/components/desk/queue-address';
import { QueueBulk } from '@/components/desk/queue-bulk';
import { QueueChips } from '@/components/desk/queue-chips';
import { QueueColumns } from '@/components/desk/queue-columns';
import { QueueExport } from '@/components/desk/queue-export';
import { QueueFilters } from '@/components/desk/queue-filters';
import { QueueLive } from '@/components/desk/queue-live';
import { QueueSearch } from '@/components/desk/queue-search';
import { QueueTable } from '@/components/desk/queue-table';
import { phaseOf, QueueTabs } from '@/components/desk/queue-tabs';
import { QueueViews } from '@/components/desk/queue-views';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { mentionsOf } from '@/lib/conversations/queries';
import { keysOn } from '@/lib/desk/queries';
import { countWords } from '@/lib/desk/rules';
import { isNarrowed, type QueueView, queueQuery, queueSchema } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { kindName } from '@/lib/requests/kinds/declarations';
import { currentActor, open } from '@/lib/web/session';
import { countsFor, loadQueue } from './load-queue';
import { changeMany, changeView, keepColumns, keepView, search } from './queue-actions';

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the page is called: how many there are of what is shown. Never what was searched for. */
function titleOf(view: QueueView, counts: { whole: number; narrowed: number | null }): string {
  const what = phaseOf(view)?.toLowerCase() ?? 'chosen';
  const count = counts.narrowed === null ? counts.whole.toLocaleString('en-US') : countWords(counts.narrowed);
  return `Queue: ${count} ${what === 'all' ? 'in all' : what}`;
}

const viewFrom = async ({ searchParams }: QueuePageProps): Promise<QueueView> =>
  queueSchema.parse(await searchParams);

/** The view without its page, by which its counts are kept for this drawing. */
const wholeOf = (view: QueueView) => queueQuery({ ...view, after: '', before: '' });

export async function generateMetadata(props: QueuePageProps): Promise<Metadata> {
  const actor = await currentActor();
  const view = await viewFrom(props);
  return { title: actor ? titleOf(view, await countsFor(actor, wholeOf(view))) : 'Queue' };
}

export default async function QueuePage(props: QueuePageProps) {
  const actor = await open('/desk');
  const view = await viewFrom(props);
  const [counts, queue, keys] = await Promise.all([
    countsFor(actor, wholeOf(view)),
    loadQueue(actor, view),
    keysOn(actor),
  ]);
  const { rows, previous, next, hours, columns, views, facets, searched, people } = queue;
  const title = titleOf(view, counts);
  const whole = wholeOf(view);
  return (
    <div data-keys={keys ? 'on' : 'off'} className="group/keys space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 lg:flex-1">
          <PageHeading title={title} dense />
          <QueueLive />
        </div>
        <QueueSearch action={search} searched={searched ?? ''} />
      </div>
      <MentionList mentions={await mentionsOf(actor)} timeZone={hours.timeZone} />
      <QueueTabs view={view} counts={counts.byStatus} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <QueueViews view={view} views={views} save={keepView} change={changeView} />
        <div className="flex flex-wrap items-center gap-x-4 text-sm print:hidden">
          <QueueExport query={whole} />
          <QueueColumns action={keepColumns} columns={columns} />
          <DeskKeys on={keys} action={actions.keys} accountHref={`${paths.account()}#keys`} />
        </div>
      </div>
      <QueueFilters view={view} facets={facets} />
      <QueueChips view={view} facets={facets} searched={searched} />
      {rows.length > 0 ? (
        <QueueBulk action={changeMany} exportHref={paths.queueExport()} query={whole} people={people}>
          <QueueTable
            caption={title}
            rows={rows.map((row) => ({
              ...row,
              kind: kindName(row.kind),
              emergency: row.kind === 'emergency',
            }))}
            columns={columns}
            view={view}
            hours={hours}
            now={now()}
            accountId={actor.accountId}
          />
        </QueueBulk>
      ) : (
        <EmptyQueue view={view} />
      )}
      <Pagination
        label="Queue"
        previousHref={previous && queueHref(view, { before: previous })}
        nextHref={next && queueHref(view, { after: next })}
      />
      <p className="text-sm text-ink-muted print:hidden">
        As it stood at <DateTime at={now()} timeZone={hours.timeZone} format="short" />.{' '}
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
        {view.found
          ? 'Nothing was found by reference, case number, agency, agent or identifier. Check what you typed.'
          : narrowed
            ? 'Drop one of its filters, or choose another phase.'
            : 'Nothing waits for the desk. New requests appear here as soon as they are filed.'}
      </p>
    </EmptyState>
  );
}
