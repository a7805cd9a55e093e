import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { settle } from '@/app/(staff)/desk/decision-actions';
import { SettleForm } from '@/components/desk/settle-form';
import { UserLine, UserText } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { CalendarDate } from '@/components/ui/calendar-date';
import { DateTime } from '@/components/ui/date-time';
import { Inset } from '@/components/ui/inset';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { kindName } from '@/lib/requests/kinds/declarations';
import { findInstruction } from '@/lib/requests/list-instructions';
import { maySettle } from '@/lib/requests/policy';
import { INSTRUCTIONS, isEarly } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Instruction on an account' };

export default async function InstructionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/desk/instructions/[id]');
  const row = await findInstruction(actor, (await params).id);
  if (!row) notFound();
  const { timeZone } = await currentCompany();
  const holds = row.type === 'do_not_act';
  const today = localDay(now(), timeZone);
  const early = isEarly(row, today);
  const mine = maySettle(actor, row, today);
  const more = row.identifierCount - row.identifiers.length;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.instructions()}>Instructions</BackLink>
      <PageHeading
        title={INSTRUCTIONS[row.type]}
        caption={`${row.reference}, ${kindName(row.kind)}, ${row.agency}`}
      />
      {row.settledAt ? null : (
        <Notice tone={holds ? 'stopped' : 'warning'}>
          <p>
            {holds
              ? 'The agency asks that the account is left as it is. Acting on it may alert the customer.'
              : 'Records of the account go to an agency. Look at it under the terms of use; acting on it may alert the customer that somebody asked.'}
          </p>
        </Notice>
      )}
      <SummaryList
        rows={[
          {
            key: 'accounts',
            label: `Accounts (${row.identifierCount.toLocaleString('en-US')})`,
            value: (
              <ul>
                {row.identifiers.map((each) => (
                  <li key={each}>
                    <UserLine>{each}</UserLine>
                  </li>
                ))}
                {more > 0 ? <li>and {more.toLocaleString('en-US')} more on the request’s page</li> : null}
              </ul>
            ),
          },
          {
            key: 'request',
            label: 'Request',
            value: <a href={paths.deskRequest(row.reference)}>{row.reference}</a>,
          },
          { key: 'raised', label: 'Raised', value: <DateTime at={row.raisedAt} timeZone={timeZone} /> },
          ...(holds
            ? [
                {
                  key: 'until',
                  label: 'Until',
                  value: row.until ? <CalendarDate on={row.until} /> : 'No end named',
                },
              ]
            : []),
        ]}
      />
      {row.settledAt ? (
        <section className="space-y-2">
          <h2 className="text-lg">
            Settled by {row.settledBy}, <DateTime at={row.settledAt} timeZone={timeZone} format="short" />
          </h2>
          <Inset>
            <UserText>{row.settlement ?? ''}</UserText>
          </Inset>
        </section>
      ) : mine ? null : (
        <p className="text-ink-muted">
          {early
            ? 'It has not ended yet: before that, counsel alone lifts it.'
            : 'You can read this. Trust and safety settles it.'}
        </p>
      )}
      {mine && (row.settledAt === null || (await answersPost())) ? (
        <SettleForm action={settle} id={row.id} lifts={holds} early={early} />
      ) : null}
    </div>
  );
}
