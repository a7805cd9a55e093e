import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DraftWorkspace } from '@/components/requests/draft-workspace';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { viewOf } from '@/lib/requests/kinds/check-view';
import { SECTIONS, type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf, kindName } from '@/lib/requests/kinds/declarations';
import { withTyped } from '@/lib/requests/save-draft';
import { open } from '@/lib/web/session';
import { asAgent, draftCheck, ownDraft } from '../../../agent';
import { leadOf, SectionQuestion } from './section-question';

type SectionPageProps = {
  params: Promise<{ id: string; section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: SectionPageProps): Promise<Metadata> {
  const { section } = await params;
  return { title: isSection(section) ? SECTIONS[section] : 'Page not found' };
}

export default async function SectionPage({ params, searchParams }: SectionPageProps) {
  const actor = await open('/requests/drafts/[id]/[section]');
  const { id, section } = await params;
  const draft = await ownDraft(actor, id);
  const declaration = declarationOf(draft.kind);
  if (!isSection(section) || !declaration.sections.includes(section)) notFound();
  const agent = asAgent(actor);
  const answers =
    section === 'documents'
      ? draft.answers
      : withTyped(declaration.id, draft.answers, section, agent.agency.country);
  const { check, documents } = await draftCheck(agent, { ...draft, answers });
  return (
    <DraftWorkspace
      draftId={draft.id}
      view={viewOf(declaration.id, answers, check, section, documents.length)}
    >
      <BackLink href={paths.draft(draft.id)}>Task list</BackLink>
      <PageHeading
        caption={kindName(draft.kind)}
        title={sectionTitle(declaration, section)}
        lead={leadOf(declaration, section)}
      />
      <SectionQuestion agent={agent} draft={draft} section={section} answer={await searchParams} />
    </DraftWorkspace>
  );
}

function isSection(section: string): section is SectionId {
  return Object.hasOwn(SECTIONS, section);
}
