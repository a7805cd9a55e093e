import type { QueueView } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { OPEN_STATUSES, type RequestStatus } from '@/lib/requests/rules';

/** The tab a view belongs to: one status, or the open ones together; null for another mixture. */
export function tabOf(view: Pick<QueueView, 'status'>): RequestStatus | 'open' | null {
  if (
    view.status.length === OPEN_STATUSES.length &&
    OPEN_STATUSES.every((each) => view.status.includes(each))
  )
    return 'open';
  return view.status.length === 1 ? view.status[0]! : null;
}

/** The statuses of a view as the address spells them: nothing for the open ones, which are the default. */
export function statusParameters(view: Pick<QueueView, 'status'>): string[] {
  return tabOf(view) === 'open' ? [] : view.status;
}

/** The address of a view of the queue, without what is the default. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): string {
  const { status, kind, sort, after } = { ...view, ...change };
  const search = new URLSearchParams(statusParameters({ status }).map((each) => ['status', each]));
  if (kind) search.set('kind', kind);
  if (sort !== 'deadline') search.set('sort', sort);
  if (after) search.set('after', after);
  const text = search.toString();
  return text ? `${paths.desk()}?${text}` : paths.desk();
}
