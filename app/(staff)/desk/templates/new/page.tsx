import type { Metadata } from 'next';
import { TemplateForm } from '@/components/templates/template-form';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { findTemplate } from '@/lib/templates/queries';
import { purposeName } from '@/lib/templates/rules';
import { open } from '@/lib/web/session';
import { add } from '../actions';

export const metadata: Metadata = { title: 'Write a template' };

type NewTemplatePageProps = { searchParams: Promise<{ of?: string | string[] }> };

export default async function NewTemplatePage({ searchParams }: NewTemplatePageProps) {
  await open('/desk/templates/new');
  const of = await findTemplate(String((await searchParams).of ?? ''));
  return (
    <div className="max-w-measure space-y-5">
      <BackLink href={paths.templates()}>Templates</BackLink>
      <PageHeading
        title={of ? 'Add a language' : 'Write a template'}
        caption={of ? `${of.name}, ${purposeName(of.purpose)}` : undefined}
        dense
      />
      <TemplateForm
        action={add}
        submitLabel="Save the template"
        start={of ? { ...of, body: '' } : null}
        of={of}
      />
    </div>
  );
}
