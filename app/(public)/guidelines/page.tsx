import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { GuidelineBlocks } from '@/components/settings/guideline-blocks';
import { CalendarDate } from '@/components/ui/calendar-date';
import { ContentsList } from '@/components/ui/contents-list';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import {
  currentCompany,
  currentGuidelines,
  guidelinesHistory,
  guidelinesVersion,
} from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Guidelines for government requests' };

type Props = { searchParams: Promise<{ version?: string | string[] }> };

export default async function GuidelinesPage({ searchParams }: Props) {
  const { version } = await searchParams;
  const [company, current] = await Promise.all([currentCompany(), currentGuidelines()]);
  const shown = version === undefined ? current : await published(version, current.version);
  if (!shown) notFound();
  const earlier = (await guidelinesHistory()).filter((each) => each.version < current.version);
  const contents = shown.sections.map((section) => ({ href: `#${section.id}`, label: section.title }));

  return (
    <Frame>
      <ReadingColumn
        heading={
          <PageHeading
            caption={company.name}
            title="Guidelines for government requests"
            lead={
              <>
                Version {shown.version}, in effect from <CalendarDate on={shown.effectiveOn} />
              </>
            }
          />
        }
        aside={<ContentsList items={contents} />}
      >
        {shown.version === current.version ? null : (
          <Notice tone="warning">
            <p>
              This version has been replaced. Requests filed while it was in effect keep it; for a new one,
              read <a href={paths.guidelines()}>the version in effect</a>.
            </p>
          </Notice>
        )}
        {shown.sections.map((section) => (
          <section key={section.id} id={section.id} className="prose scroll-mt-6">
            <h2>{section.title}</h2>
            <GuidelineBlocks blocks={section.blocks} />
          </section>
        ))}
        <p>
          What each product holds and for how long is in <a href={paths.data()}>the data catalogue</a>.
        </p>
        <section aria-labelledby="versions" className="border-t border-line pt-4 text-sm text-ink-muted">
          <h2 id="versions" className="font-bold text-ink">
            About this version
          </h2>
          <p>{shown.changes}</p>
          {earlier.length > 0 ? (
            <p>
              Earlier versions:{' '}
              {earlier.map((each) => (
                <a key={each.version} href={paths.guidelines(each.version)} className="mr-3">
                  {each.version}
                </a>
              ))}
            </p>
          ) : null}
        </section>
      </ReadingColumn>
    </Frame>
  );
}

/** A version that is or was in effect; one still to come is not shown before its day. */
async function published(asked: string | string[], newest: number) {
  const version = Number(asked);
  return Number.isInteger(version) && version >= 1 && version <= newest ? guidelinesVersion(version) : null;
}
