import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { stayAction } from '@/app/(account)/account/actions';
import { FollowDesk } from '@/app/desk-live';
import { EmergencyWatch } from '@/app/emergency-watch';
import { signOutAction } from '@/app/sign-out';
import { SessionWarning } from '@/components/accounts/session-warning';
import { EvaluationBanner } from '@/components/layout/evaluation-banner';
import { HeaderAccount } from '@/components/layout/header-account';
import { PageShell } from '@/components/layout/page-shell';
import { SignOutButton } from '@/components/layout/sign-out-button';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { isContact } from '@/lib/accounts/policy';
import { type Actor, holds } from '@/lib/accounts/rules';
import { mayReadInsight, mayReadLog } from '@/lib/oversight/policy';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { scopeOf } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { mayEditTemplates } from '@/lib/templates/policy';
import { ROUTES } from '@/lib/web/routes';
import { currentVisit, mayOpen, sessionDeadlines } from '@/lib/web/session';

type Link = { href: string; label: string; apart?: boolean };

const FOOTER = [
  { href: paths.emergency(), label: 'Emergency' },
  { href: paths.guidelines(), label: 'Guidelines' },
  { href: paths.data(), label: 'Data catalogue' },
  { href: paths.help(), label: 'Help' },
  { href: paths.verify(), label: 'Check a receipt' },
  { href: paths.accessibility(), label: 'Accessibility' },
  { href: paths.privacy(), label: 'Privacy' },
  { href: paths.securityTxt(), label: 'Security' },
];

/** What the head of the page offers to this person. */
function navigation(actor: Actor | null): Link[] {
  const guidelines = { href: paths.guidelines(), label: 'Guidelines' };
  const data = { href: paths.data(), label: 'Data catalogue' };
  if (actor?.kind === 'agent') {
    const requests = { href: paths.requests(), label: 'Requests' };
    const agents = { href: paths.agents(), label: 'Agents' };
    return [requests, ...(isContact(actor) ? [agents] : []), guidelines, data];
  }
  if (actor?.kind === 'staff') {
    const queue = { href: paths.desk(), label: 'Queue' };
    const calendar = { href: paths.calendar(), label: 'Calendar' };
    const pen = { href: paths.pen(), label: 'Holding pen' };
    const instructions = { href: paths.instructions(), label: 'Instructions' };
    // Nobody else gets a trace of it.
    const compartment = { href: paths.compartment(), label: 'Compartment' };
    const agencies = { href: paths.agencies(), label: 'Agencies' };
    const templates = { href: paths.templates(), label: 'Templates' };
    const suspensions = { href: paths.suspensions(), label: 'Suspensions' };
    const away = { href: paths.away(), label: 'Away' };
    const accounts = { href: paths.accounts(), label: 'Accounts' };
    const audit = { href: paths.audit(), label: 'Audit' };
    const insight = { href: paths.insight(), label: 'Insight' };
    const settings = { href: paths.settings(), label: 'Settings' };
    // What is worked on stands first, what is looked up or looked over apart from it.
    return [
      ...(scopeOf(actor).reach === 'desk' ? [queue, calendar, pen] : []),
      ...(holds(actor, 'trust_and_safety', 'counsel', 'cleared', 'auditor') ? [instructions] : []),
      ...(holds(actor, 'cleared') ? [compartment] : []),
      ...(mayOpen(ROUTES['/desk/away'], actor) ? [away] : []),
      ...[
        agencies,
        accounts,
        suspensions,
        ...(mayEditTemplates(actor) ? [templates] : []),
        ...(mayReadLog(actor, 'common') ? [audit] : []),
        ...(mayReadInsight(actor) ? [insight] : []),
        ...(holds(actor, 'administrator') ? [settings] : []),
        guidelines,
        data,
      ].map((link) => ({ ...link, apart: true })),
    ];
  }
  return [guidelines, data, { href: paths.help(), label: 'Help' }];
}

/** Where the page belongs: the link whose address it lies under, the longest where several are. */
async function withCurrent(links: Link[]): Promise<(Link & { current: boolean })[]> {
  const here = (await headers()).get('x-portal-path')?.split('?')[0] ?? '';
  const above = links.filter(({ href }) => here === href || here.startsWith(`${href}/`));
  const [nearest] = above.sort((a, b) => b.href.length - a.href.length);
  return links.map((link) => ({ ...link, current: link === nearest }));
}

/** Head, foot and banner around a page, as fits whoever is signed in. In: `wide` for the desk. */
export async function Frame(props: { wide?: boolean; children: ReactNode }) {
  const [company, visit] = await Promise.all([currentCompany(), currentVisit()]);
  const actor = visit?.actor ?? null;
  const nav = await withCurrent(navigation(actor));
  const header = (
    <SiteHeader
      company={company.name}
      portal={company.portalName}
      homeHref={paths.start()}
      // Staff answer emergencies and file none; the desk has an alarm of its own.
      emergencyHref={actor?.kind === 'staff' ? null : paths.emergency()}
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
      // It stays where it is as staff go from the desk to other pages and back.
      wide={props.wide || actor?.kind === 'staff'}
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
      {props.wide ? <EmergencyWatch /> : null}
      {props.wide ? <FollowDesk /> : null}
      {props.children}
      {visit?.actor ? (
        <SessionWarning {...sessionDeadlines(visit)} stay={stayAction} signInHref={paths.signIn()} />
      ) : null}
    </PageShell>
  );
}
