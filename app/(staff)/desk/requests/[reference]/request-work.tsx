import * as actions from '@/app/(staff)/desk/actions';
import { CategoryList } from '@/components/desk/category-list';
import { Checklist } from '@/components/desk/checklist';
import { ShownOf } from '@/components/desk/identifier-name';
import { IdentifierTable } from '@/components/desk/identifier-table';
import { OutcomesForm } from '@/components/desk/outcomes-form';
import { ScrollColumn } from '@/components/desk/scroll-column';
import { FindingList } from '@/components/requests/finding-list';
import { Card } from '@/components/ui/card';
import type { KindId } from '@/lib/law/kinds';
import { deriveOutcome } from '@/lib/requests/derive-outcome';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import type { permissionsFor } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { isClosed, OUTCOMES } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { categoryFacts, checklistFacts, findingFacts } from './load-request';

type RequestWorkProps = {
  request: RequestDetail;
  reference: string;
  /** How many documents were confirmed. */
  documents: number;
  mayDo: ReturnType<typeof permissionsFor>;
};

/** What is weighed: the checklist beside what the pre-flight found, and the identifiers with what is asked of them. */
export async function RequestWork({ request, reference, documents, mayDo }: RequestWorkProps) {
  const { timeZone } = await currentCompany();
  const kind = request.kind as KindId;
  const findings = await findingFacts(request, documents);
  const checklist = await checklistFacts(request, documents, findings);
  const elsewhere = findings.filter(({ code }) => !checklist.some((each) => each.code === code));
  const categories = categoryFacts(request);
  const total = request._count.identifiers;
  const outcome = await deriveOutcome(request.id);
  const records = request.status === 'approved' && mayDo.record_outcomes;
  return (
    <>
      <ScrollColumn
        label="Conditions and what was found"
        // Once it is approved, what came of each identifier is what is left to do.
        className={
          records
            ? 'min-[87.5rem]:min-h-36 min-[87.5rem]:flex-1 min-[87.5rem]:basis-0'
            : 'min-[87.5rem]:min-h-48'
        }
      >
        <Card id="checklist" title="Checklist" actions={<Marked checklist={checklist} />} dense>
          {checklist.length > 0 ? (
            <Checklist
              entries={checklist}
              checked={request.verdict !== null}
              timeZone={timeZone}
              marking={mayDo.mark && !isClosed(request.status) ? { action: actions.mark, reference } : null}
            />
          ) : (
            <p className="text-ink-muted">
              A reference to what is kept elsewhere: there is nothing to check here.
            </p>
          )}
          {elsewhere.length > 0 ? (
            <div className="mt-3 border-t border-line pt-3">
              <FindingList findings={elsewhere} />
            </div>
          ) : null}
        </Card>
      </ScrollColumn>
      <ScrollColumn
        label="Identifiers and information"
        className="min-[87.5rem]:min-h-36 min-[87.5rem]:flex-[2] min-[87.5rem]:basis-0"
      >
        <Card
          id="identifiers"
          title={`Identifiers (${total.toLocaleString('en-US')})`}
          actions={outcome && total > 1 ? <span className="text-ink-muted">{OUTCOMES[outcome]}</span> : null}
          dense
        >
          {records ? (
            <OutcomesForm
              action={actions.recordOutcome}
              reference={reference}
              kind={request.kind}
              rows={request.identifiers}
              granted={request.categories.flatMap((each) => (each.granted ? each.category : []))}
              mayFulfil={mayDo.fulfil}
            />
          ) : (
            <IdentifierTable
              rows={request.identifiers}
              categories={categories.map(({ category, answer }, index) => ({
                category,
                answer,
                granted: request.categories[index]?.granted ?? null,
              }))}
            />
          )}
          <ShownOf shown={request.identifiers.length} total={total} />
        </Card>
        <Card id="categories" title="Information asked for" dense>
          {request.categories.length > 0 ? (
            <CategoryList rows={categories} />
          ) : (
            <p className="text-ink-muted">
              {declarationOf(kind).categories.length > 0
                ? 'No category was named.'
                : 'This kind of request asks for no records.'}
            </p>
          )}
        </Card>
      </ScrollColumn>
    </>
  );
}

/** How far the desk has come. */
function Marked({ checklist }: { checklist: { mark: { met: boolean } | null }[] }) {
  const marked = checklist.filter(({ mark }) => mark !== null).length;
  if (checklist.length === 0) return null;
  return (
    <span className="text-ink-muted">
      {marked} of {checklist.length} checked
    </span>
  );
}
