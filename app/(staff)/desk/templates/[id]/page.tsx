import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DeskForm } from '@/components/desk/desk-form';
import { TemplateForm } from '@/components/templates/template-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { findTemplate, templateHistory } from '@/lib/templates/queries';
import { languageName, purposeName } from '@/lib/templates/rules';
import { open } from '@/lib/web/session';
import { change, retire } from '../actions';

export const metadata: Metadata = { title: 'Edit a template' };

type TemplatePageProps = { params: Promise<{ id: string }> };

export default async function TemplatePage({ params }: TemplatePageProps) {
  await open('/desk/templates/[id]');
  const template = await findTemplate((await params).id);
  if (!template) notFound();
  const [newest] = await templateHistory(template);
  if (newest && newest.id !== template.id) redirect(paths.template(newest.id));
  const { id, version, language, purpose, retired } = template;
  return (
    <div className="max-w-measure space-y-5">
      <BackLink href={paths.templates()}>Templates</BackLink>
      <PageHeading
        title={template.name}
        caption={`${purposeName(purpose)}, ${languageName(language)}, version ${version}${retired ? ', retired' : ''}`}
        dense
        actions={
          <>
            <a href={paths.templateHistory(id)}>History</a>
            <a href={paths.templateNew(id)}>Add a language</a>
          </>
        }
      />
      <TemplateForm
        action={change}
        submitLabel={`Save as version ${version + 1}`}
        start={template}
        edited={id}
      />
      {retired ? null : (
        <section aria-labelledby="retire" className="space-y-2 border-t border-line pt-4">
          <h2 id="retire" className="text-lg">
            Retire it
          </h2>
          <p className="text-sm text-ink-muted">
            It is not offered any more. What it said stays in the history, and it can be taken back there.
          </p>
          <DeskForm action={retire} label="Retire the template" submitLabel="Retire the template">
            <input type="hidden" name="id" value={id} />
          </DeskForm>
        </section>
      )}
    </div>
  );
}
