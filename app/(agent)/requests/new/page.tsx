import type { Metadata } from 'next';
import { WaitsNotice } from '@/components/accounts/waits-notice';
import { ReadingColumn } from '@/components/layout/reading-column';
import { KindForm } from '@/components/requests/kind-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { kindsFor } from '@/lib/requests/kinds/declarations';
import { mayFile } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { startRequestAction } from '../actions';
import { asAgent } from '../agent';

export const metadata: Metadata = { title: 'Start a new request' };

type NewRequestPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewRequestPage({ searchParams }: NewRequestPageProps) {
  const agent = asAgent(await open('/requests/new'));
  const chosen = [(await searchParams).kind].flat()[0];
  return (
    <ReadingColumn>
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        title="What kind of request do you have?"
        lead="The kind decides what may be asked for. You can delete a draft and begin again."
      />
      <Notice tone="emergency" title="Is a person in danger of death or serious physical injury?">
        <p>
          Choose the first kind below, and read <a href={paths.emergency()}>what to do in an emergency</a>.
        </p>
      </Notice>
      {agent.confirmed ? (
        <p>
          If you called or wrote about it and were given a reference,{' '}
          <a href={paths.claimRequest()}>complete that request</a> instead.
        </p>
      ) : (
        <WaitsNotice />
      )}
      <KindForm
        action={startRequestAction}
        kinds={kindsFor(agent.agency).filter((kind) => mayFile(agent, kind))}
        chosen={chosen}
        idempotencyKey={newId()}
        backHref={paths.requests()}
      />
    </ReadingColumn>
  );
}
