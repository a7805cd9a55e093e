import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { WithdrawForm } from '@/components/requests/withdraw-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { verbsFor } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { withdrawRequestAction } from '../../actions';
import { filedRequest } from '../../agent';

type WithdrawPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: WithdrawPageProps): Promise<Metadata> {
  return { title: `Withdraw request ${(await params).reference}` };
}

export default async function WithdrawPage({ params }: WithdrawPageProps) {
  const actor = await open('/requests/[reference]/withdraw');
  const { facts, reference } = await filedRequest(actor, (await params).reference);
  if (verbsFor(actor, facts, ['withdraw']).length === 0) redirect(paths.request(reference!));
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference!)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={reference}
        title="Withdraw the request?"
        lead="We stop working on it and produce nothing. It stays on record with its documents, its messages and your reason."
      />
      <WithdrawForm action={withdrawRequestAction} reference={reference!} />
    </ReadingColumn>
  );
}
