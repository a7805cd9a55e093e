import type { Metadata } from 'next';
import { WaitingTable } from '@/components/desk/waiting-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { minutesBetween, spanWords } from '@/lib/emergencies/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { kindName } from '@/lib/requests/kinds/declarations';
import { waitingRequests } from '@/lib/requests/list-waiting-requests';
import { mayEnter, scopeOf } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Holding pen' };

export default async function PenPage() {
  const actor = await open('/desk/pen');
  const [waiting, company] = await Promise.all([waitingRequests(scopeOf(actor)), currentCompany()]);
  const at = now();
  const rows = waiting.map((row) => ({
    ...row,
    kind: kindName(row.kind),
    emergency: row.kind === 'emergency',
    age: spanWords(minutesBetween(row.receivedAt, at)),
  }));
  const unclaimed = rows.filter(({ agent }) => agent === null);
  const claimed = rows.filter(({ agent }) => agent !== null);
  return (
    <div className="space-y-6">
      <PageHeading
        dense
        title="Holding pen"
        lead="What came by telephone, by mail or in person and waits for its agent to complete it in the portal. It stands in the queue as well."
        actions={
          mayEnter(actor, false) ? <ButtonLink href={paths.penNew()}>Enter a request</ButtonLink> : null
        }
      />
      <section className="space-y-3">
        <h2 className="text-lg">Waits for its agent ({unclaimed.length})</h2>
        {unclaimed.length > 0 ? (
          <WaitingTable caption="Waits for its agent" rows={unclaimed} timeZone={company.timeZone} />
        ) : (
          <EmptyState title="Nothing waits for its agent">
            <p>Whatever is entered here appears until somebody of its agency takes it over.</p>
          </EmptyState>
        )}
      </section>
      {claimed.length > 0 ? (
        <section className="space-y-3">
          <h2 className="text-lg">Taken over and not yet certified ({claimed.length})</h2>
          <WaitingTable
            caption="Taken over and not yet certified"
            rows={claimed}
            timeZone={company.timeZone}
          />
        </section>
      ) : null}
    </div>
  );
}
