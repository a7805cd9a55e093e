import { PortalForm } from '@/components/forms/portal-form';
import type { FormAction } from '@/components/requests/form-action';
import { UserLine } from '@/components/requests/user-text';
import { CalendarDate } from '@/components/ui/calendar-date';
import { Notice } from '@/components/ui/notice';
import { SummaryList } from '@/components/ui/summary-list';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { CategoryList } from './category-list';

type ApproveFormProps = {
  action: FormAction;
  reference: string;
  summary: {
    categories: Parameters<typeof CategoryList>[0]['rows'];
    /** As typed; the first of them. */
    identifiers: string[];
    identifierCount: number;
    period: { from: string; to: string } | null;
    documents: number;
    /** Conditions for which the request says nothing. */
    missing: { code: Code; words: string }[];
  };
};

/** So many are named; for more the request's page has the table. */
const NAMED = 10;

/** What will be approved, and the button that does it. */
export function ApproveForm({ action, reference, summary }: ApproveFormProps) {
  const { categories, identifiers, identifierCount, period, documents, missing } = summary;
  const named = identifiers.slice(0, NAMED);
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
          { key: 'categories', label: 'Information', value: <CategoryList rows={categories} /> },
          {
            key: 'identifiers',
            label: `Identifiers (${identifierCount.toLocaleString('en-US')})`,
            value: (
              <ul>
                {named.map((given) => (
                  <li key={given}>
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
      <p>Everything above is approved as asked for. The agent is told by mail; outcomes are recorded next.</p>
      <PortalForm action={action} focusSubmit submitLabel="Approve the request" pendingLabel="Approving…">
        <input type="hidden" name="reference" value={reference} />
      </PortalForm>
    </>
  );
}
