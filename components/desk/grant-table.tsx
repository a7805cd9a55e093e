'use client';

import { useField } from '@/components/forms/form-context';
import { UserLine } from '@/components/requests/user-text';
import { DataTable } from '@/components/ui/data-table';
import { Details } from '@/components/ui/details';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { GIVE_FIELD } from './grant-fields';

type GrantTableProps = { categories: CategoryId[]; identifiers: { id: string; given: string }[] };

/** Identifier by category: what stays ticked is granted, as far as its category is. */
export function GrantTable({ categories, identifiers }: GrantTableProps) {
  const { returned } = useField('granted', false);
  return (
    <Details summary={`Leave out single identifiers (${identifiers.length})`} open={returned}>
      <DataTable
        caption="What is granted for each identifier"
        captionHidden
        dense
        rows={identifiers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'given',
            header: 'Identifier',
            rowHeader: true,
            cell: ({ id, given }) => (
              <>
                <input type="hidden" name={`${GIVE_FIELD}${id}`} value="" />
                <UserLine>{given}</UserLine>
              </>
            ),
          },
          ...categories.map((category) => ({
            key: category,
            header: CATEGORIES[category].label,
            cell: ({ id, given }: { id: string; given: string }) => (
              <Tick id={id} category={category} label={`${CATEGORIES[category].label} of ${given}`} />
            ),
          })),
        ]}
      />
    </Details>
  );
}

function Tick({ id, category, label }: { id: string; category: CategoryId; label: string }) {
  const name = `${GIVE_FIELD}${id}`;
  const { values } = useField(name, false, [category]);
  const ticked = values.includes(category);
  return (
    <input
      key={`${ticked}`}
      type="checkbox"
      name={name}
      value={category}
      defaultChecked={ticked}
      aria-label={label}
      className="size-5 accent-accent"
    />
  );
}
