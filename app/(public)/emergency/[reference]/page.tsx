import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmergencyProgress } from '@/components/emergencies/emergency-progress';
import { EmergencySteps } from '@/components/emergencies/emergency-steps';
import { MailboxInUse } from '@/components/emergencies/mailbox-in-use';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Panel } from '@/components/ui/panel';
import type { ProvenMailbox } from '@/lib/accounts/rules';
import { viewEmergency } from '@/lib/emergencies/view-emergency';
import { now } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/refusal';
import { printedCode } from '@/lib/receipts/rules';
import { STATUS_LABELS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { openMailbox } from '@/lib/web/mailbox';
import { leaveMailbox } from '../actions';

export const metadata: Metadata = { title: 'Your emergency request' };

type PageProps = { params: Promise<{ reference: string }> };

async function found(mailbox: ProvenMailbox, reference: string) {
  try {
    return await viewEmergency(mailbox, reference);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

export default async function EmergencyStatusPage({ params }: PageProps) {
  const mailbox = await openMailbox('/emergency/[reference]');
  const request = await found(mailbox, (await params).reference);
  const { name, timeZone, emergency } = await currentCompany();
  return (
    <ReadingColumn>
      <Panel title="Emergency request filed">
        <p>Your reference</p>
        <p className="text-2xl font-bold tabular-nums">{request.reference}</p>
        <p className="mt-3">
          <CopyButton text={request.reference} label="Copy the reference" />
        </p>
      </Panel>
      <EmergencyProgress {...request} company={name} timeZone={timeZone} now={now()} />
      <DefinitionRows
        rows={[
          { key: 'agency', label: 'Agency', value: `${request.agency} (not verified yet)` },
          { key: 'filed', label: 'Filed', value: <DateTime at={request.filedAt} timeZone={timeZone} /> },
          { key: 'status', label: 'Status', value: STATUS_LABELS[request.status] },
          ...(request.receiptCode
            ? [
                {
                  key: 'receipt',
                  label: 'Receipt',
                  value: <code className="wrap-anywhere">{printedCode(request.receiptCode)}</code>,
                },
              ]
            : []),
        ]}
      />
      <section className="space-y-3">
        <h2 className="text-xl">What happens next</h2>
        <EmergencySteps company={name} registered={false} />
        <p>
          To add something, or if you hear nothing, call <PhoneLink number={emergency.phone} /> and give the
          reference. Load this page again to see what has changed; on another device, confirm the same
          mailbox.
        </p>
      </section>
      <MailboxInUse mailbox={mailbox} leave={leaveMailbox} timeZone={timeZone} />
    </ReadingColumn>
  );
}
