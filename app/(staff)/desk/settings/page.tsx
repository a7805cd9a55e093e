import type { Metadata } from 'next';
import { formatCalendarDate } from '@/components/ui/calendar-date';
import { PageHeading } from '@/components/ui/page-heading';
import { TaskList } from '@/components/ui/task-list';
import { paths } from '@/lib/paths';
import { currentCatalogue, newestDeskSettings } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await open('/desk/settings');
  const [{ version, effectiveOn, entries }, desk] = await Promise.all([
    currentCatalogue(),
    newestDeskSettings(),
  ]);
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeading
        title="Settings"
        lead="What the portal says for the company. Every change is a new version; none is overwritten."
        dense
      />
      <TaskList
        label="Settings"
        tasks={[
          {
            key: 'catalogue',
            title: 'Data catalogue',
            href: paths.catalogue(),
            hint: `What each product holds and for how long, as everyone reads it at ${paths.data()}: ${entries.length} entries, in effect from ${formatCalendarDate({ on: effectiveOn })}.`,
            status: { text: `Version ${version}` },
          },
          {
            key: 'desk',
            title: 'How the desk works',
            href: paths.deskSettings(),
            hint: 'Approvals, names that agents see, reminders, and the clocks of States.',
            status: { text: desk.version > 0 ? `Version ${desk.version}` : 'As shipped' },
          },
        ]}
      />
    </div>
  );
}
