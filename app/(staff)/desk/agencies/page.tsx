import type { Metadata } from 'next';
import { AgencyTable } from '@/components/agencies/agency-table';
import { RegistrySearch } from '@/components/agencies/registry-search';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { mayOpenAgency, mayProposeAgency } from '@/lib/agencies/policy';
import { countRegistry, listRegistry } from '@/lib/agencies/queries';
import { STANDINGS } from '@/lib/agencies/rules';
import { readRegistryView } from '@/lib/agencies/schema';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Agencies' };

type AgenciesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AgenciesPage({ searchParams }: AgenciesPageProps) {
  const actor = await open('/desk/agencies');
  const view = readRegistryView(await searchParams);
  const [{ rows, next, previous }, counts, { timeZone }] = await Promise.all([
    listRegistry(actor, view),
    countRegistry(),
    currentCompany(),
  ]);
  const { q } = view;
  const waiting = view.waiting ? 'yes' : undefined;
  const standing = view.standing ?? undefined;
  const tab = (given: typeof standing, label: string, count: number) => ({
    href: paths.agencies({ standing: given, q }),
    label,
    count,
    current: given === standing && !waiting,
  });
  return (
    <div className="space-y-4">
      <PageHeading
        dense
        title="Agencies"
        lead="Whose agents can sign in and file. Two people open an agency: one checks it, another agrees."
        actions={
          <>
            {mayOpenAgency(actor) ? <a href={paths.agencyImport()}>Import a registry</a> : null}
            {mayProposeAgency(actor) ? (
              <ButtonLink href={paths.agencyNew()} size="small">
                Propose an agency
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {view.entered === null ? null : (
        <Notice tone="success" role="status">
          <p>
            {view.entered} {view.entered === 1 ? 'agency was' : 'agencies were'} entered as proposed,{' '}
            {view.there ?? 0} {view.there === 1 ? 'was' : 'were'} there already.
          </p>
        </Notice>
      )}
      <Tabs
        label="Agencies by standing"
        items={[
          tab(undefined, 'All', counts.proposed + counts.verified + counts.suspended),
          tab('proposed', STANDINGS.proposed, counts.proposed),
          tab('verified', STANDINGS.verified, counts.verified),
          tab('suspended', STANDINGS.suspended, counts.suspended),
          {
            href: paths.agencies({ waiting: 'yes', q }),
            label: 'Waits for the second person',
            count: counts.waiting,
            current: waiting !== undefined,
          },
        ]}
      />
      <RegistrySearch action={paths.agencies()} q={q} standing={standing ?? ''} waiting={waiting ?? ''} />
      {rows.length > 0 ? (
        <AgencyTable rows={rows} timeZone={timeZone} />
      ) : (
        <EmptyState title={q ? 'No agency has this in its name or a domain' : 'No agency is here'}>
          <p>{q ? 'Try a part of it, or another spelling.' : 'Propose one, or import a registry.'}</p>
        </EmptyState>
      )}
      <Pagination
        label="Agencies"
        previousHref={previous && paths.agencies({ standing, waiting, q, before: previous })}
        nextHref={next && paths.agencies({ standing, waiting, q, after: next })}
      />
    </div>
  );
}
