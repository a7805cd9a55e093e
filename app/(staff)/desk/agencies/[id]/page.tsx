import type { Metadata } from 'next';
import { SuspensionNotice } from '@/components/accounts/suspension-notice';
import { CheckList } from '@/components/agencies/check-list';
import { ContactList } from '@/components/agencies/contact-list';
import { DecideForm } from '@/components/agencies/decide-form';
import { EntryFacts } from '@/components/agencies/entry-facts';
import { LookAlikeList } from '@/components/agencies/look-alike-list';
import { StandingBadge } from '@/components/agencies/standing-badge';
import { History } from '@/components/desk/history';
import { UserLine } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { suspensionsOn } from '@/lib/accounts/list-suspensions';
import { maySuspend } from '@/lib/accounts/policy';
import { mayOpenAgency, mayProposeAgency } from '@/lib/agencies/policy';
import { agencyHistory } from '@/lib/agencies/queries';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';
import { contact, decide } from '../actions';
import { loadAgency } from './load-agency';

export const metadata: Metadata = { title: 'Agency' };

type AgencyPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const DONE: Record<string, string> = {
  proposed: 'The agency is proposed. Next, somebody checks it.',
  changed: 'The entry was changed. Whoever had checked it checks it anew.',
  checked: 'The check is recorded. Another counsel or administrator decides on it.',
  opened: 'It is in effect from now on.',
  refused: 'It was refused; the reason stands below.',
};

export default async function AgencyPage({ params, searchParams }: AgencyPageProps) {
  const actor = await open('/desk/agencies/[id]');
  const [agency, { timeZone }] = await Promise.all([loadAgency(actor, (await params).id), currentCompany()]);
  const { id, standing, stage, entry, checks, namesakes } = agency;
  const [history, suspensions] = await Promise.all([
    agencyHistory(actor, id),
    suspensionsOn(actor, { accountId: null, agencyId: id }),
  ]);
  const waitingAgents = agency.agents.filter((agent) => agent.standing === 'pending').length;
  const opens = mayOpenAgency(actor);
  const [newest] = checks;
  const waits = newest?.waits ? newest : null;
  const mine = waits?.checkedById === actor.accountId;
  const proposed = standing === 'proposed';
  const { done } = await searchParams;
  const told = typeof done === 'string' ? DONE[done] : undefined;
  return (
    <div className="space-y-4">
      <BackLink href={paths.agencies()}>Agencies</BackLink>
      <PageHeading
        dense
        title={<UserLine>{entry.name}</UserLine>}
        caption={<StandingBadge standing={standing} stage={stage} />}
        actions={
          <>
            {(proposed ? mayProposeAgency(actor) : opens) ? (
              <a href={paths.agencyEdit(id)}>Change the entry</a>
            ) : null}
            {proposed && opens ? (
              <ButtonLink href={paths.agencyCheck(id)} size="small" variant={waits ? 'secondary' : 'primary'}>
                {checks.length > 0 ? 'Check it anew' : 'Check this agency'}
              </ButtonLink>
            ) : null}
            {standing === 'verified' && maySuspend(actor) ? (
              <a href={paths.suspend({ agency: id })}>Suspend the agency</a>
            ) : null}
          </>
        }
      />
      {told ? (
        <Notice tone="success" role="status">
          <p>{told}</p>
        </Notice>
      ) : null}
      <SuspensionNotice rows={suspensions} timeZone={timeZone} />
      {standing === 'verified' && waitingAgents > 0 && opens ? (
        <Notice tone="info">
          <p>
            {waitingAgents} {waitingAgents === 1 ? 'agent waits' : 'agents wait'} for confirmation:{' '}
            <a href="#agents">open the account</a>, and say whether this is one of its people.
          </p>
        </Notice>
      ) : null}
      {agency.lookAlikes.length > 0 ? (
        <Notice tone="warning" title="It can be mistaken for another agency" level={2}>
          <LookAlikeList lookAlikes={agency.lookAlikes} />
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="min-w-0 space-y-4">
          <Card id="entry" title="Entry" dense>
            <EntryFacts agency={agency} timeZone={timeZone} namesakes={namesakes} />
          </Card>
          <Card id="agents" title="Points of contact and agents" dense>
            <ContactList agencyId={id} agents={agency.agents} nameContact={opens ? contact : null} />
          </Card>
        </div>
        <div className="min-w-0 space-y-4">
          {opens && ((waits && !mine) || (await answersPost())) && newest ? (
            <Card id="decide" title={proposed ? 'Open the agency' : 'Decide on the change'} dense>
              <DecideForm
                action={decide}
                agencyId={id}
                checkId={newest.id}
                change={!proposed}
                genuine={newest.verdict === 'genuine'}
                lookAlike={agency.lookAlikes.length > 0 || newest.lookAlikes.length > 0}
              />
            </Card>
          ) : null}
          {waits && mine ? (
            <Notice tone="info">
              <p>You checked it, so another counsel or administrator decides.</p>
            </Notice>
          ) : null}
          <Card id="checks" title="Checks" dense>
            {checks.length > 0 ? (
              <CheckList checks={checks} timeZone={timeZone} />
            ) : (
              <p className="text-sm text-ink-muted">
                {proposed ? 'Nobody has checked it yet.' : 'It was opened before checks were recorded here.'}
              </p>
            )}
          </Card>
          <Card id="history" title="History" dense>
            <History events={history.toReversed()} timeZone={timeZone} />
          </Card>
        </div>
      </div>
    </div>
  );
}
