import type { Metadata } from 'next';
import { InviteForm } from '@/components/accounts/staff-forms';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { open } from '@/lib/web/session';
import { invite } from '../actions';

export const metadata: Metadata = { title: 'Invite staff' };

export default async function InvitePage() {
  await open('/desk/accounts/invite');
  return (
    <ReadingColumn>
      <BackLink href={paths.accounts({ show: 'staff' })}>Accounts</BackLink>
      <PageHeading
        dense
        title="Invite staff"
        lead="They sign in with a code to their mailbox, and set up a second factor the first time."
      />
      <InviteForm action={invite} />
    </ReadingColumn>
  );
}
