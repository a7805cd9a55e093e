import type { FormAction } from '@/components/requests/form-action';
import { DeskForm } from './desk-form';
import { DeskSelect } from './desk-select';
import { keyed } from './keyed';

type AssignFormProps = {
  action: FormAction;
  reference: string;
  assignee: { id: string; name: string } | null;
  people: { id: string; name: string }[];
};

/** Who works on the request. */
export function AssignForm({ action, reference, assignee, people }: AssignFormProps) {
  // Whoever has it may have left since, and is still the one who has it.
  const gone = assignee && !people.some(({ id }) => id === assignee.id) ? [assignee] : [];
  return (
    <DeskForm action={action} label="Assign the request" submitLabel="Assign">
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={assignee?.id ?? ''} />
      <DeskSelect
        name="assigneeId"
        label="Assigned to"
        labelHidden
        value={assignee?.id ?? ''}
        keys={keyed('g', 'Assign the request', 'focus')}
        options={[
          { value: '', label: 'Nobody' },
          ...[...gone, ...people].map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </DeskForm>
  );
}
