'use client';

import type { ReactNode } from 'react';
import { DaysFields } from '@/components/forms/days-fields';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import type { CureBy } from '@/lib/conversations/rules';
import { paths } from '@/lib/paths';
import type { Cure } from '@/lib/requests/rules';
import { cureSchema, LIMITS } from '@/lib/requests/schema';

type CureFormProps = {
  action: FormAction;
  reference: string;
  code: string;
  by: CureBy;
  /** What was kept before. */
  cure: Cure | null;
};

/** Answers one question and keeps the answer; it is sent with the others. */
export function CureForm({ action, reference, code, by, cure }: CureFormProps) {
  const { answer = '', from = '', to = '', identifiers = '' } = cure ?? {};
  return (
    <PortalForm
      action={action}
      schema={cureSchema}
      values={{ answer, from, to, identifiers }}
      submitLabel="Keep this answer"
      secondary={<a href={paths.requestAnswer(reference)}>Back to the questions</a>}
    >
      <HiddenField name="reference" value={reference} />
      <HiddenField name="code" value={code} />
      {by === 'period' || by === 'hold' ? <Days hold={by === 'hold'} /> : null}
      {by === 'identifiers' ? (
        <TextAreaField
          name="identifiers"
          label="Identifiers to search for besides those you filed"
          hint="One a line: a telephone number with its country code, an account SID, an e-mail address. What you filed stays."
          rows={4}
          monospace
          spellCheck={false}
        />
      ) : null}
      <TextAreaField
        name="answer"
        label={by === 'words' || by === 'document_or_words' ? 'Your answer' : 'Anything to add'}
        hint={HINTS[by]}
        optional={by !== 'words' && by !== 'document_or_words'}
        rows={5}
        limit={LIMITS.narrative}
      />
    </PortalForm>
  );
}

const HINTS: Partial<Record<CureBy, ReactNode>> = {
  document: 'For example on which page of the document it stands.',
  document_or_words: 'Cite the law or the page, or say what the document above shows.',
};

function Days({ hold }: { hold: boolean }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">
        {hold ? 'The days of the preservation' : 'The period for which you ask for records'}
      </legend>
      <div className="mt-3">
        <DaysFields hint={hold ? 'At most 90 days after the first.' : 'Not later than today.'} />
      </div>
    </fieldset>
  );
}
