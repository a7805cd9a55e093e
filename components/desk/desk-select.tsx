import type { keyed } from './keyed';

type DeskSelectProps = {
  name: string;
  label: string;
  labelHidden?: boolean;
  value: string;
  options: { value: string; label: string }[];
  invalid?: boolean;
  describedBy?: string;
  /** What `keyed` gives. */
  keys?: Partial<ReturnType<typeof keyed>>;
};

/** A choice in the small size of the desk. Its key draws it anew when the stored value changes. */
export function DeskSelect(props: DeskSelectProps) {
  const { name, label, labelHidden = false, value, options, invalid = false, describedBy, keys } = props;
  return (
    <div className="min-w-0 text-sm">
      <label htmlFor={name} className={labelHidden ? 'sr-only' : 'block text-ink-muted'}>
        {label}
      </label>
      <select
        key={value}
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        {...keys}
        className="min-h-9 w-full max-w-full rounded-md border-2 border-line-strong bg-surface px-2 py-1 text-ink aria-invalid:border-danger"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
