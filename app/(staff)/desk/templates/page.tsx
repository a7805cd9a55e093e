import type { Metadata } from 'next';
import { TemplateTable } from '@/components/templates/template-table';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { mayEditTemplates } from '@/lib/templates/policy';
import { newestTemplates } from '@/lib/templates/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'Templates' };

type TemplatesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const DONE: Record<string, string> = {
  saved: 'The template was saved; its newest version counts from now on.',
  retired: 'The template was retired. It can be taken back from its history.',
  'taken-back': 'The version counts again.',
};

export default async function TemplatesPage({ searchParams }: TemplatesPageProps) {
  const actor = await open('/desk/templates');
  const [{ done }, templates, company] = await Promise.all([
    searchParams,
    newestTemplates(),
    currentCompany(),
  ]);
  const edits = mayEditTemplates(actor);
  const told = typeof done === 'string' ? DONE[done] : undefined;
  const used = templates.filter(({ retired }) => !retired);
  const retired = templates.filter((each) => each.retired);
  return (
    <div className="space-y-5">
      <PageHeading
        title="Templates"
        lead="Words that staff begin with when they ask, answer or decide. They are filled in for the request and can be edited before they are sent."
        dense
        actions={
          edits ? (
            <ButtonLink href={paths.templateNew()} size="small">
              Write a template
            </ButtonLink>
          ) : undefined
        }
      />
      {told ? (
        <Notice tone="success" role="status">
          <p>{told}</p>
        </Notice>
      ) : null}
      <TemplateTable caption="In use" templates={used} edits={edits} timeZone={company.timeZone} />
      {retired.length > 0 ? (
        <TemplateTable caption="Retired" templates={retired} edits={edits} timeZone={company.timeZone} />
      ) : null}
    </div>
  );
}
