import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import { languageName, purposeName, type Template } from '@/lib/templates/rules';

type TemplateTableProps = { caption: string; templates: Template[]; edits: boolean; timeZone: string };

/** Templates with what they are for; their names lead to where they are edited, or read. */
export function TemplateTable({ caption, templates, edits, timeZone }: TemplateTableProps) {
  return (
    <DataTable
      caption={`${caption} (${templates.length})`}
      rows={templates}
      rowKey={({ id }) => id}
      dense
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: ({ id, name, language }) => (
            <a href={edits ? paths.template(id) : paths.templateHistory(id)} lang={language}>
              {name}
            </a>
          ),
        },
        { key: 'purpose', header: 'For', cell: ({ purpose }) => purposeName(purpose) },
        { key: 'kind', header: 'Kind of request', cell: ({ kind }) => (kind ? kindName(kind) : 'All') },
        { key: 'language', header: 'Language', cell: ({ language }) => languageName(language) },
        {
          key: 'version',
          header: 'Version',
          cell: ({ id, version }) => (
            <a href={paths.templateHistory(id)}>
              {version}
              <span className="sr-only">, history</span>
            </a>
          ),
        },
        {
          key: 'saved',
          header: 'Saved',
          cell: ({ createdAt }) => <DateTime at={createdAt} timeZone={timeZone} format="short" />,
        },
      ]}
    />
  );
}
