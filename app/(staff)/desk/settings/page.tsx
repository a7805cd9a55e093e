import type { Metadata } from 'next';
import { formatCalendarDate } from '@/components/ui/calendar-date';
import { PageHeading } from '@/components/ui/page-heading';
import { TaskList } from '@/components/ui/task-list';
import { paths } from '@/lib/paths';
import {
  currentAssignment,
  currentCatalogue,
  currentCompany,
  newestDeskSettings,
} from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await open('/desk/settings');
  const [{ version, effectiveOn, entries }, desk, assignment, company] = await Promise.all([
    currentCatalogue(),
    newestDeskSettings(),
    currentAssignment(),
    currentCompany(),
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
          {
            key: 'assignment',
            title: 'Assignment',
            href: paths.assignment(),
            hint: 'Who gets a request when it is filed, by kind, agency, country and load.',
            status: { text: assignment.rules.length === 1 ? '1 rule' : `${assignment.rules.length} rules` },
          },
          {
            key: 'on-call',
            title: 'On call for emergencies',
            href: paths.onCall(),
            hint: 'Who is told at once when an emergency is filed; in place of somebody away, whoever covers.',
            status: {
              text: company.onCall.length > 0 ? `${company.onCall.length} named` : 'Everyone who can act',
            },
          },
          {
            key: 'away',
            title: 'Away',
            href: paths.away(),
            hint: 'Days on which staff are away, and who covers.',
            status: { text: '' },
          },
        ]}
      />
    </div>
  );
}
