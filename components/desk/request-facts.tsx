import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { Answers } from '@/lib/requests/schema';
import { AgencyAnswers } from './agency-answers';
import { CategoryList } from './category-list';
import { Checklist, type ChecklistEntry } from './checklist';
import { ShownOf } from './identifier-name';

type RequestFactsProps = {
  checklist: ChecklistEntry[];
  categories: Parameters<typeof CategoryList>[0]['rows'];
  answers: Answers;
  labels: Record<string, string>;
  timeZone: string;
  /** The table of identifiers, or the form that records what came of them. */
  identifiers: ReactNode;
  identifiersShown: number;
  identifierCount: number;
};

/** What the request says, and what the rules say to it. */
export function RequestFacts(props: RequestFactsProps) {
  const { checklist, categories, answers, labels, timeZone, identifiers, identifiersShown, identifierCount } =
    props;
  return (
    <>
      <Card id="checklist" title="Checklist" dense>
        <Checklist entries={checklist} timeZone={timeZone} />
      </Card>
      <Card id="identifiers" title={`Identifiers (${identifierCount.toLocaleString('en-US')})`} dense>
        {identifiers}
        <ShownOf shown={identifiersShown} total={identifierCount} />
      </Card>
      <Card id="categories" title="Information asked for" dense>
        <CategoryList rows={categories} />
      </Card>
      <Card id="answers" title="What the agency wrote" dense>
        <AgencyAnswers answers={answers} labels={labels} />
      </Card>
    </>
  );
}
