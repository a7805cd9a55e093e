import { Button } from '@/components/ui/button';
import { type QueueView, statusWords } from '@/lib/desk/schema';
import { paths } from '@/lib/paths';
import { DeskSelect } from './desk-select';

type QueueFiltersProps = { view: QueueView; kinds: { value: string; label: string }[] };

/** Which kind, and in which order. A plain GET form: the view is its address, and can be kept. */
export function QueueFilters({ view, kinds }: QueueFiltersProps) {
  return (
    <form
      method="get"
      action={paths.desk()}
      className="flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden"
    >
      {statusWords(view.status).map((status) => (
        <input key={status} type="hidden" name="status" value={status} />
      ))}
      <DeskSelect
        name="kind"
        label="Kind"
        value={view.kind[0] ?? ''}
        options={[{ value: '', label: 'All kinds' }, ...kinds]}
      />
      <DeskSelect
        name="sort"
        label="Order"
        value={view.sort}
        options={[
          { value: 'deadline', label: 'By deadline' },
          { value: 'received', label: 'By receipt, oldest first' },
        ]}
      />
      <Button variant="secondary" size="small">
        Show
      </Button>
    </form>
  );
}
