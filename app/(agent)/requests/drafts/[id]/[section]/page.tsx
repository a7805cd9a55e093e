import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { SECTIONS, type SectionId } from '@/lib/requests/kinds/declaration';
import { declarationOf, kindName } from '@/lib/requests/kinds/filed-kinds';
import { open } from '@/lib/web/session';
import { asAgent, ownDraft } from '../../../agent';
import { LEADS, SectionQuestion } from './section-question';

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
  if (!isSection(section) || !declarationOf(draft.kind).sections.includes(section)) notFound();
  return (
    <ReadingColumn>
      <BackLink href={paths.draft(draft.id)}>Task list</BackLink>
      <PageHeading caption={kindName(draft.kind)} title={SECTIONS[section]} lead={LEADS[section]} />
      <SectionQuestion agent={asAgent(actor)} draft={draft} section={section} answer={await searchParams} />
    </ReadingColumn>
  );
}

function isSection(section: string): section is SectionId {
  return Object.hasOwn(SECTIONS, section);
}
