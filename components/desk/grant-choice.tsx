'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Answer } from '@/lib/law/matrix-cells';
import { LIMITS } from '@/lib/requests/schema';
import { ANSWER_WORDS } from './answer-words';
import { LIST_FIELD, MODE_FIELD, MOST_TICKED, REASON_FIELD } from './grant-fields';
import { GrantTable } from './grant-table';

type GrantChoiceProps = {
  /** `answer` is what the matrix said when the request was filed. */
  categories: { category: CategoryId; answer: Answer; why: string; source: string }[];
  /** The first of them, as typed. */
  identifiers: { id: string; given: string }[];
  identifierCount: number;
  words: { legend: string; hint: string };
  /** Whether everything that can be granted is ticked beforehand. */
  whole: boolean;
  /** Whether a reason is written for each category that the law leaves to the company. */
  reasoned: boolean;
};

/** Chooses what is granted: categories, and of the identifiers each by itself, or a list where they are many. */
export function GrantChoice(props: GrantChoiceProps) {
  const { categories, identifiers, identifierCount, words, whole, reasoned } = props;
  const possible = categories.filter(({ answer }) => answer !== 'blocked');
  const listed = identifierCount > MOST_TICKED;
  return (
    <>
      <input type="hidden" name="choosing" value={listed ? 'lists' : 'ticks'} />
      <CheckboxField
        name="granted"
        legend={words.legend}
        hint={words.hint}
        value={whole ? possible.map(({ category }) => category) : []}
        options={categories.map(({ category, answer, why, source }) => ({
          value: category,
          label: `${CATEGORIES[category].label}: ${ANSWER_WORDS[answer].text.toLowerCase()}`,
          ...(answer === 'blocked' ? { unavailable: `${why} (${source})` } : { hint: `${why} (${source})` }),
        }))}
      />
      {reasoned
        ? possible
            .filter(({ answer }) => answer !== 'allowed')
            .map(({ category }) => (
              <TextAreaField
                key={category}
                name={`${REASON_FIELD}${category}`}
                label={`Why is “${CATEGORIES[category].label}” granted?`}
                hint="The law leaves it to counsel. Kept with the decision for the company’s own record; the agent does not read it."
                rows={3}
                limit={LIMITS.narrative}
              />
            ))
        : null}
      {listed ? (
        <Lists categories={possible.map(({ category }) => category)} count={identifierCount} />
      ) : identifierCount > 1 && possible.length > 0 ? (
        <GrantTable categories={possible.map(({ category }) => category)} identifiers={identifiers} />
      ) : null}
    </>
  );
}

function Lists({ categories, count }: { categories: CategoryId[]; count: number }) {
  return categories.map((category) => (
    <div key={category} className="space-y-3">
      <RadioField
        name={`${MODE_FIELD}${category}`}
        legend={`${CATEGORIES[category].label}: for which of the ${count.toLocaleString('en-US')} identifiers?`}
        value="all"
        options={[
          { value: 'all', label: 'All of them' },
          { value: 'except', label: 'All but those of the list' },
          { value: 'only', label: 'Those of the list alone' },
        ]}
      />
      <TextAreaField
        name={`${LIST_FIELD}${category}`}
        label={`The list for “${CATEGORIES[category].label}”`}
        hint="One a line, or a column of a CSV file pasted; any spelling that the search understands."
        optional
        rows={4}
        monospace
        spellCheck={false}
      />
    </div>
  ));
}
