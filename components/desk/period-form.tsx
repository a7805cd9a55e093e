import { Button } from '@/components/ui/button';
import type { Period } from '@/lib/oversight/schema';
import { paths } from '@/lib/paths';
import { DeskSelect } from './desk-select';

type PeriodFormProps = { period: Period; shortcuts: { label: string; href: string; current: boolean }[] };

const BOX = 'min-h-9 rounded-md border-2 border-line-strong bg-surface px-2 py-1 text-ink';

/** Which days the report looks at. A plain GET form: the period is its address. */
export function PeriodForm({ period, shortcuts }: PeriodFormProps) {
  return (
    <form
      method="get"
      action={paths.insight()}
      aria-label="Period"
      className="flex flex-wrap items-end gap-x-4 gap-y-3 text-sm print:hidden"
    >
      {(['from', 'to'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name} className="block text-ink-muted">
            {name === 'from' ? 'First day' : 'Last day'}
          </label>
          <input
            id={name}
            name={name}
            type="date"
            defaultValue={period[name]}
            placeholder="YYYY-MM-DD"
            className={BOX}
          />
        </div>
      ))}
      <DeskSelect
        name="by"
        label="Gathered by"
        value={period.by}
        options={[
          { value: 'week', label: 'Week' },
          { value: 'month', label: 'Month' },
        ]}
      />
      <Button variant="secondary" size="small">
        Show
      </Button>
      <ul className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
        {shortcuts.map(({ label, href, current }) => (
          <li key={label}>
            <a href={href} aria-current={current ? 'true' : undefined} className="aria-[current]:font-bold">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </form>
  );
}
