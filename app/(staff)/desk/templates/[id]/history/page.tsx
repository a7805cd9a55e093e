import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskForm } from '@/components/desk/desk-form';
import { TemplateCompare } from '@/components/templates/template-compare';
import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { mayEditTemplates } from '@/lib/templates/policy';
import { findTemplate, templateHistory } from '@/lib/templates/queries';
import { languageName, purposeName } from '@/lib/templates/rules';
import { open } from '@/lib/web/session';
import { takeBack } from '../../actions';

export const metadata: Metadata = { title: 'History of a template' };

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ against?: string | string[] }>;
};

export default async function TemplateHistoryPage({ params, searchParams }: HistoryPageProps) {
  const actor = await open('/desk/templates/[id]/history');
  const shown = await findTemplate((await params).id);
  if (!shown) notFound();
  const [versions, company, { against }] = await Promise.all([
    templateHistory(shown),
    currentCompany(),
    searchParams,
  ]);
  const newest = versions[0]!;
  const other =
    versions.find(({ id }) => id === against) ??
    versions.find(({ version }) => version === shown.version - 1) ??
    versions.find(({ id }) => id !== shown.id);
  const edits = mayEditTemplates(actor);
  return (
    <div className="max-w-3xl space-y-6">
      <BackLink href={paths.templates()}>Templates</BackLink>
      <PageHeading
        title={`History of “${newest.name}”`}
        caption={`${purposeName(newest.purpose)}, ${languageName(newest.language)}`}
        dense
      />
      <DataTable
        caption="Versions, newest first"
        rows={versions}
        rowKey={({ id }) => id}
        dense
        columns={[
          {
            key: 'version',
            header: 'Version',
            rowHeader: true,
            cell: ({ id, version, retired }) => (
              <a href={paths.templateHistory(id)} aria-current={id === shown.id ? 'true' : undefined}>
                Version {version}
                {retired ? ', retired' : version === newest.version ? ', in use' : ''}
              </a>
            ),
          },
          {
            key: 'saved',
            header: 'Saved',
            cell: ({ createdAt }) => <DateTime at={createdAt} timeZone={company.timeZone} format="short" />,
          },
          { key: 'by', header: 'By', cell: ({ author }) => author ?? 'Came with the portal' },
          ...(edits
            ? [
                {
                  key: 'back',
                  header: 'Take back',
                  headerHidden: true,
                  cell: ({ id, version, retired }: (typeof versions)[number]) =>
                    id === newest.id && !retired ? (
                      ''
                    ) : (
                      <DeskForm
                        action={takeBack}
                        label={`Let version ${version} count again`}
                        submitLabel="Let it count again"
                      >
                        <input type="hidden" name="id" value={id} />
                      </DeskForm>
                    ),
                },
              ]
            : []),
        ]}
      />
      <TemplateCompare shown={shown} other={other ?? null} versions={versions} />
    </div>
  );
}
