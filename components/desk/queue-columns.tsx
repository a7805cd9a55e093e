import type { FormAction } from '@/components/forms/form-action';
import { COLUMN_IDS, COLUMNS, type Column } from '@/lib/desk/rules';
import { DeskForm } from './desk-form';
import { QueueMenu } from './queue-menu';

type QueueColumnsProps = { action: FormAction; columns: readonly Column[] };

/** Which columns the queue has for this person, kept for the next time. None ticked brings the shipped ones back. */
export function QueueColumns({ action, columns }: QueueColumnsProps) {
  return (
    <QueueMenu label="Columns">
      <DeskForm action={action} label="Choose the columns" submitLabel="Keep columns">
        <fieldset className="grid w-full grid-cols-2 gap-x-4">
          <legend className="mb-1 text-ink-muted">Besides the reference</legend>
          {COLUMN_IDS.map((id) => (
            <label key={id} className="flex min-h-8 items-center gap-2 whitespace-nowrap">
              <input
                key={String(columns.includes(id))}
                type="checkbox"
                name="columns"
                value={id}
                defaultChecked={columns.includes(id)}
                className="size-4 accent-accent"
              />
              {COLUMNS[id]}
            </label>
          ))}
        </fieldset>
      </DeskForm>
    </QueueMenu>
  );
}
