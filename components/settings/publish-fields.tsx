'use client';

import { SingleCheckbox } from '@/components/forms/checkbox-field';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CATALOGUE_LIMITS } from '@/lib/settings/schema';

type PublishFieldsProps = {
  /** The version that the form was drawn from. */
  base: number;
  /** What stands in the box of what changes, to begin with. */
  changes?: string;
};

/** What every form that publishes ends with: why, and that it is meant. */
export function PublishFields({ base, changes }: PublishFieldsProps) {
  return (
    <>
      <HiddenField name="base" value={String(base)} />
      <TextAreaField
        name="changes"
        label="What changes"
        hint="A sentence or two for the public page and the history, such as “Media are now kept for 13 months.”"
        rows={2}
        limit={CATALOGUE_LIMITS.changes}
        value={changes}
      />
      <PublishOnTop />
      <SingleCheckbox
        name="confirm"
        label="Publish this now, for everyone to read"
        hint="It becomes a new version at once. An earlier version can be published again."
      />
    </>
  );
}

/** Offered to whoever was told that somebody else published meanwhile. */
function PublishOnTop() {
  const { error, values } = useField('over', false);
  if (!error && values.length === 0) return null;
  return <SingleCheckbox name="over" label="Publish mine on top of what was published meanwhile" />;
}
