import { ArrowDown, ArrowUp } from 'lucide-react';
import { DeskForm } from '@/components/desk/desk-form';
import type { FormAction } from '@/components/forms/form-action';
import { DataTable } from '@/components/ui/data-table';
import { paths } from '@/lib/paths';

/** A rule in words: names in place of ids. */
export type ShownRule = {
  id: string;
  kinds: string[];
  countries: string[];
  agencies: string[];
  people: { name: string; note: string | null }[];
};

type RuleTableProps = { rules: ShownRule[]; base: number; action: FormAction };

const any = (names: string[], every: string) =>
  names.length > 0 ? (
    <span dir="auto">{names.join(', ')}</span>
  ) : (
    <span className="text-ink-muted">{every}</span>
  );

/** The rules in the order in which they are asked; each can be moved, changed and removed, without script too. */
export function RuleTable({ rules, base, action }: RuleTableProps) {
  const last = rules.length - 1;
  return (
    <DataTable
      caption="Rules, in the order in which they are asked"
      captionHidden
      dense
      rows={rules.map((rule, index) => ({ ...rule, index }))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: 'Rule',
          rowHeader: true,
          cell: ({ id, index }) => (
            <a href={paths.assignmentRule(id)} className="font-semibold whitespace-nowrap">
              Rule {index + 1}
            </a>
          ),
        },
        { key: 'kinds', header: 'Kinds', long: true, cell: ({ kinds }) => any(kinds, 'Every kind') },
        {
          key: 'countries',
          header: 'Countries',
          cell: ({ countries }) => any(countries, 'Every country'),
        },
        {
          key: 'agencies',
          header: 'Agencies',
          long: true,
          cell: ({ agencies }) => any(agencies, 'Every agency'),
        },
        {
          key: 'people',
          header: 'Who gets it',
          long: true,
          cell: ({ people }) => (
            <ul>
              {people.map(({ name, note }) => (
                <li key={name}>
                  {name}
                  {note ? <span className="text-ink-muted"> ({note})</span> : null}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'move',
          header: 'Order',
          headerHidden: true,
          cell: ({ id, index }) => (
            <div className="flex flex-wrap gap-2 sm:justify-end">
              {index > 0 ? <Move {...{ id, base, action, index }} direction="up" /> : null}
              {index < last ? <Move {...{ id, base, action, index }} direction="down" /> : null}
              <Move {...{ id, base, action, index }} direction="remove" />
            </div>
          ),
        },
      ]}
    />
  );
}

type MoveProps = {
  id: string;
  base: number;
  index: number;
  action: FormAction;
  direction: 'up' | 'down' | 'remove';
};

const WORDS = { up: 'Move up', down: 'Move down', remove: 'Remove' };
const ICONS = { up: ArrowUp, down: ArrowDown, remove: null };

function Move({ id, base, index, action, direction }: MoveProps) {
  const Icon = ICONS[direction];
  return (
    <DeskForm
      action={action}
      label={`${WORDS[direction]}: rule ${index + 1}`}
      submitLabel={
        <>
          {Icon ? <Icon aria-hidden="true" className="size-4" /> : null}
          <span className={Icon ? 'sr-only' : undefined}>{WORDS[direction]}</span>
          <span className="sr-only"> rule {index + 1}</span>
        </>
      }
    >
      <input type="hidden" name="rule" value={id} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="direction" value={direction} />
    </DeskForm>
  );
}
