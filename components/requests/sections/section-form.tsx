'use client';

import type { ReactNode } from 'react';
import type { ZodType } from 'zod';
import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction, FormStart } from '@/components/forms/form-action';
import { useField } from '@/components/forms/form-context';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { paths } from '@/lib/paths';
import type { SectionId } from '@/lib/requests/kinds/declaration';
import { KeepTyping } from './keep-typing';

/** What the page of every section gets. */
export type SectionProps = {
  action: FormAction;
  /** Keeps what is being typed; left out where what is changed was filed already. */
  keep?: FormAction;
  /** Hidden fields that name what is changed: a draft or a filed request. */
  target: Record<string, string>;
  /** When the section was last kept, as this window saw it, and the window's own name. */
  seen: string;
  window: string;
  /** Where the link back leads. */
  backHref: string;
  values: FormStart;
};

type SectionFormProps = SectionProps & { section: SectionId; schema: ZodType; children: ReactNode };

/** The frame of a section's form: what and which section it is, and the way on and back. */
export function SectionForm(props: SectionFormProps) {
  const { action, keep, target, seen, window, backHref, values, section, schema, children } = props;
  return (
    <PortalForm
      action={action}
      schema={schema}
      values={values}
      submitLabel="Save and continue"
      secondary={<a href={backHref}>{keep ? 'Back to the task list' : 'Leave without saving'}</a>}
    >
      {Object.entries(target).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <HiddenField name="section" value={section} />
      <HiddenField name="window" value={window} />
      <HiddenField name="seen" value={seen} />
      <OtherWindow draftHref={target.draftId ? paths.draftSection(target.draftId, section) : null} />
      {children}
      {keep ? <KeepTyping keep={keep} /> : null}
    </PortalForm>
  );
}

/** Shown when another window kept something else meanwhile: the person chooses which of the two stays. */
function OtherWindow({ draftHref }: { draftHref: string | null }) {
  const { error } = useField('replace', false);
  if (!error) return null;
  return (
    <SingleCheckbox
      name="replace"
      label="Replace what was kept in the other window with what stands here"
      hint={
        draftHref ? (
          <a href={draftHref} target="_blank" rel="noreferrer">
            See what was kept there (opens a new tab)
          </a>
        ) : undefined
      }
    />
  );
}
