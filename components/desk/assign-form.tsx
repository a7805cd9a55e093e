import { CalendarOff } from 'lucide-react';
import type { FormAction } from '@/components/forms/form-action';
import { DeskForm } from './desk-form';
import { DeskSelect } from './desk-select';
import { keyed } from './keyed';

type AssignFormProps = {
  action: FormAction;
  reference: string;
  assignee: { id: string; name: string } | null;
  people: { id: string; name: string }[];
  /** Who looks at the page; they can take it by one press. */
  actorId: string;
  /** Who is away today, in words, by account. */
  away: ReadonlyMap<string, string>;
};

/** Who works on the request, and whether they are there. */
export function AssignForm(props: AssignFormProps) {
  const { action, reference, assignee, people, actorId, away } = props;
  const gone = assignee ? away.get(assignee.id) : undefined;
  const mine = assignee?.id === actorId || !people.some(({ id }) => id === actorId);
  return (
    <>
      <div className="flex flex-wrap items-start gap-2">
        <ChooseForm {...props} />
        {mine ? null : (
          <TakeForm action={action} reference={reference} actorId={actorId} seen={assignee?.id ?? ''} />
        )}
      </div>
      {assignee && gone ? (
        <p className="mt-1 flex items-start gap-1.5 text-warning">
          <CalendarOff aria-hidden="true" className="mt-1 size-4 shrink-0" />
          {assignee.name} is {gone}.
        </p>
      ) : null}
    </>
  );
}

type TakeFormProps = {
  action: FormAction;
  reference: string;
  actorId: string;
  /** Who has it on the page that is looked at; empty for nobody. */
  seen: string;
};

/** Gives a request to whoever presses it. */
export function TakeForm({ action, reference, actorId, seen }: TakeFormProps) {
  return (
    <DeskForm
      action={action}
      label={`Take ${reference}`}
      submitLabel="Take it"
      keys={keyed('z', 'Take the request')}
      letter="z"
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="assigneeId" value={actorId} />
      <input type="hidden" name="seen" value={seen} />
    </DeskForm>
  );
}

function ChooseForm({ action, reference, assignee, people, away }: AssignFormProps) {
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
          ...[...gone, ...people].map(({ id, name }) => ({
            value: id,
            label: away.has(id) ? `${name} (away)` : name,
          })),
        ]}
      />
    </DeskForm>
  );
}
