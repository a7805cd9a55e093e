import type { ReactNode } from 'react';
import { UnderstoodIdentifiers } from '@/components/requests/understood-identifiers';
import { ButtonLink } from '@/components/ui/button';
import type { AgentActor } from '@/lib/accounts/rules';
import { foldIdentifiers } from '@/lib/law/identifiers';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import type { KindDeclaration, SectionId } from '@/lib/requests/kinds/declaration';
import { identifiersAsked } from '@/lib/requests/kinds/preflight-input';
import type { RequestDetail } from '@/lib/requests/queries';
import { keepTypingAction, saveSectionAction } from '../../../actions';
import { AnswerForm } from '../../../answer-form';
import { RequestDocuments } from '../../../request-documents';

/** Why a section is asked for, in a sentence or two under its title. */
const LEADS: Record<Exclude<SectionId, 'process'>, string> = {
  contact: 'We answer to the person who is authorised to serve this request, and to nobody else.',
  matter: 'How your agency knows the case. It helps you and us to find it again.',
  identifiers: 'They must be enough for us to find the account.',
  categories: 'A request must say exactly which kinds of information it seeks.',
  period: 'We search the records of this period only.',
  handling: 'How the request is to be handled.',
  documents: 'Each as a PDF, with what it is.',
};

/** The sentence under the title of a section's page. */
export function leadOf(declaration: KindDeclaration, section: SectionId): string {
  return section === 'process' ? declaration.process.lead : LEADS[section];
}

type SectionQuestionProps = {
  agent: AgentActor;
  draft: RequestDetail;
  section: SectionId;
  /** What an upload brought back in the address. */
  answer: Record<string, string | string[] | undefined>;
};

/** The form of one section of a draft, with what it starts with. */
export function SectionQuestion({ agent, draft, section, answer }: SectionQuestionProps): ReactNode {
  const { answers } = draft;
  if (section === 'documents') {
    return (
      <>
        <RequestDocuments
          requestId={draft.id}
          kind={draft.kind}
          page={paths.draftSection(draft.id, 'documents')}
          answer={answer}
          removable
        />
        <ButtonLink href={paths.draft(draft.id)}>Continue</ButtonLink>
      </>
    );
  }
  const { country } = agent.agency;
  return (
    <>
      <AnswerForm
        kind={draft.kind as KindId}
        country={country}
        section={section}
        answers={answers}
        typed={answers.unfinished?.[section]}
        start={section === 'contact' ? { ...draft.agent } : undefined}
        form={{
          action: saveSectionAction,
          keep: keepTypingAction,
          target: { draftId: draft.id },
          seen: answers.keptBy?.[section]?.at ?? '',
          window: newId(),
          backHref: paths.draft(draft.id),
        }}
      />
      {section === 'identifiers' ? (
        <UnderstoodIdentifiers found={foldIdentifiers(identifiersAsked(answers.identifiers), { country })} />
      ) : null}
    </>
  );
}
