import type { Metadata } from 'next';
import { AbsenceForm } from '@/components/desk/absence-form';
import { DeskForm } from '@/components/desk/desk-form';
import { Badge } from '@/components/ui/badge';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { activeStaff, namedAbsencesFrom } from '@/lib/accounts/queries';
import { holds, isGivenWork } from '@/lib/accounts/rules';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { end, plan } from './actions';

export const metadata: Metadata = { title: 'Away' };

export default async function AwayPage() {
  const actor = await open('/desk/away');
  const { timeZone } = await currentCompany();
  const today = localDay(now(), timeZone);
  const [absences, staff] = await Promise.all([namedAbsencesFrom(today), activeStaff()]);
  const working = staff.filter(({ roles }) => isGivenWork(roles));
  const all = holds(actor, 'administrator');
  const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const mayEnd = (accountId: string) => all || accountId === actor.accountId;
  return (
    <div className="space-y-6">
      <PageHeading title="Away" dense />
      <p className="max-w-measure text-sm text-ink-muted">
        While somebody is away, whoever covers gets what the rules of assignment would give to them, and is
        told of emergencies in their place. What they have already stays theirs until somebody assigns it
        anew. Days are those of {timeZone}.
      </p>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <DataTable
          caption="Absences, today and to come"
          dense
          rows={absences}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Nobody is away">
              <p>Absences that are entered stand here until they are over.</p>
            </EmptyState>
          }
          columns={[
            { key: 'who', header: 'Who', rowHeader: true, cell: ({ account }) => account.name },
            {
              key: 'first',
              header: 'First day',
              cell: ({ firstDay }) => (
                <>
                  <CalendarDate on={firstDay} format="short" />{' '}
                  {firstDay <= today ? <Badge tone="info">Away now</Badge> : null}
                </>
              ),
            },
            {
              key: 'last',
              header: 'Last day',
              cell: ({ lastDay }) => <CalendarDate on={lastDay} format="short" />,
            },
            { key: 'cover', header: 'Who covers', cell: ({ cover }) => cover?.name ?? 'Nobody' },
            {
              key: 'end',
              header: 'End it',
              headerHidden: true,
              cell: ({ id, accountId, account, firstDay }) =>
                mayEnd(accountId) ? (
                  <DeskForm
                    action={end}
                    label={`End the absence of ${account.name} from ${firstDay}`}
                    submitLabel={firstDay < today ? 'Back since today' : 'Take back'}
                  >
                    <input type="hidden" name="id" value={id} />
                  </DeskForm>
                ) : null,
            },
          ]}
        />
        <section aria-labelledby="absence" className="space-y-4">
          <h2 id="absence" className="text-lg">
            {all ? 'Enter an absence' : 'Enter days on which you are away'}
          </h2>
          <AbsenceForm
            action={plan}
            people={all ? working.map(choice) : [{ value: actor.accountId, label: actor.name }]}
            covers={working.filter(({ id }) => all || id !== actor.accountId).map(choice)}
            today={today}
          />
        </section>
      </div>
    </div>
  );
}
