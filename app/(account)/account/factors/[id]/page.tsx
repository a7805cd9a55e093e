import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { stepUpOf } from '@/app/step-up';
import { FreshCode } from '@/components/accounts/fresh-code';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextField } from '@/components/forms/text-field';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { findFactor } from '@/lib/accounts/queries';
import { FACTOR_LABELS, isFactorFresh } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { openVisit } from '@/lib/web/session';
import { remove, rename } from '../../actions';

export const metadata: Metadata = { title: 'Second factor' };

type PageProps = { params: Promise<{ id: string }> };

export default async function FactorPage({ params }: PageProps) {
  const visit = await openVisit('/account/factors/[id]');
  const factor = await findFactor(visit, (await params).id);
  if (!factor) notFound();
  return (
    <ReadingColumn>
      <BackLink href={paths.account()}>Your account</BackLink>
      <PageHeading title={factor.name} caption={FACTOR_LABELS[factor.type]} />
      <PortalForm
        action={rename}
        values={{ name: factor.name }}
        submitLabel="Change the name"
        submitVariant="secondary"
        label="Name"
      >
        <TextField name="name" label="Name of the device" width="half" />
        <HiddenField name="id" value={factor.id} />
      </PortalForm>
      <section className="space-y-4" aria-labelledby="remove">
        <h2 id="remove" className="text-xl">
          Remove it
        </h2>
        <p>
          It will open your account no longer. Your only second factor cannot be removed: add another first.
        </p>
        <PortalForm action={remove} submitLabel="Remove" submitVariant="danger" label="Remove">
          <HiddenField name="id" value={factor.id} />
          <FreshCode
            asked={!isFactorFresh(visit.factorAt, now())}
            what="a change of how you sign in"
            stepUp={stepUpOf(visit)}
          />
        </PortalForm>
      </section>
    </ReadingColumn>
  );
}
