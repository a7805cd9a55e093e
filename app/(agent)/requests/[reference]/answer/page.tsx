import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { QuestionList } from '@/components/requests/question-list';
import { SendAnswersForm } from '@/components/requests/send-answers-form';
import { BackLink } from '@/components/ui/back-link';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { openQuestions } from '@/lib/conversations/rules';
import { paths } from '@/lib/paths';
import { verbsFor } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { answerAgencyAction } from '../../actions';
import { filedRequest } from '../../agent';

type AnswerPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: AnswerPageProps): Promise<Metadata> {
  return { title: `Answer the questions on ${(await params).reference}` };
}

export default async function AnswerPage({ params }: AnswerPageProps) {
  const actor = await open('/requests/[reference]/answer');
  const request = await filedRequest(actor, (await params).reference);
  const reference = request.reference!;
  if (verbsFor(actor, request.facts, ['answer']).length === 0) redirect(paths.request(reference));
  const { timeZone } = await currentCompany();
  const questions = openQuestions(request.deficiencies);
  const left = questions.filter(({ cure }) => cure === null).length;
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={reference}
        title={left > 0 ? 'Answer the questions' : 'Check your answers and send them'}
        lead="Each is answered on its own and kept; you can leave and come back. They are sent together."
      />
      <QuestionList questions={questions} hrefOf={(code) => paths.requestQuestion(reference, code)} />
      <p className="text-sm text-ink-muted">
        Your request counts as served on <DateTime at={request.submittedAt!} timeZone={timeZone} />; the
        questions do not change that. Our clock runs again as soon as your answers are sent.
      </p>
      {left > 0 ? (
        <Notice tone="info">
          <p>
            {left === 1 ? 'One question has no answer yet' : `${left} questions have no answer yet`}. Once
            each has one, the button that sends them stands here.
          </p>
        </Notice>
      ) : (
        <SendAnswersForm action={answerAgencyAction} reference={reference} />
      )}
    </ReadingColumn>
  );
}
