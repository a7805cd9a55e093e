import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { stepUpOf } from '@/app/step-up';
import { EmergencySteps } from '@/components/emergencies/emergency-steps';
import { ReadingColumn } from '@/components/layout/reading-column';
import { AnswersSummary } from '@/components/requests/answers-summary';
import { CertifyForm } from '@/components/requests/certify-form';
import { FiledDocuments } from '@/components/requests/filed-documents';
import { FindingList } from '@/components/requests/finding-list';
import { IdentifierList } from '@/components/requests/identifier-list';
import { NextSteps } from '@/components/requests/next-steps';
import { SimilarRequests } from '@/components/requests/similar-requests';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { isFactorFresh } from '@/lib/accounts/rules';
import { isUnitedStates } from '@/lib/law/bodies';
import type { CategoryId } from '@/lib/law/categories';
import { foldIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { isReady, matrixAnswers, needsAttestation, sectionStates } from '@/lib/requests/check-draft';
import { findSimilarRequests } from '@/lib/requests/find-similar-requests';
import { kindName } from '@/lib/requests/kinds/declarations';
import { identifiersAsked } from '@/lib/requests/kinds/preflight-input';
import { currentVisit, open } from '@/lib/web/session';
import { fileRequestAction } from '../../../actions';
import { asAgent, draftCheck, ownDraft } from '../../../agent';

export const metadata: Metadata = { title: 'Check your answers' };

type CheckPageProps = { params: Promise<{ id: string }> };

export default async function CheckPage({ params }: CheckPageProps) {
  const actor = await open('/requests/drafts/[id]/check');
  const agent = asAgent(actor);
  const draft = await ownDraft(actor, (await params).id);
  const [{ check, company, documents }, visit] = await Promise.all([
    draftCheck(agent, draft),
    currentVisit(),
  ]);
  const kind = draft.kind as KindId;
  if (!isReady(sectionStates(kind, draft.answers, documents.length, check))) redirect(paths.draft(draft.id));

  const { answers } = draft;
  const { country } = agent.agency;
  const found = foldIdentifiers(identifiersAsked(answers.identifiers), { country });
  const asked = (answers.categories?.categories ?? []) as CategoryId[];
  const { from, to } = answers.period ?? {};
  const twins = await findSimilarRequests(agent, draft);
  return (
    <ReadingColumn>
      <BackLink href={paths.draft(draft.id)}>Task list</BackLink>
      <PageHeading
        caption={kindName(draft.kind)}
        title="Check your answers"
        lead="Until the review begins you can still add documents and correct slips; after that you can add to it by message, or withdraw it."
      />
      <SimilarRequests similar={twins} timeZone={company.timeZone} />
      {check.findings.length > 0 ? (
        <Notice tone="warning" level={2} title="It can be filed, and a person decides on this">
          <FindingList findings={check.findings} />
        </Notice>
      ) : null}
      <CertifyForm
        action={fileRequestAction}
        target={{ draftId: draft.id }}
        back={{ href: paths.draft(draft.id), label: 'Back to the task list' }}
        words={{ heading: 'File the request', submit: 'Certify and file' }}
        name={agent.name}
        kind={kind}
        abroad={!isUnitedStates(country)}
        attests={needsAttestation(kind, agent.agency, company.state)}
        asksCode={!isFactorFresh(visit?.factorAt ?? null, now())}
        stepUp={stepUpOf(visit)}
      >
        <AnswersSummary
          kind={kind}
          answers={answers}
          identifiers={<IdentifierList items={found.slice(0, 500)} total={found.length} />}
          categories={matrixAnswers(kind, asked, country, answers.process)}
          period={from && to ? { from, to } : null}
          documents={documents.length > 0 ? <FiledDocuments documents={documents} /> : null}
          company={company.name}
          changeHref={(section) => paths.draftSection(draft.id, section)}
        />
        <section className="space-y-3">
          <h2 className="text-xl">What happens next</h2>
          {kind === 'emergency' ? (
            <EmergencySteps company={company.name} registered />
          ) : (
            <NextSteps
              company={company.name}
              due={null}
              expedited={answers.handling?.expedited === 'yes'}
              ahead
            />
          )}
        </section>
        {found.length >= MANY ? (
          <p>
            {`Each identifier is sealed by itself when you file, which takes about ${sealingSeconds(found.length)} seconds for ${found.length.toLocaleString('en-US')}. Press the button once and wait for the reference.`}
          </p>
        ) : null}
      </CertifyForm>
    </ReadingColumn>
  );
}

/** From so many identifiers on filing takes long enough to be told beforehand. */
const MANY = 1_000;

/** About two milliseconds each with the writing of the rows, in steps of five seconds. */
function sealingSeconds(identifiers: number): number {
  return Math.ceil((identifiers * 0.002) / 5) * 5;
}
