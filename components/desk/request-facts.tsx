import type { ReactNode } from 'react';
import { FindingList } from '@/components/requests/finding-list';
import { Card } from '@/components/ui/card';
import type { KindId } from '@/lib/law/kinds';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import type { Answers } from '@/lib/requests/schema';
import { AgencyAnswers } from './agency-answers';
import { CategoryList } from './category-list';
import { Checklist, type ChecklistEntry } from './checklist';
import { ShownOf } from './identifier-name';

type FindingEntry = Parameters<typeof FindingList>[0]['findings'][number];

type RequestFactsProps = {
  checklist: ChecklistEntry[];
  categories: Parameters<typeof CategoryList>[0]['rows'];
  kind: KindId;
  answers: Answers;
  /** What the pre-flight found when it was filed, in today's words. */
  findings: FindingEntry[];
  company: string;
  timeZone: string;
  /** The table of identifiers, or the form that records what came of them. */
  identifiers: ReactNode;
  identifiersShown: number;
  identifierCount: number;
};

/** What the request says, and what the rules say to it. */
export function RequestFacts(props: RequestFactsProps) {
  const { checklist, categories, kind, answers, findings, company, timeZone } = props;
  const { identifiers, identifiersShown, identifierCount } = props;
  return (
    <>
      <Card id="checklist" title="Checklist" dense>
        {checklist.length > 0 ? (
          <Checklist entries={checklist} timeZone={timeZone} />
        ) : (
          <p className="text-ink-muted">
            A reference to what is kept elsewhere: there is nothing to check here.
          </p>
        )}
      </Card>
      <Card id="identifiers" title={`Identifiers (${identifierCount.toLocaleString('en-US')})`} dense>
        {identifiers}
        <ShownOf shown={identifiersShown} total={identifierCount} />
      </Card>
      <Card id="categories" title="Information asked for" dense>
        {categories.length > 0 ? (
          <CategoryList rows={categories} />
        ) : (
          <p className="text-ink-muted">
            {declarationOf(kind).categories.length > 0
              ? 'No category was named.'
              : 'This kind of request asks for no records.'}
          </p>
        )}
      </Card>
      {findings.length > 0 ? (
        <Card id="findings" title="What the pre-flight found" dense>
          <FindingList findings={findings} />
        </Card>
      ) : null}
      <Card id="answers" title="What the agency wrote" dense>
        <AgencyAnswers kind={kind} answers={answers} company={company} />
      </Card>
    </>
  );
}
