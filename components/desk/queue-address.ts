import { type QueueView, queueQuery } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';

/** The address of a view of the queue, without what is the default. A changed view begins at its first page. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): string {
  const query = queueQuery({ ...view, after: '', before: '', ...change });
  return query ? `${paths.desk()}?${query}` : paths.desk();
}
