import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { stepUpOf } from '@/app/step-up';
import { ReadingColumn } from '@/components/layout/reading-column';
import { AnswersSummary } from '@/components/requests/answers-summary';
import { CertifyForm } from '@/components/requests/certify-form';
import { FiledDocuments } from '@/components/requests/filed-documents';
import { IdentifierList } from '@/components/requests/identifier-list';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { isFactorFresh } from '@/lib/accounts/rules';
import { documentsOf } from '@/lib/documents/queries';
import { isUnitedStates } from '@/lib/law/bodies';
import type { CategoryId } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { matrixAnswers, needsAttestation } from '@/lib/requests/check-draft';
import { missingFrom } from '@/lib/requests/complete-request';
import { kindName } from '@/lib/requests/kinds/declarations';
import { may, takesCompletion } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { asAgent, filedRequest } from '../../agent';
import { certifyRequestAction } from '../../completion-actions';

type CertifyPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: CertifyPageProps): Promise<Metadata> {
  return { title: `Certify request ${(await params).reference}` };
}

export default async function CertifyPage({ params }: CertifyPageProps) {
  const agent = asAgent(await open('/requests/[reference]/certify'));
  const request = await filedRequest(agent, (await params).reference);
  if (!may(agent, 'certify', request.facts)) notFound();
  const reference = request.reference!;
  if (!takesCompletion(request.facts) || (await missingFrom(agent, request)).length > 0) {
    redirect(paths.request(reference));
  }
  const [company, all, visit] = await Promise.all([
    currentCompany(),
    documentsOf(request.id),
    currentVisit(),
  ]);
  const documents = all.filter(({ confirmed }) => confirmed);
  const kind = request.kind as KindId;
  const { country } = agent.agency;
  const asked = (request.answers.categories?.categories ?? []) as CategoryId[];
  const { periodFrom: from, periodTo: to } = request;
  return (
    <ReadingColumn>
      <BackLink href={paths.request(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        caption={kindName(kind)}
        title="Read it and certify"
        lead="Once certified it is as if you had filed it yourself, and a receipt is issued. It counts as received when it first reached us."
      />
      <CertifyForm
        action={certifyRequestAction}
        target={{ reference }}
        back={{ href: paths.request(reference), label: 'Back to the request' }}
        words={{ heading: 'Certify the request', submit: 'Certify' }}
        name={agent.name}
        kind={kind}
        abroad={!isUnitedStates(country)}
        attests={needsAttestation(kind, agent.agency, company.state)}
        asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
        stepUp={stepUpOf(visit)}
      >
        <AnswersSummary
          kind={kind}
          answers={request.answers}
          identifiers={
            <IdentifierList
              items={request.identifiers.map((each) => ({ ...each, outcome: null, redirect: null }))}
              total={request._count.identifiers}
            />
          }
          categories={matrixAnswers(kind, asked, country, request.answers.process)}
          period={from && to ? { from, to } : null}
          documents={documents.length > 0 ? <FiledDocuments documents={documents} /> : null}
          company={company.name}
          changeHref={(section) => paths.requestCorrect(reference, section)}
        />
      </CertifyForm>
    </ReadingColumn>
  );
}
