import type { ReactNode } from 'react';
import { stayAction } from '@/app/(account)/account/actions';
import { signOutAction } from '@/app/sign-out';
import { SessionWarning } from '@/components/accounts/session-warning';
import { EvaluationBanner } from '@/components/layout/evaluation-banner';
import { HeaderAccount } from '@/components/layout/header-account';
import { PageShell } from '@/components/layout/page-shell';
import { SignOutButton } from '@/components/layout/sign-out-button';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import type { Actor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { scopeOf } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, sessionDeadlines } from '@/lib/web/session';

type Place = 'requests' | 'desk' | 'guidelines' | 'help' | 'account';

const FOOTER = [
  { href: paths.guidelines(), label: 'Guidelines' },
  { href: paths.help(), label: 'Help' },
  { href: paths.accessibility(), label: 'Accessibility' },
  { href: paths.privacy(), label: 'Privacy' },
  { href: paths.securityTxt(), label: 'Security' },
];

/** What the head of the page offers to this person. */
function navigation(actor: Actor | null): { href: string; label: string; place: Place }[] {
  const guidelines = { href: paths.guidelines(), label: 'Guidelines', place: 'guidelines' } as const;
  if (actor?.kind === 'agent') {
    return [{ href: paths.requests(), label: 'Requests', place: 'requests' }, guidelines];
  }
  if (actor && scopeOf(actor).reach === 'desk') {
    return [{ href: paths.desk(), label: 'Queue', place: 'desk' }, guidelines];
  }
  return [guidelines, { href: paths.help(), label: 'Help', place: 'help' }];
}

/** Head, foot and banner around a page, as fits whoever is signed in. In: where this is; `wide` for the desk. */
export async function Frame(props: { place?: Place; wide?: boolean; children: ReactNode }) {
  const [company, visit] = await Promise.all([currentCompany(), currentVisit()]);
  const actor = visit?.actor ?? null;
  const nav = navigation(actor).map(({ place, ...item }) => ({ ...item, current: place === props.place }));
  const header = (
    <SiteHeader
      company={company.name}
      portal={company.portalName}
      homeHref={paths.start()}
      emergencyHref={paths.emergency()}
      nav={nav}
      account={
        actor ? (
          <HeaderAccount
            name={actor.name}
            href={paths.account()}
            detail={actor.kind === 'agent' ? actor.agency.name : undefined}
          />
        ) : (
          <a href={paths.signIn()}>Sign in</a>
        )
      }
      signOut={actor ? <SignOutButton action={signOutAction} /> : undefined}
      wide={props.wide}
    />
  );
  return (
    <PageShell
      wide={props.wide}
      banner={env().evaluation ? <EvaluationBanner mailboxHref={paths.mailbox()} /> : undefined}
      header={header}
      footer={
        <SiteFooter
          links={FOOTER}
          legalName={company.legalName}
          postalAddress={company.postalAddress}
          wide={props.wide}
        />
      }
    >
      {props.children}
      {visit?.actor ? (
        <SessionWarning {...sessionDeadlines(visit)} stay={stayAction} signInHref={paths.signIn()} />
      ) : null}
    </PageShell>
  );
}
