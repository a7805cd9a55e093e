import type { Metadata } from 'next';
import { ReadingColumn } from '@/components/layout/reading-column';
import { DeleteDraftForm } from '@/components/requests/delete-draft-form';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { deleteDraftAction } from '../../../actions';
import { ownDraft } from '../../../agent';

export const metadata: Metadata = { title: 'Delete a draft' };

type DeleteDraftPageProps = { params: Promise<{ id: string }> };

export default async function DeleteDraftPage({ params }: DeleteDraftPageProps) {
  const actor = await open('/requests/drafts/[id]/delete');
  const draft = await ownDraft(actor, (await params).id);
  const { timeZone } = await currentCompany();
  return (
    <ReadingColumn>
      <BackLink href={paths.draft(draft.id)}>Task list</BackLink>
      <PageHeading caption={kindName(draft.kind)} title="Delete this draft?" />
      <p>
        It was started on <DateTime at={draft.createdAt} timeZone={timeZone} /> and last saved on{' '}
        <DateTime at={draft.updatedAt} timeZone={timeZone} />. Its answers and documents are deleted with it,
        and nobody can bring them back. Nothing has been filed.
      </p>
      <DeleteDraftForm action={deleteDraftAction} draftId={draft.id} />
    </ReadingColumn>
  );
}
