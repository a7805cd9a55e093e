'use client';

import { Choice } from '@/components/forms/choice';
import { useField } from '@/components/forms/form-context';
import { TextAreaField } from '@/components/forms/text-area-field';
import { WordsPicker } from '@/components/templates/words-picker';
import { PreviewButton, WordsPreview } from '@/components/templates/words-preview';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { Words } from '@/lib/templates/rules';

export type AskableCondition = {
  code: Code;
  /** What the request says for it. */
  says: string;
  /** What can be chosen to say about it. */
  words: Words[];
  /** Asked before, with or without an answer. */
  before: number;
  /** Ticked at first, since the request plainly lacks it. */
  likely: boolean;
};

/** One condition with its text. The texts stand open without script; with it, those not ticked are out of the way. */
export function AskCondition({ condition, first }: { condition: AskableCondition; first: boolean }) {
  const { code, says, likely, words, before } = condition;
  const { name, cure } = CONDITIONS[code];
  const field = useField('codes', true, likely ? [code] : []);
  return (
    <div className="group/ask border-t border-line py-2">
      <Choice
        type="checkbox"
        id={first ? 'codes' : `codes-${code}`}
        name="codes"
        option={{
          value: code,
          label: (
            <>
              <span className="font-semibold">
                {code} {name}
              </span>
            </>
          ),
          hint: `The request says: ${says}${before > 0 ? ` (asked ${before === 1 ? 'once' : `${before} times`} before)` : ''}`,
        }}
        chosen={field.values.includes(code)}
        invalid={Boolean(field.error)}
      />
      <div className="mt-1 ml-8 hidden space-y-2 group-has-[input:checked]/ask:block noscript:block print:block">
        <WordsPicker field={`wording.${code}`} words={words} standard={[cure]} />
        <TextAreaField
          name={`wording.${code}`}
          label={`What the agent reads about ${code}`}
          value={cure}
          rows={3}
        />
        <PreviewButton field={`wording.${code}`} />
        <WordsPreview field={`wording.${code}`} />
      </div>
    </div>
  );
}
