import { Button, ButtonLink } from '@/components/ui/button';
import type { LogSearch } from '@/lib/oversight/schema';
import { DeskSelect } from './desk-select';

type LogFiltersProps = {
  action: string;
  search: LogSearch;
  /** What can be looked for. */
  acts: readonly string[];
  timeZone: string;
};

const BOX =
  'min-h-9 w-full rounded-md border-2 border-line-strong bg-surface px-2 py-1 text-ink scroll-mt-28';

const KINDS = [
  { value: '', label: 'Anyone' },
  { value: 'agent', label: 'Agents' },
  { value: 'staff', label: 'Staff' },
  { value: 'system', label: 'The portal' },
  { value: 'operator', label: 'The operator' },
];

/** `request.claim_refused` as `Request: claim refused`. */
export function actLabel(act: string): string {
  const words = act.replace('.', ': ').replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What is looked for in the log. A plain GET form: the search is its address, and can be kept. */
export function LogFilters({ action, search, acts, timeZone }: LogFiltersProps) {
  return (
    <form
      method="get"
      action={action}
      aria-label="Search the log"
      className="grid items-end gap-x-4 gap-y-3 rounded-lg border border-line bg-surface-raised px-4 py-3 text-sm sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      <TextBox name="actor" label="Name or mail address" value={search.actor} />
      <DeskSelect name="by" label="Who acted" value={search.by} options={KINDS} />
      <TextBox name="reference" label="Reference of a request" value={search.reference} />
      <DeskSelect
        name="act"
        label="Act"
        value={search.act}
        options={[
          { value: '', label: 'Every act' },
          ...[...acts].sort().map((value) => ({ value, label: actLabel(value) })),
        ]}
      />
      <TextBox name="from" label="From" type="datetime-local" value={search.from} />
      <TextBox name="to" label="Before" type="datetime-local" value={search.to} />
      <DeskSelect
        name="zone"
        label="Time zone of both"
        value={search.zone}
        options={[
          { value: '', label: timeZone },
          { value: 'UTC', label: 'UTC' },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="small">Search</Button>
        <ButtonLink href={action} variant="secondary" size="small">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}

type TextBoxProps = { name: string; label: string; value: string; type?: 'text' | 'datetime-local' };

function TextBox({ name, label, value, type = 'text' }: TextBoxProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="block text-ink-muted">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        placeholder={type === 'text' ? undefined : 'YYYY-MM-DDTHH:MM'}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        className={BOX}
      />
    </div>
  );
}
