'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { useField } from '@/components/forms/form-context';
import { TextAreaField } from '@/components/forms/text-area-field';
import { WordsPicker } from '@/components/templates/words-picker';
import { PreviewButton, WordsPreview } from '@/components/templates/words-preview';
import { Details } from '@/components/ui/details';
import { GROUND_IDS, type GroundId, groundOf } from '@/lib/law/grounds';
import { LIMITS } from '@/lib/requests/schema';
import type { Words } from '@/lib/templates/rules';

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

type AgentWordsProps = {
  name: string;
  /** What templates offer, their fields filled in. */
  words: Words[];
  /** Words to begin with: of one of them. */
  start?: string | undefined;
};

/** What the agent reads besides, begun by a template, with what it comes to. */
export function AgentWords({ name, words, start }: AgentWordsProps) {
  return (
    <div className="space-y-3">
      <WordsPicker field={name} words={words} />
      <TextAreaField
        name={name}
        label="What else the agent reads"
        hint="Stands with the decision in the portal alone: the mail only says that it waits."
        optional
        limit={LIMITS.narrative}
        value={start}
      />
      <PreviewButton field={name} />
      <WordsPreview field={name} />
    </div>
  );
}
