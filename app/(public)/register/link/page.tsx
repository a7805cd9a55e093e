import type { Metadata } from 'next';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { registerAskCookie } from '@/lib/web/session-cookies';
import { proveByLink } from '../actions';

export const metadata: Metadata = { title: 'Confirm your mailbox' };

type PageProps = { searchParams: Promise<{ token?: string | string[] }> };

/** Mail scanners open links: the page changes nothing, the button does. */
export default async function RegisterLinkPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const asked = (await registerAskCookie()) !== null;
  return (
    <ReadingColumn>
      <PageHeading
        title="Confirm your mailbox"
        lead="You opened the link of a mail about registering here. If you did not ask for it, close this page."
      />
      {asked ? null : (
        <Notice tone="warning" title="This is not the browser in which you asked for the code">
          <p>Open the link in the browser in which you asked for it, or type the code there.</p>
        </Notice>
      )}
      <PortalForm
        action={proveByLink}
        submitLabel="This mailbox is mine"
        pendingLabel="Confirming…"
        secondary={<a href={paths.register()}>Get a new code</a>}
      >
        <HiddenField name="token" value={typeof token === 'string' ? token.slice(0, 200) : ''} />
      </PortalForm>
    </ReadingColumn>
  );
}
