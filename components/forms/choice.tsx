import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type Option = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Why this cannot be chosen; the option is then drawn but switched off. */
  unavailable?: ReactNode;
};

type ChoiceProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  chosen: boolean;
  invalid: boolean;
  describedBy?: string;
};

/** One radio button or checkbox with its words. The whole line is its label, so it is easy to hit. */
export function Choice({ type, id, name, option, chosen, invalid, describedBy }: ChoiceProps) {
  const hintId = `${id}-about`;
  const about = Boolean(option.hint || option.unavailable);
  const describes = [describedBy, about && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className="flex gap-3">
      <input
        key={`${chosen}`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen && !option.unavailable}
        disabled={Boolean(option.unavailable)}
        aria-describedby={describes}
        aria-invalid={invalid || undefined}
        className="mt-1.5 size-5 shrink-0 scroll-mt-28 accent-accent"
      />
      <div className="min-w-0 pb-1">
        <label
          htmlFor={id}
          className={classNames(
            'block py-1',
            option.unavailable ? 'cursor-not-allowed text-ink-muted' : null,
          )}
        >
          {option.label}
        </label>
        {about ? (
          <div id={hintId} className="space-y-0.5 text-sm text-ink-muted">
            {option.hint ? <p>{option.hint}</p> : null}
            {option.unavailable ? (
              <p>
                <strong className="font-semibold text-ink">Not available:</strong> {option.unavailable}
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}

type ChoiceGroupProps = {
  legend: ReactNode;
  legendHidden?: boolean;
  large?: boolean;
  optional?: boolean;
  hint?: ReactNode;
  hintId: string;
  error?: string;
  errorId: string;
  columns?: boolean;
  children: ReactNode;
};

/** The question above a group of choices; a screen reader reads it with the first of them. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { legend, legendHidden, large, optional, hint, hintId, error, errorId, columns, children } = props;
  const describedBy = [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames(error && 'border-l-4 border-danger pl-4')}>
      <fieldset aria-describedby={describedBy} className="min-w-0">
        <legend className={legendHidden ? 'sr-only' : classNames('font-semibold', large && 'text-lg')}>
          {legend}
          {optional ? <span className="font-normal text-ink-muted"> (optional)</span> : null}
        </legend>
        {hint ? (
          <div id={hintId} className="mt-1.5 text-sm text-ink-muted">
            {hint}
          </div>
        ) : null}
        {error ? (
          <p id={errorId} className="mt-1.5 font-semibold text-danger">
            <span className="sr-only">Error: </span>
            {error}
          </p>
        ) : null}
        <div
          className={classNames('mt-2', columns ? 'grid gap-x-6 gap-y-1.5 sm:grid-cols-3' : 'space-y-1.5')}
        >
          {children}
        </div>
      </fieldset>
    </div>
  );
}
