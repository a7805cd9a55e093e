import type { Metadata } from 'next';
import { keys } from '@/app/(staff)/desk/actions';
import { stepUpOf } from '@/app/step-up';
import { FactorList } from '@/components/accounts/factor-list';
import { RecoverySection } from '@/components/accounts/recovery-section';
import { SessionList } from '@/components/accounts/session-list';
import { KeysForm } from '@/components/desk/keys-form';
import { PortalForm } from '@/components/forms/portal-form';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { SummaryList } from '@/components/ui/summary-list';
import { accountOverview } from '@/lib/accounts/queries';
import { ROLE_LABELS } from '@/lib/accounts/rules';
import { keysOn } from '@/lib/desk/queries';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { currentCompany } from '@/lib/settings/queries';
import { open, openVisit } from '@/lib/web/session';
import { newRecoveryCodes, signOutOne, signOutOthers } from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const actor = await open('/account');
  const visit = await openVisit('/account');
  const overview = await accountOverview(visit);
  const { timeZone } = await currentCompany();
  const keysAct = actor.kind === 'staff' && (await keysOn(actor));
  const others = overview.sessions.filter((session) => !session.current).length;
  return (
    <div className="max-w-3xl space-y-10">
      <PageHeading title="Your account" />
      <SummaryList
        rows={[
          { key: 'name', label: 'Name', value: actor.name },
          { key: 'address', label: 'E-mail address', value: actor.address },
          actor.kind === 'agent'
            ? {
                key: 'agency',
                label: 'Agency',
                value: actor.pointOfContact ? `${actor.agency.name} (point of contact)` : actor.agency.name,
              }
            : {
                key: 'roles',
                label: actor.roles.length === 1 ? 'Role' : 'Roles',
                value: actor.roles.map((role) => ROLE_LABELS[role]).join(', '),
              },
        ]}
      />
      <section className="space-y-4" aria-labelledby="factors">
        <h2 id="factors" className="text-xl">
          Second factors
        </h2>
        {overview.factors.length > 0 ? (
          <FactorList factors={overview.factors} timeZone={timeZone} />
        ) : (
          <p>
            None here: you give your second factor where you sign in with{' '}
            {env().oidc?.name ?? 'your company account'}.
          </p>
        )}
        {overview.factors.length === 1 ? (
          <p>This is your only one. With a second device a lost one is no trouble.</p>
        ) : null}
        <ButtonLink href={paths.factorNew()} variant="secondary">
          Add a second factor
        </ButtonLink>
      </section>
      {visit.enrolled ? (
        <RecoverySection
          left={overview.recoveryCodes}
          action={newRecoveryCodes}
          asksCode={!overview.factorFresh}
          stepUp={stepUpOf(visit)}
        />
      ) : null}
      {actor.kind === 'staff' ? (
        <section id="keys" className="space-y-4" aria-labelledby="keys-title">
          <h2 id="keys-title" className="text-xl">
            Keys of the desk
          </h2>
          <p>
            {keysAct
              ? 'Single keys act on the queue and on the page of a request; “?” lists them there. Switch them off if they get in the way of a screen reader or of speech input.'
              : 'Single keys are switched off: letters do nothing on the desk but what your browser does with them.'}
          </p>
          <KeysForm action={keys} on={keysAct} />
        </section>
      ) : null}
      <section className="space-y-4" aria-labelledby="sessions">
        <h2 id="sessions" className="text-xl">
          Where you are signed in
        </h2>
        <p>
          You get a mail when somebody signs in from a browser or country that is new to your account. Sign
          out what you do not know, and call us.
        </p>
        <SessionList action={signOutOne} sessions={overview.sessions} timeZone={timeZone} />
        {others > 0 ? (
          <PortalForm
            action={signOutOthers}
            submitLabel="Sign out other browsers"
            submitVariant="secondary"
            pendingLabel="Signing out…"
            label="Other browsers"
          />
        ) : null}
      </section>
    </div>
  );
}
