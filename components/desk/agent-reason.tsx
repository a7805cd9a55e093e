'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { useField } from '@/components/forms/form-context';
import { TextAreaField } from '@/components/forms/text-area-field';
import { Details } from '@/components/ui/details';
import { GROUND_IDS, type GroundId, groundOf } from '@/lib/law/grounds';
import { LIMITS } from '@/lib/requests/schema';

type GroundChoiceProps = {
  legend: string;
  hint: string;
  optional?: boolean;
  /** The conditions that apply to the request, those for which it says nothing first. */
  codes: readonly GroundId[];
};

const NAMED = GROUND_IDS.slice(0, GROUND_IDS.indexOf('G1'));

/** Typed reasons, each with its source and the words the agent reads. */
export function GroundChoice({ codes, ...group }: GroundChoiceProps) {
  return (
    <CheckboxField
      name="grounds"
      {...group}
      options={[...NAMED, ...codes].map((id) => {
        const { name, wording, source } = groundOf(id);
        return {
          value: id,
          label: name,
          hint: wording ? `${wording} (${source})` : 'In your own words below.',
        };
      })}
    />
  );
}

/** The same behind a line, where most decisions need none; it opens where one is missing. */
export function GroundsIfAny({ summary, ...choice }: GroundChoiceProps & { summary: string }) {
  const { error, values } = useField('grounds', false);
  return (
    <Details summary={summary} open={error !== undefined || values.length > 0}>
      <GroundChoice {...choice} optional />
    </Details>
  );
}

/** What the agent reads besides, begun by a template. */
export function AgentWords({ name, start }: { name: string; start?: string | undefined }) {
  return (
    <TextAreaField
      // Another template is another text to begin with, which React does not put into a box that is drawn.
      key={start}
      name={name}
      label="What else the agent reads"
      hint="Stands with the decision in the portal alone: the mail only says that it waits."
      optional
      limit={LIMITS.narrative}
      value={start}
    />
  );
}
