import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { AnswerForm } from '@/components/requests/answer-form';
import { OpenQuestions } from '@/components/requests/open-questions';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { verbsFor } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { answerAgencyAction } from '../../actions';
import { filedRequest } from '../../agent';
import { RequestDocuments } from '../../request-documents';

type AnswerPageProps = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Conditions that a document cures: the process itself, its deadline, the order that bars notice. */
const CURED_BY_DOCUMENT = ['G2', 'G8', 'G9'];

export async function generateMetadata({ params }: AnswerPageProps): Promise<Metadata> {
  return { title: `Answer the questions on ${(await params).reference}` };
}

export default async function AnswerPage({ params, searchParams }: AnswerPageProps) {
  const actor = await open('/requests/[reference]/answer');
  const request = await filedRequest(actor, (await params).reference);
  const reference = request.reference!;
  if (verbsFor(actor, request.facts, ['answer']).length === 0) redirect(paths.request(reference));
  const questions = request.deficiencies.filter(({ curedAt }) => curedAt === null);
  const asksDocument = questions.some(({ code }) => CURED_BY_DOCUMENT.includes(code));
  const asked = (
    <section className="space-y-4">
      <h2 className="text-xl">{questions.length === 1 ? 'The question' : 'The questions'}</h2>
      <OpenQuestions questions={questions} />
    </section>
  );
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={reference}
        title="Answer the questions"
        lead="The clock for our answer runs again as soon as you send yours."
      />
      {asksDocument ? (
        <>
          {asked}
          <section className="space-y-3">
            <h2 className="text-xl">First add the document</h2>
            <p>Upload it before you write: once the answer is sent, no document can be added.</p>
          </section>
          <RequestDocuments
            kind={request.kind}
            requestId={request.id}
            page={paths.requestAnswer(reference)}
            answer={await searchParams}
            removable={false}
          />
          <h2 className="text-xl">Then answer</h2>
        </>
      ) : null}
      <AnswerForm
        action={answerAgencyAction}
        reference={reference}
        asksPeriod={questions.some(({ code }) => code === 'G6')}
      >
        {/* In the form where it can be, so that its error summary stands above them. */}
        {asksDocument ? null : asked}
      </AnswerForm>
    </ReadingColumn>
  );
}
