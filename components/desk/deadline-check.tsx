import type { FormAction } from '@/components/forms/form-action';
import { DateTime } from '@/components/ui/date-time';
import { DeskForm } from './desk-form';
import { DeskSelect } from './desk-select';

type DeadlineCheckProps = {
  /** Null for whoever only reads, and where the request is over. */
  action: FormAction | null;
  reference: string;
  inDocument: boolean | null;
  by: string | null;
  at: Date | null;
  timeZone: string;
};

/** Whether staff found the expedited deadline in the document as well (G8): who, when, and the answer to give. */
export function DeadlineCheck({ action, reference, inDocument, by, at, timeZone }: DeadlineCheckProps) {
  const stands = inDocument === null ? '' : inDocument ? 'yes' : 'no';
  return (
    <div className="space-y-1">
      {at ? (
        <p>
          {inDocument ? 'Found in the document' : 'Not found in the document'} by {by ?? 'somebody'},{' '}
          <DateTime at={at} timeZone={timeZone} format="short" />.
        </p>
      ) : null}
      {action ? (
        <DeskForm action={action} label="Check the expedited deadline" submitLabel="Record">
          <input type="hidden" name="reference" value={reference} />
          <input key={stands} type="hidden" name="seen" value={stands} />
          <DeskSelect
            name="found"
            label="The deadline in the document"
            value={stands}
            options={[
              ...(stands === '' ? [{ value: '', label: 'Not compared yet' }] : []),
              { value: 'yes', label: 'It stands there' },
              { value: 'no', label: 'It does not stand there' },
            ]}
          />
        </DeskForm>
      ) : null}
    </div>
  );
}
