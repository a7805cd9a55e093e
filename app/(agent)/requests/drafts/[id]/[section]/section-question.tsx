import type { ReactNode } from 'react';
import { FIRST_ROWS, MORE_ROWS } from '@/components/requests/identifiers/rows-shown';
import { ButtonLink } from '@/components/ui/button';
import type { AgentActor } from '@/lib/accounts/rules';
import type { KindId } from '@/lib/law/kinds';
import { MOST_IDENTIFIERS } from '@/lib/law/preflight-identifiers';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import type { KindDeclaration, SectionId } from '@/lib/requests/kinds/declaration';
import { fileProblemSentence } from '@/lib/requests/kinds/file-outcome';
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
      list={listOf(draft.id, answer)}
    />
  );
}

/** How much of the understood list the address asks for, and what a file brought back in it. */
function listOf(draftId: string, { shown, file, line }: SectionQuestionProps['answer']) {
  const rows = Math.min(Math.max(Number(shown) || FIRST_ROWS, FIRST_ROWS), MOST_IDENTIFIERS);
  return {
    shown: rows,
    moreHref: `${paths.draftSection(draftId, 'identifiers')}?shown=${rows + MORE_ROWS}#understood`,
    problem: fileProblemSentence(file, line),
  };
}
