import type { Metadata } from 'next';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ClaimForm } from '@/components/requests/claim-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { asAgent } from '../agent';
import { claimRequestAction } from '../completion-actions';

export const metadata: Metadata = { title: 'Complete a request by its reference' };

export default async function ClaimPage() {
  const { agency } = asAgent(await open('/requests/claim'));
  const company = await currentCompany();
  return (
    <ReadingColumn>
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        title="Complete a request by its reference"
        lead={`If you or somebody of ${agency.name} called ${company.name}, wrote or came in person, you were given a reference. Enter it here, then complete and certify the request.`}
      />
      <Notice tone="emergency" title="An emergency by telephone">
        <p>It must be followed by a portal submission: this is how.</p>
      </Notice>
      <ClaimForm action={claimRequestAction} backHref={paths.requests()} />
    </ReadingColumn>
  );
}
