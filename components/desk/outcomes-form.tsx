import { PortalForm } from '@/components/forms/portal-form';
import { SubmitButton } from '@/components/forms/submit-button';
import type { FormAction } from '@/components/requests/form-action';
import { type DeskIdentifier, IdentifierTable } from './identifier-table';
import { SetAllOutcomes } from './set-all-outcomes';

type OutcomesFormProps = {
  action: FormAction;
  reference: string;
  rows: DeskIdentifier[];
  total: number;
  /** Whether the actor may also close the request as fulfilled. */
  mayFulfil: boolean;
};

/** Records what came of each identifier, and closes the request where nothing is left. */
export function OutcomesForm({ action, reference, rows, total, mayFulfil }: OutcomesFormProps) {
  return (
    <PortalForm
      action={action}
      label="Outcomes"
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
        <IdentifierTable rows={rows} total={total} editable />
        {rows.length > 1 ? <SetAllOutcomes /> : null}
      </div>
    </PortalForm>
  );
}
