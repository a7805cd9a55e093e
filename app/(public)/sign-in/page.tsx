import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AskForm } from '@/components/accounts/ask-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { CODE_LIMITS, providerFault } from '@/lib/accounts/rules';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { dialHref } from '@/lib/settings/schema';
import { currentActor, homeOf } from '@/lib/web/session';
import { askForCode } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

type PageProps = {
  searchParams: Promise<{ next?: string | string[]; ended?: string | string[]; staff?: string | string[] }>;
};

export default async function SignInPage({ searchParams }: PageProps) {
  const given = await searchParams;
  const next = safeNext(given.next, '');
  const actor = await currentActor();
  if (actor) redirect(next || homeOf(actor));
  const company = await currentCompany();
  const { oidc } = env();
  const fault = oidc && providerFault(given.staff);
  return (
    <ReadingColumn
      aside={
        <div className="space-y-3">
          <h2 className="text-lg">Who signs in here</h2>
          <p>
            Agents of government agencies that are registered with {company.name}, and {company.name}’s own
            legal staff. You have no account? <a href={paths.register()}>Register</a>.
          </p>
          <p>
            Nobody else needs to: <a href={paths.guidelines()}>the guidelines</a> say where customers,
            defendants and civil litigants turn.
          </p>
          <p>
            A life is in danger and you cannot sign in?{' '}
            <a href={paths.emergencyFile()}>File the emergency without an account</a>, or call{' '}
            <a href={dialHref(company.emergency.phone)} className="whitespace-nowrap">
              {company.emergency.phone}
            </a>
            .
          </p>
        </div>
      }
    >
      <PageHeading
        title="Sign in"
        lead={`We mail you a code that is good for ${CODE_LIMITS.minutes} minutes. After it comes your second factor: a passkey, or a code from your authenticator app.`}
      />
      {given.ended === 'yes' ? (
        <Notice tone="warning" title="Your session had ended">
          <p>What you sent last was not saved. Sign in to go on where you were, and send it again.</p>
        </Notice>
      ) : null}
      {fault ? (
        <Notice tone="warning" title="You are not signed in">
          <p>{fault}</p>
        </Notice>
      ) : null}
      {oidc ? (
        <section className="space-y-3" aria-labelledby="staff">
          <h2 id="staff" className="text-lg">
            Staff of {company.name}
          </h2>
          <ButtonLink href={paths.signInStaff({ next: next || undefined })} variant="secondary">
            Sign in with {oidc.name}
          </ButtonLink>
          <h2 className="pt-3 text-lg">Everyone else</h2>
        </section>
      ) : null}
      <AskForm action={askForCode} next={next} />
    </ReadingColumn>
  );
}
