import type { Metadata } from 'next';
import { EntryForm } from '@/components/desk/entry-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { verifiedAgencies } from '@/lib/agencies/queries';
import { offsetAt } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { enterSealedAction } from '../actions';

export const metadata: Metadata = { title: 'Enter a FISA reference' };

export default async function NewSealedPage() {
  await open('/desk/compartment/new');
  const [company, agencies] = await Promise.all([currentCompany(), verifiedAgencies()]);
  return (
    <ReadingColumn>
      <BackLink href={paths.compartment()}>Compartment</BackLink>
      <PageHeading title="Enter a FISA reference" lead={declarationOf('fisa_order').process.lead} />
      <Notice tone="warning" title="The document is never uploaded">
        <p>
          No document can be added to this reference, now or later: the order stays where it is kept. No mail
          is sent, and nobody without clearance learns that it was entered.
        </p>
      </Notice>
      <EntryForm
        action={enterSealedAction}
        kind="fisa_order"
        channel={null}
        agencies={agencies.map(({ id, name, country }) => ({ value: id, label: `${name} (${country})` }))}
        countries={[]}
        company={company.name}
        zone={offsetAt(now(), company.timeZone)}
        idempotencyKey={newId()}
        backHref={paths.compartment()}
        sealed
      />
    </ReadingColumn>
  );
}
