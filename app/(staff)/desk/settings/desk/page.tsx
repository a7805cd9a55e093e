import type { Metadata } from 'next';
import { saveDeskSettings } from '@/app/(staff)/desk/settings/actions';
import { DeskSettingsForm } from '@/components/settings/desk-settings-form';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany, newestDeskSettings } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';

export const metadata: Metadata = { title: 'How the desk works' };

type DeskSettingsPageProps = { searchParams: Promise<{ published?: string | string[] }> };

export default async function DeskSettingsPage({ searchParams }: DeskSettingsPageProps) {
  await open('/desk/settings/desk');
  const [{ published }, { version, settings, publishedAt, by }, { timeZone }] = await Promise.all([
    searchParams,
    newestDeskSettings(),
    currentCompany(),
  ]);
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.settings()}>Settings</BackLink>
      <PageHeading
        title="How the desk works"
        lead="For everyone at the desk, at once. Every change is a new version; none is overwritten."
        dense
      />
      {published === String(version) ? (
        <Notice tone="success" role="status">
          <p>Version {version} is in effect.</p>
        </Notice>
      ) : null}
      <p className="text-sm text-ink-muted">
        {publishedAt ? (
          <>
            Version {version}, published <DateTime at={publishedAt} timeZone={timeZone} format="short" />
            {by ? ` by ${by}` : ''}.
          </>
        ) : (
          'As shipped: nobody has changed anything yet.'
        )}
      </p>
      <DeskSettingsForm key={version} action={saveDeskSettings} base={version} settings={settings} />
    </div>
  );
}
