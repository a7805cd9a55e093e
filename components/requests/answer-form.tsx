'use client';

import type { ReactNode } from 'react';
import { DateField } from '@/components/forms/date-field';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { paths } from '@/lib/paths';
import { answerSchema, LIMITS } from '@/lib/requests/schema';
import type { FormAction } from './form-action';

type AnswerFormProps = { action: FormAction; reference: string; asksPeriod: boolean; children?: ReactNode };

/** Answers the open questions, all at once; the period goes into fields of its own. */
export function AnswerForm({ action, reference, asksPeriod, children }: AnswerFormProps) {
  return (
    <PortalForm
      action={action}
      schema={answerSchema}
      submitLabel="Send the answer"
      pendingLabel="Sending…"
      secondary={<a href={paths.request(reference)}>Back to the request</a>}
    >
      <HiddenField name="reference" value={reference} />
      {children}
      {asksPeriod ? (
        <fieldset className="min-w-0">
          <legend className="font-semibold">The period for which you ask for records</legend>
          <div className="mt-3 flex flex-wrap gap-x-8 gap-y-5">
            <DateField name="from" label="First day" example="2026-01-01" />
            <DateField name="to" label="Last day" hint="Not later than today." example="2026-03-31" />
          </div>
        </fieldset>
      ) : null}
      <TextAreaField
        name="answer"
        label="Your answer"
        hint="Say for each question what you changed or added, and where in the documents it stands."
        limit={LIMITS.narrative}
      />
    </PortalForm>
  );
}
