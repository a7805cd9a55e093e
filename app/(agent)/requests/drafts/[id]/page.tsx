import type { Metadata } from 'next';
import { DraftTasks } from '@/components/requests/draft-tasks';
import { DraftWorkspace } from '@/components/requests/draft-workspace';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { isReady, sectionStates } from '@/lib/requests/check-draft';
import { viewOf } from '@/lib/requests/kinds/check-view';
import { kindName } from '@/lib/requests/kinds/declarations';
import { open } from '@/lib/web/session';
import { asAgent, draftCheck, ownDraft } from '../../agent';

export const metadata: Metadata = { title: 'Draft' };

type DraftPageProps = { params: Promise<{ id: string }> };

export default async function DraftPage({ params }: DraftPageProps) {
  const actor = await open('/requests/drafts/[id]');
  const draft = await ownDraft(actor, (await params).id);
  const { check, company, documents, unconfirmed } = await draftCheck(asAgent(actor), draft);
  const kind = draft.kind as KindId;
  const states = sectionStates(kind, draft.answers, documents.length, check);
  const ready = isReady(states);
  const left = states.filter(({ state }) => state !== 'done' && state !== 'optional').length;
  return (
    <DraftWorkspace draftId={draft.id} view={viewOf(kind, draft.answers, check, null, documents.length)}>
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        caption="Draft"
        title={kindName(draft.kind)}
        lead={
          ready
            ? 'All sections are done. Check your answers, then file the request.'
            : `${left} of ${states.length} sections to go, in any order. Each is kept when you save it.`
        }
      />
      <DraftTasks kind={kind} draftId={draft.id} states={states} unconfirmed={unconfirmed} ready={ready} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        {ready ? <ButtonLink href={paths.draftCheck(draft.id)}>Check your answers</ButtonLink> : null}
        <p className="text-sm text-ink-muted">
          Saved <DateTime at={draft.updatedAt} timeZone={company.timeZone} />
        </p>
        <a href={paths.draftDelete(draft.id)} className="text-sm">
          Delete this draft
        </a>
      </div>
    </DraftWorkspace>
  );
}
