import { Tabs } from '@/components/ui/tabs';
import type { QueueView } from '@/lib/desk/schema';
import { OPEN_STATUSES, type RequestStatus, STATUS_LABELS, STATUSES } from '@/lib/requests/rules';
import { queueHref, tabOf } from './queue-address';

type QueueTabsProps = { view: QueueView; counts: Partial<Record<RequestStatus, number>> };

/** The queue by status, each with how many there are; the open ones together come first. */
export function QueueTabs({ view, counts }: QueueTabsProps) {
  const current = tabOf(view);
  const first = { after: '' };
  const open = OPEN_STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const each = STATUSES.filter((status) => status !== 'draft').map((status) => ({
    href: queueHref(view, { ...first, status: [status] }),
    label: STATUS_LABELS[status],
    count: counts[status] ?? 0,
    current: current === status,
  }));
  return (
    <Tabs
      label="Requests by status"
      items={[
        {
          href: queueHref(view, { ...first, status: [...OPEN_STATUSES] }),
          label: 'Open',
          count: open,
          current: current === 'open',
        },
        ...each,
      ]}
    />
  );
}
