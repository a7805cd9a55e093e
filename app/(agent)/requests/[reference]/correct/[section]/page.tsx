import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { SECTIONS, type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { may, takesCompletion, takesCorrections } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { correctRequestAction } from '../../../actions';
import { asAgent, filedRequest } from '../../../agent';
import { AnswerForm } from '../../../answer-form';
import { RequestDocuments } from '../../../request-documents';

type CorrectPageProps = {
  params: Promise<{ reference: string; section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: CorrectPageProps): Promise<Metadata> {
  return { title: `Correct request ${(await params).reference}` };
}

export default async function CorrectPage({ params, searchParams }: CorrectPageProps) {
  const actor = await open('/requests/[reference]/correct/[section]');
  const { reference, section } = await params;
  const request = await filedRequest(actor, reference);
  const declaration = declarationOf(request.kind);
  if (!isSection(section) || !declaration.sections.includes(section)) notFound();
  if (!may(actor, 'correct', request.facts)) notFound();
  if (!takesCorrections(request.facts)) redirect(paths.request(reference));
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={sectionTitle(declaration, section)}
        {...wordsFor(section, takesCompletion(request.facts))}
      />
      {section === 'documents' ? (
        <>
          <RequestDocuments
            requestId={request.id}
            kind={request.kind}
            page={paths.requestCorrect(reference, 'documents')}
            answer={await searchParams}
            removable={false}
          />
          <ButtonLink href={paths.request(reference)}>Back to the request</ButtonLink>
        </>
      ) : (
        <AnswerForm
          kind={request.kind as KindId}
          country={asAgent(actor).agency.country}
          section={section}
          answers={request.answers}
          start={section === 'contact' ? { ...request.agent } : undefined}
          form={{
            action: correctRequestAction,
            target: { reference },
            seen: '',
            window: '',
            backHref: paths.request(reference),
          }}
        />
      )}
    </ReadingColumn>
  );
}

function wordsFor(section: SectionId, completes: boolean) {
  if (section === 'documents') {
    return {
      title: 'Add a document',
      lead: 'It is added to the request beside what was filed, and the addition is on record.',
    };
  }
  return completes
    ? { title: 'Complete the request', lead: 'What was entered here for you stays on record.' }
    : {
        title: 'Correct what was filed',
        lead: 'What stood here before stays on record, and a new receipt is issued.',
      };
}

function isSection(section: string): section is SectionId {
  return Object.hasOwn(SECTIONS, section);
}
