import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { CureForm } from '@/components/requests/cure-form';
import { UserText } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { Inset } from '@/components/ui/inset';
import { PageHeading } from '@/components/ui/page-heading';
import { curedBy, openQuestions, rolesToCure, takesDocument } from '@/lib/conversations/rules';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { paths } from '@/lib/paths';
import { verbsFor } from '@/lib/requests/policy';
import { open } from '@/lib/web/session';
import { saveCureAction } from '../../../actions';
import { filedRequest } from '../../../agent';
import { RequestDocuments } from '../../../request-documents';

type QuestionPageProps = {
  params: Promise<{ reference: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: QuestionPageProps): Promise<Metadata> {
  const { reference, code } = await params;
  return { title: `Answer ${code} on ${reference}` };
}

export default async function QuestionPage({ params, searchParams }: QuestionPageProps) {
  const actor = await open('/requests/[reference]/answer/[code]');
  const { reference, code } = await params;
  const request = await filedRequest(actor, reference);
  if (verbsFor(actor, request.facts, ['answer']).length === 0) redirect(paths.request(reference));
  const question = openQuestions(request.deficiencies).find((each) => each.code === code);
  if (!question) redirect(paths.requestAnswer(reference));
  const condition = CONDITIONS[question.code as Code];
  const documents = takesDocument(code);
  return (
    <ReadingColumn>
      <BackLink href={paths.requestAnswer(reference)}>The questions</BackLink>
      <PageHeading caption={`${reference}, ${code}`} title={condition.name} />
      <section className="space-y-3">
        <h2 className="text-xl">What we ask</h2>
        <Inset>
          <UserText>{question.wording}</UserText>
        </Inset>
        <p className="text-sm text-ink-muted">
          What must be so: {condition.condition} ({condition.source})
        </p>
      </section>
      {documents ? (
        <>
          <h2 className="text-xl">The document</h2>
          <RequestDocuments
            kind={request.kind}
            requestId={request.id}
            question={code}
            roles={rolesToCure(code)}
            page={paths.requestQuestion(reference, code)}
            answer={await searchParams}
            removable={false}
          />
          <h2 className="text-xl">Your answer</h2>
        </>
      ) : null}
      <CureForm
        action={saveCureAction}
        reference={reference}
        code={code}
        by={curedBy(code)}
        cure={question.cure}
      />
    </ReadingColumn>
  );
}
