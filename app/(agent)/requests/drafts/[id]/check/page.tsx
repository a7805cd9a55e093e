import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ReadingColumn } from '@/components/layout/reading-column';
import { AnswersSummary } from '@/components/requests/answers-summary';
import { CertifyForm } from '@/components/requests/certify-form';
import { IdentifierList } from '@/components/requests/identifier-list';
import { NextSteps } from '@/components/requests/next-steps';
import { UserLine } from '@/components/requests/user-text';
import { BackLink } from '@/components/ui/back-link';
import { FileSize } from '@/components/ui/file-size';
import { PageHeading } from '@/components/ui/page-heading';
import { isFreshFactor } from '@/lib/accounts/rules';
import { documentsOf } from '@/lib/documents/queries';
import type { CategoryId } from '@/lib/law/categories';
import { parseIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { matrixAnswers, needsAttestation, sectionStates } from '@/lib/requests/check-draft';
import { kindName } from '@/lib/requests/kinds/filed-kinds';
import { currentCompany } from '@/lib/settings/queries';
import { currentVisit, open } from '@/lib/web/session';
import { fileRequestAction } from '../../../actions';
import { asAgent, ownDraft } from '../../../agent';

export const metadata: Metadata = { title: 'Check your answers' };

type CheckPageProps = { params: Promise<{ id: string }> };

export default async function CheckPage({ params }: CheckPageProps) {
  const actor = await open('/requests/drafts/[id]/check');
  const agent = asAgent(actor);
  const draft = await ownDraft(actor, (await params).id);
  const [company, visit, all] = await Promise.all([currentCompany(), currentVisit(), documentsOf(draft.id)]);
  const documents = all.filter(({ confirmed }) => confirmed);
  const states = sectionStates(draft.kind, draft.answers, documents.length);
  if (states.some(({ state }) => state === 'todo')) redirect(paths.draft(draft.id));

  const { answers } = draft;
  const { country } = agent.agency;
  const found = parseIdentifiers(answers.identifiers?.identifiers ?? '', { country });
  const asked = (answers.categories?.categories ?? []) as CategoryId[];
  const { stated, from, to } = answers.period ?? {};
  return (
    <ReadingColumn>
      <BackLink href={paths.draft(draft.id)}>Task list</BackLink>
      <PageHeading
        caption={kindName(draft.kind)}
        title="Check your answers"
        lead="Once filed, a request cannot be changed: you can add to it by message, or withdraw it."
      />
      <CertifyForm
        action={fileRequestAction}
        draftId={draft.id}
        name={agent.name}
        attests={needsAttestation(agent.agency, company.state)}
        asksCode={!isFreshFactor(visit?.factorAt ?? null, now())}
      >
        <AnswersSummary
          kind={draft.kind}
          answers={answers}
          identifiers={<IdentifierList items={found.slice(0, 500)} total={found.length} />}
          categories={matrixAnswers(draft.kind as KindId, asked, country)}
          period={stated === 'dates' && from && to ? { from, to } : null}
          documents={
            <ul className="space-y-1.5">
              {documents.map(({ id, name, bytes }) => (
                <li key={id}>
                  <UserLine>{name}</UserLine>{' '}
                  <span className="text-sm text-ink-muted">
                    <FileSize bytes={bytes} />
                  </span>
                </li>
              ))}
            </ul>
          }
          company={company.name}
          changeHref={(section) => paths.draftSection(draft.id, section)}
        />
        <section className="space-y-3">
          <h2 className="text-xl">What happens next</h2>
          <NextSteps
            company={company.name}
            due={null}
            expedited={answers.handling?.expedited === 'yes'}
            ahead
          />
        </section>
      </CertifyForm>
    </ReadingColumn>
  );
}
