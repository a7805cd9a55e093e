import type { ReactNode } from 'react';
import { startValues } from '@/components/requests/form-action';
import { CategoriesForm } from '@/components/requests/sections/categories-form';
import { ContactForm } from '@/components/requests/sections/contact-form';
import { HandlingForm } from '@/components/requests/sections/handling-form';
import { IdentifiersForm } from '@/components/requests/sections/identifiers-form';
import { PeriodForm } from '@/components/requests/sections/period-form';
import { ProcessForm } from '@/components/requests/sections/process-form';
import { UnderstoodIdentifiers } from '@/components/requests/understood-identifiers';
import { ButtonLink } from '@/components/ui/button';
import type { AgentActor } from '@/lib/accounts/rules';
import { parseIdentifiers } from '@/lib/law/identifiers';
import { paths } from '@/lib/paths';
import { matrixAnswers } from '@/lib/requests/check-draft';
import type { SectionId } from '@/lib/requests/kinds/declaration';
import { FILED_KINDS, type FiledKind } from '@/lib/requests/kinds/filed-kinds';
import type { RequestDetail } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { saveSectionAction } from '../../../actions';
import { RequestDocuments } from '../../../request-documents';

/** Why a section is asked for, in a sentence or two under its title. */
export const LEADS: Record<SectionId, string> = {
  process: 'Copy these from the document itself. We compare them with it.',
  contact: 'We answer to the person who is authorised to serve this request, and to nobody else.',
  identifiers: 'They must be enough for us to find the account.',
  categories: 'A request must say exactly which kinds of information it seeks.',
  period: 'We search the records of this period only.',
  handling: 'Three questions on how the request is to be handled.',
  documents: 'The request cannot be filed without its signed document.',
};

type SectionQuestionProps = {
  agent: AgentActor;
  draft: RequestDetail;
  section: SectionId;
  /** What an upload brought back in the address. */
  answer: Record<string, string | string[] | undefined>;
};

/** The form of one section, with what it starts with. */
export async function SectionQuestion({
  agent,
  draft,
  section,
  answer,
}: SectionQuestionProps): Promise<ReactNode> {
  const { answers } = draft;
  const kind = draft.kind as FiledKind;
  const common = { action: saveSectionAction, draftId: draft.id };
  switch (section) {
    case 'process':
      return <ProcessForm {...common} kind={kind} values={startValues(answers.process)} />;
    case 'contact':
      return <ContactForm {...common} values={startValues(answers.contact ?? { ...draft.agent })} />;
    case 'identifiers': {
      const saved = answers.identifiers?.identifiers ?? '';
      return (
        <>
          <IdentifiersForm {...common} values={startValues(answers.identifiers)} />
          <UnderstoodIdentifiers found={parseIdentifiers(saved, { country: agent.agency.country })} />
        </>
      );
    }
    case 'categories': {
      const reach = matrixAnswers(kind, FILED_KINDS[kind].categories, agent.agency.country);
      return (
        <CategoriesForm
          {...common}
          values={startValues(answers.categories)}
          answers={reach.map(({ category, answer, why, source }) => ({ category, answer, why, source }))}
        />
      );
    }
    case 'period':
      return <PeriodForm {...common} values={startValues(answers.period)} />;
    case 'handling': {
      const company = await currentCompany();
      return <HandlingForm {...common} company={company.name} values={startValues(answers.handling)} />;
    }
    case 'documents':
      return (
        <>
          <RequestDocuments
            requestId={draft.id}
            page={paths.draftSection(draft.id, 'documents')}
            answer={answer}
            removable
          />
          <ButtonLink href={paths.draft(draft.id)}>Continue</ButtonLink>
        </>
      );
  }
}
