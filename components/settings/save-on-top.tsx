'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';

/** The version a form was drawn from, and the box offered to whoever was told that somebody saved one meanwhile. */
export function SaveOnTop({ base }: { base: number }) {
  const { error, values } = useField('over', false);
  return (
    <>
      <HiddenField name="base" value={String(base)} />
      {error || values.length > 0 ? (
        <SingleCheckbox name="over" label="Save mine on top of what was saved meanwhile" />
      ) : null}
    </>
  );
}
