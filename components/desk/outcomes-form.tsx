import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { availableOf } from '@/lib/law/disclosures';
import { type DeskIdentifier, IdentifierName } from './identifier-name';
import { keyed } from './keyed';
import { OutcomeDetails, RedirectField } from './outcome-details';
import { OutcomeSelect } from './outcome-select';
import { OUTCOME_FIELD, SEEN_FIELD } from './request-steps';

type OutcomesFormProps = {
  action: FormAction;
  reference: string;
  kind: string;
  rows: (DeskIdentifier & { withheld: string[]; produced: string[]; redirect: string | null })[];
  /** The categories that were granted. */
  granted: string[];
  /** Whether the actor may also close the request as fulfilled. */
  mayFulfil: boolean;
};

/** Records what came of each identifier, and closes the request where nothing is left. */
export function OutcomesForm({ action, reference, kind, rows, granted, mayFulfil }: OutcomesFormProps) {
  return (
    <PortalForm
      action={action}
      label="Outcomes"
      dense
      submitLabel="Save outcomes"
      submitVariant="secondary"
      secondary={
        mayFulfil ? (
          <SubmitButton name="then" value="fulfil">
            Save and mark as fulfilled
          </SubmitButton>
        ) : undefined
      }
    >
      <input type="hidden" name="reference" value={reference} />
      <div className="space-y-3">
        <ul className="divide-y divide-line text-sm">
          {rows.map((row, index) => (
            <li key={row.id} className="space-y-1 py-2 first:pt-0">
              <IdentifierName identifier={row} />
              <input type="hidden" name={`${SEEN_FIELD}${row.id}`} value={row.outcome ?? ''} />
              <OutcomeSelect
                name={`${OUTCOME_FIELD}${row.id}`}
                kind={kind}
                label={`Outcome of ${row.given}`}
                labelHidden
                none="Not recorded"
                outcome={row.outcome}
                keys={index === 0 ? keyed('y', 'Record the outcomes', 'focus') : undefined}
              />
              <OutcomeDetails row={row} available={availableOf(granted, row.withheld)} />
            </li>
          ))}
        </ul>
        {rows.length > 1 ? (
          // Also for those too many to be listed.
          <>
            <OutcomeSelect
              name="rest"
              kind={kind}
              label="All others without an outcome"
              none="Leave them open"
            />
            {granted.includes('subscriber') ? <RedirectField id="rest" of="all others" value={null} /> : null}
          </>
        ) : null}
      </div>
    </PortalForm>
  );
}
