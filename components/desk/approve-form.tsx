import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { UserLine } from '@/components/requests/user-text';
import { CalendarDate } from '@/components/ui/calendar-date';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { Words } from '@/lib/templates/rules';
import { AgentWords, GroundsIfAny } from './agent-reason';
import { CategoryList } from './category-list';
import { GrantChoice } from './grant-choice';

type ApproveFormProps = {
  action: FormAction;
  reference: string;
  /** Whether the actor may leave something out; the others approve what was asked for, or do not. */
  chooses: boolean;
  /** What templates offer, and what of it stands there at first. */
  words: Words[];
  start?: string | undefined;
  summary: {
    categories: Parameters<typeof CategoryList>[0]['rows'];
    /** The first of them, as typed. */
    identifiers: { id: string; given: string }[];
    identifierCount: number;
    period: { from: string; to: string } | null;
    documents: number;
    /** Conditions for which the request says nothing. */
    missing: { code: Code; words: string }[];
    /** The conditions that apply. */
    codes: Code[];
  };
};

/** So many are named; for more the request's page has the table. */
const NAMED = 10;

/** What will be approved, what is left out of it, and the button that does it: a clean request takes one press. */
export function ApproveForm({ action, reference, chooses, words, start, summary }: ApproveFormProps) {
  const { categories, identifiers, identifierCount, period, documents, missing, codes } = summary;
  const named = identifiers.slice(0, NAMED);
  const asks = chooses && categories.length > 0;
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="warning" title="Conditions for which the request says nothing" level={2}>
          <ul className="list-disc pl-5">
            {missing.map(({ code, words }) => (
              <li key={code}>
                {code} {CONDITIONS[code].name}: {words}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          ...(asks
            ? []
            : [{ key: 'categories', label: 'Information', value: <CategoryList rows={categories} /> }]),
          {
            key: 'identifiers',
            label: `Identifiers (${identifierCount.toLocaleString('en-US')})`,
            value: (
              <ul>
                {named.map(({ id, given }) => (
                  <li key={id}>
                    <UserLine>{given}</UserLine>
                  </li>
                ))}
                {identifierCount > named.length ? <li>and {identifierCount - named.length} more</li> : null}
              </ul>
            ),
          },
          {
            key: 'period',
            label: 'Time period',
            value: period ? (
              <>
                <CalendarDate on={period.from} /> to <CalendarDate on={period.to} />
              </>
            ) : (
              'Not stated'
            ),
          },
          {
            key: 'documents',
            label: 'Documents',
            value: documents === 1 ? '1 document' : `${documents} documents`,
          },
        ]}
      />
      <PortalForm action={action} focusSubmit submitLabel="Approve the request" pendingLabel="Approving…">
        <input type="hidden" name="reference" value={reference} />
        <EnterSubmit />
        {asks ? (
          <>
            <GrantChoice
              categories={categories}
              identifiers={identifiers}
              identifierCount={identifierCount}
              words={{
                legend: 'What is granted',
                hint: 'Untick what is not. What the process does not reach cannot be granted.',
              }}
              whole
              reasoned
            />
            <GroundsIfAny
              summary="Why something is left out"
              legend="Why is the rest not granted?"
              hint="Only where something is left out; the agent reads each reason with its source."
              codes={codes}
            />
          </>
        ) : null}
        <AgentWords name="words" words={words} start={start} />
        <p>
          {asks
            ? 'The agent is told by mail that a decision waits, and reads in the portal what was granted. Outcomes are recorded next.'
            : 'Everything above is approved as asked for. The agent is told by mail; outcomes are recorded next.'}
        </p>
      </PortalForm>
    </>
  );
}
