import type { Metadata } from 'next';
import { ReadingColumn } from '@/components/layout/reading-column';
import { DraftTasks } from '@/components/requests/draft-tasks';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { documentsOf } from '@/lib/documents/queries';
import { paths } from '@/lib/paths';
import { sectionStates } from '@/lib/requests/check-draft';
import { kindName } from '@/lib/requests/kinds/filed-kinds';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { ownDraft } from '../../agent';

export const metadata: Metadata = { title: 'Draft' };

type DraftPageProps = { params: Promise<{ id: string }> };

export default async function DraftPage({ params }: DraftPageProps) {
  const actor = await open('/requests/drafts/[id]');
  const draft = await ownDraft(actor, (await params).id);
  const [documents, company] = await Promise.all([documentsOf(draft.id), currentCompany()]);
  const confirmed = documents.filter((document) => document.confirmed).length;
  const states = sectionStates(draft.kind, draft.answers, confirmed);
  const left = states.filter(({ state }) => state === 'todo').length;
  return (
    <ReadingColumn>
      <BackLink href={paths.requests()}>Requests</BackLink>
      <PageHeading
        caption="Draft"
        title={kindName(draft.kind)}
        lead={
          left === 0
            ? 'All sections are done. Check your answers, then file the request.'
            : `${left} of ${states.length} sections to go, in any order. Each is kept when you save it.`
        }
      />
      <DraftTasks draftId={draft.id} states={states} unconfirmed={documents.length - confirmed} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        {left === 0 ? <ButtonLink href={paths.draftCheck(draft.id)}>Check your answers</ButtonLink> : null}
        <p className="text-sm text-ink-muted">
          Saved <DateTime at={draft.updatedAt} timeZone={company.timeZone} />
        </p>
        <a href={paths.draftDelete(draft.id)} className="text-sm">
          Delete this draft
        </a>
      </div>
    </ReadingColumn>
  );
}
