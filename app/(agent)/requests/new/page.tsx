import type { Metadata } from 'next';
import { ReadingColumn } from '@/components/layout/reading-column';
import { KindForm } from '@/components/requests/kind-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { open } from '@/lib/web/session';
import { startRequestAction } from '../actions';

export const metadata: Metadata = { title: 'Start a new request' };

export default async function NewRequestPage() {
  await open('/requests/new');
  return (
    <ReadingColumn>
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        title="What kind of legal process do you have?"
        lead="The kind decides what may be asked for. You can delete a draft and begin again."
      />
      <Notice tone="emergency" title="Is a person in danger of death or serious physical injury?">
        <p>
          Do not file here: read <a href={paths.emergency()}>what to do in an emergency</a>.
        </p>
      </Notice>
      <KindForm action={startRequestAction} idempotencyKey={newId()} backHref={paths.requests()} />
    </ReadingColumn>
  );
}
