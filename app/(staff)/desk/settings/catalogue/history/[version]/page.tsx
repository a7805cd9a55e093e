import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publishAgain } from '@/app/(staff)/desk/settings/actions';
import { CatalogueDifferences } from '@/components/settings/catalogue-differences';
import { CompareForm } from '@/components/settings/compare-form';
import { PublishAgainForm } from '@/components/settings/publish-again-form';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { catalogueHistory, catalogueVersion, currentCatalogue, currentCompany } from '@/lib/settings/queries';
import { differences } from '@/lib/settings/rules';
import { open } from '@/lib/web/session';

type Props = {
  params: Promise<{ version: string }>;
  searchParams: Promise<{ against?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Version ${(await params).version} of the data catalogue` };
}

export default async function VersionPage({ params, searchParams }: Props) {
  await open('/desk/settings/catalogue/history/[version]');
  const [shown, current, company, history] = await Promise.all([
    find((await params).version),
    currentCatalogue(),
    currentCompany(),
    catalogueHistory(),
  ]);
  if (!shown) notFound();
  const { version } = shown;
  const about = history.find((each) => each.version === version);
  // Against the version before; the first against the one in effect.
  const usual = version > 1 ? version - 1 : current.version;
  const against = (await find((await searchParams).against ?? String(usual))) ?? current;
  // Told from the earlier to the later, whichever way round they were asked for.
  const [older, newer] = version < against.version ? [shown, against] : [against, shown];

  return (
    <div className="max-w-3xl space-y-6">
      <BackLink href={paths.catalogueHistory()}>History</BackLink>
      <PageHeading
        title={version === current.version ? `Version ${version}, in effect` : `Version ${version}`}
        dense
        actions={<a href={paths.data({ version })}>Read all of it</a>}
      />
      <p className="text-sm text-ink-muted">
        {shown.changes}
        {about ? (
          <>
            {' '}
            Published <DateTime at={about.publishedAt} timeZone={company.timeZone} />,{' '}
            {about.by ?? 'shipped with the portal'}.
          </>
        ) : null}
      </p>
      {history.length > 1 ? (
        <section aria-labelledby="compare" className="space-y-3">
          <h2 id="compare" className="text-lg">
            From version {older.version} to version {newer.version}
          </h2>
          <CompareForm
            version={version}
            against={against.version}
            versions={history.map((each) => each.version).filter((each) => each !== version)}
          />
          <CatalogueDifferences
            differences={differences(older.entries, newer.entries)}
            products={company.products}
          />
        </section>
      ) : (
        <p>There is no other version to compare with yet.</p>
      )}
      {version === current.version ? null : (
        <section aria-labelledby="again" className="space-y-4">
          <h2 id="again" className="text-lg">
            Publish it again
          </h2>
          <p>
            Version {current.version + 1} will say what version {version} says now. Everything in between
            stays in the history.
          </p>
          <PublishAgainForm action={publishAgain} version={version} base={current.version} />
        </section>
      )}
    </div>
  );
}

/** The version that a part of the address names, or null. */
async function find(text: string | string[]) {
  const version = /^[1-9]\d{0,8}$/.test(String(text)) ? Number(text) : 0;
  return version > 0 ? catalogueVersion(version) : null;
}
