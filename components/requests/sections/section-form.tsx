'use client';

import type { ReactNode } from 'react';
import type { ZodType } from 'zod';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { paths } from '@/lib/paths';
import type { SectionId } from '@/lib/requests/kinds/declaration';
import type { FormAction, FormStart } from '../form-action';

/** What the page of every section gets. */
export type SectionProps = { action: FormAction; draftId: string; values: FormStart };

type SectionFormProps = SectionProps & { section: SectionId; schema: ZodType; children: ReactNode };

/** The frame of a section's form: which draft and section it is, and the way on and back. */
export function SectionForm({ action, draftId, values, section, schema, children }: SectionFormProps) {
  return (
    <PortalForm
      action={action}
      schema={schema}
      values={values}
      submitLabel="Save and continue"
      secondary={<a href={paths.draft(draftId)}>Leave without saving</a>}
    >
      <HiddenField name="draftId" value={draftId} />
      <HiddenField name="section" value={section} />
      {children}
    </PortalForm>
  );
}
