import { Tabs } from '@/components/ui/tabs';
import { FILED_STATUSES, PHASES } from '@/lib/desk/rules';
import type { QueueView } from '@/lib/desk/schema';
import { OPEN_STATUSES, type RequestStatus } from '@/lib/requests/rules';
import { queueHref } from './queue-address';

type QueueTabsProps = { view: QueueView; counts: Partial<Record<RequestStatus, number>> };

const ALL = [
  { label: 'Open', statuses: OPEN_STATUSES },
  ...Object.values(PHASES),
  { label: 'All', statuses: FILED_STATUSES },
];

/** Whether two lists of statuses are the same; each is in the order of the table. */
const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

/** The phase that a view shows, by its label; null for another mixture of statuses. */
export function phaseOf(view: Pick<QueueView, 'status'>): string | null {
  return ALL.find(({ statuses }) => same(statuses, view.status))?.label ?? null;
}

/** The queue by phase, each with how many there are; the open ones together come first. Other filters stay. */
export function QueueTabs({ view, counts }: QueueTabsProps) {
  return (
    <Tabs
      label="Requests by phase"
      items={ALL.map(({ label, statuses }) => ({
        href: queueHref(view, { status: [...statuses] }),
        label,
        count: statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
        current: same(statuses, view.status),
      }))}
    />
  );
}
