import type { Metadata } from 'next';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { Timeline } from '@/components/ui/timeline';
import { paths } from '@/lib/paths';
import { catalogueHistory, currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'History of the data catalogue' };

export default async function HistoryPage() {
  await open('/desk/settings/catalogue/history');
  const [versions, { timeZone }] = await Promise.all([catalogueHistory(), currentCompany()]);
  const newest = versions[0]?.version;
  return (
    <div className="max-w-3xl space-y-5">
      <BackLink href={paths.catalogue()}>Data catalogue</BackLink>
      <PageHeading title="History of the data catalogue" dense />
      <Timeline
        label="Versions"
        items={versions.map(({ version, publishedAt, changes, by }) => ({
          key: String(version),
          title: (
            <>
              <a href={paths.catalogueVersion(version)}>Version {version}</a>
              {version === newest ? ', in effect' : null}
            </>
          ),
          at: <DateTime at={publishedAt} timeZone={timeZone} format="short" />,
          by: by ?? 'shipped with the portal',
          body: <p>{changes}</p>,
          tone: version === newest ? 'success' : undefined,
        }))}
      />
    </div>
  );
}
