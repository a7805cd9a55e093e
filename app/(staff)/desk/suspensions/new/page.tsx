import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SuspendForm } from '@/components/accounts/suspend-form';
import { UserLine } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { findParty } from '@/lib/accounts/list-suspensions';
import { paths } from '@/lib/paths';
import { ID } from '@/lib/requests/queries';
import { open } from '@/lib/web/session';
import { suspend } from '../actions';

export const metadata: Metadata = { title: 'Suspend' };

type SuspendPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const idOf = (given: string | string[] | undefined) =>
  typeof given === 'string' && ID.test(given) ? given : '';

export default async function SuspendPage({ searchParams }: SuspendPageProps) {
  await open('/desk/suspensions/new');
  const query = await searchParams;
  const [accountId, agencyId] = [idOf(query.account), idOf(query.agency)];
  const party = await findParty({ accountId, agencyId });
  if (!party) notFound();
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.suspensions()}>Suspensions</BackLink>
      <PageHeading title={<UserLine>{`Suspend ${party.name}`}</UserLine>} caption={party.detail} />
      <Notice tone="warning">
        <p>
          {accountId
            ? 'Their sessions end at once and they cannot sign in.'
            : 'The sessions of all its agents end at once and none of them can sign in.'}{' '}
          Open requests stay and are flagged, and nothing goes out on them. It takes two people to lift it.
        </p>
      </Notice>
      <SuspendForm action={suspend} accountId={accountId} agencyId={accountId ? '' : agencyId} />
    </div>
  );
}
