'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Choice, ChoiceGroup, type Option } from './choice';
import { FieldError } from './field-frame';
import { useField } from './form-context';

type CheckboxFieldProps = {
  name: string;
  legend: ReactNode;
  legendHidden?: boolean;
  large?: boolean;
  optional?: boolean;
  hint?: ReactNode;
  options: Option[];
  /** Short options side by side where there is room. */
  columns?: boolean;
  value?: string[];
  error?: string;
};

/** Any number of choices. The form sends the name once for each that is ticked, and not at all for none. */
export function CheckboxField({
  name,
  options,
  columns,
  value = [],
  error: ownError,
  ...group
}: CheckboxFieldProps) {
  const field = useField(name, Boolean(group.hint), value, ownError);
  return (
    <ChoiceGroup {...group} {...field} columns={columns}>
      {options.map((option, position) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={position === 0 ? name : `${name}-${option.value}`}
          name={name}
          option={option}
          chosen={field.values.includes(option.value)}
          invalid={Boolean(field.error)}
        />
      ))}
    </ChoiceGroup>
  );
}

type SingleCheckboxProps = Omit<Option, 'value'> & {
  name: string;
  /** What is sent when it is ticked. */
  value?: string;
  checked?: boolean;
  error?: string;
};

/** One box of its own: a confirmation, a certification. */
export function SingleCheckbox({
  name,
  value = 'yes',
  checked = false,
  error: ownError,
  ...option
}: SingleCheckboxProps) {
  const field = useField(name, false, checked ? [value] : [], ownError);
  return (
    <div className={classNames('space-y-1.5', field.error && 'border-l-4 border-danger pl-4')}>
      {field.error ? <FieldError id={field.errorId}>{field.error}</FieldError> : null}
      <Choice
        type="checkbox"
        id={name}
        name={name}
        option={{ ...option, value }}
        chosen={field.values.includes(value)}
        invalid={Boolean(field.error)}
        describedBy={field.describedBy}
      />
    </div>
  );
}
