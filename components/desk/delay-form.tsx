'use client';

import { DateField } from '@/components/forms/date-field';
import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { DELAY_IDS, DELAYS } from '@/lib/law/grounds';
import { delaySchema } from '@/lib/requests/schema';
import type { Words } from '@/lib/templates/rules';
import { AgentWords } from './agent-reason';

/** Stops the clock for a legal reason of the list, with words for the agent and a day to be reminded on. */
export function DelayForm({
  action,
  reference,
  words,
  start,
}: {
  action: FormAction;
  reference: string;
  /** What templates offer, and what of it stands there at first. */
  words: Words[];
  start?: string | undefined;
}) {
  return (
    <PortalForm action={action} schema={delaySchema} submitLabel="Delay the request" pendingLabel="Delaying…">
      <input type="hidden" name="reference" value={reference} />
      <EnterSubmit />
      <RadioField
        name="ground"
        legend="What is the legal reason for the delay?"
        hint="The agent reads it with its source; the clock stands until the review is resumed."
        options={DELAY_IDS.map((id) => {
          const { name, wording, source } = DELAYS[id];
          return {
            value: id,
            label: name,
            hint: wording ? `${wording} (${source})` : 'In your own words below.',
          };
        })}
      />
      <AgentWords name="reason" words={words} start={start} />
      <DateField
        name="remindOn"
        label="Remind the desk on"
        hint="Whoever the request is assigned to gets a mail that day, or counsel where it is nobody’s."
        optional
      />
    </PortalForm>
  );
}
