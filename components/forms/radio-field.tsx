'use client';

import type { ReactNode } from 'react';
import { Choice, ChoiceGroup, type Option } from './choice';
import { useField } from './form-context';

type RadioFieldProps = {
  name: string;
  legend: ReactNode;
  legendHidden?: boolean;
  large?: boolean;
  optional?: boolean;
  hint?: ReactNode;
  options: Option[];
  value?: string;
  error?: string;
};

/** One choice out of a few. The first option bears the name as its id, so that an error links to it. */
export function RadioField({ name, options, value, error: ownError, ...group }: RadioFieldProps) {
  const field = useField(name, Boolean(group.hint), value ? [value] : [], ownError);
  return (
    <ChoiceGroup {...group} {...field}>
      {options.map((option, position) => (
        <Choice
          key={option.value}
          type="radio"
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
