import type { Metadata } from 'next';
import { InstructionTable } from '@/components/desk/instruction-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { listInstructions } from '@/lib/requests/list-instructions';
import { maySettle } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Instructions on accounts' };

type InstructionsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InstructionsPage({ searchParams }: InstructionsPageProps) {
  const actor = await open('/desk/instructions');
  const query = await searchParams;
  const settled = query.settled === 'yes';
  const after = typeof query.after === 'string' ? query.after : null;
  const [{ rows, next }, { timeZone }] = await Promise.all([
    listInstructions(actor, settled, after),
    currentCompany(),
  ]);
  const view = settled ? { settled: 'yes' } : {};
  const today = localDay(now(), timeZone);
  return (
    <div className="space-y-4">
      <PageHeading
        dense
        title="Instructions on accounts"
        lead="Accounts that an agency asks to leave as they are, and accounts of answered requests to look at."
      />
      <Tabs
        label="Instructions"
        items={[
          { href: paths.instructions(), label: 'Open', current: !settled },
          { href: paths.instructions({ settled: 'yes' }), label: 'Settled', current: settled },
        ]}
      />
      {rows.length > 0 ? (
        <InstructionTable
          caption={settled ? 'Settled instructions' : 'Open instructions'}
          rows={rows.map((row) => ({ ...row, maySettle: maySettle(actor, row, today) }))}
          today={today}
          timeZone={timeZone}
        />
      ) : (
        <EmptyState title={settled ? 'Nothing was settled yet' : 'No instruction is open'}>
          <p>What is filed with an instruction, and what is approved without one, appears here by itself.</p>
        </EmptyState>
      )}
      <Pagination
        label="Instructions"
        firstHref={after && paths.instructions(view)}
        nextHref={next && paths.instructions({ ...view, after: next })}
      />
    </div>
  );
}
