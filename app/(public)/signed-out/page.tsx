import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';

export const metadata: Metadata = { title: 'You are signed out' };

export default function SignedOutPage() {
  return (
    <Frame>
      <ReadingColumn>
        <PageHeading title="You are signed out" />
        <p>Your drafts are kept. On a shared computer, close the browser as well.</p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href={paths.signIn()}>Sign in again</ButtonLink>
          <a href={paths.start()}>Go to the start page</a>
        </div>
      </ReadingColumn>
    </Frame>
  );
}
