'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CATEGORIES } from '@/lib/law/categories';
import { categoriesSchema, LIMITS } from '@/lib/requests/schema';
import { type CategoryAnswer, MatrixAnswer } from '../matrix-answer';
import { SectionForm, type SectionProps } from './section-form';

type CategoriesFormProps = SectionProps & {
  /** The matrix's answer for each category the kind offers. */
  answers: CategoryAnswer[];
};

/** What is asked for (G4). What the process does not reach is said here, before anything is filed. */
export function CategoriesForm({ answers, ...given }: CategoriesFormProps) {
  return (
    <SectionForm {...given} section="categories" schema={categoriesSchema}>
      <CheckboxField
        name="categories"
        legend="What does the legal process ask for?"
        hint="Choose all that it asks for. Beside each stands whether this kind of process reaches it."
        options={answers.map(({ category, ...answer }) => ({
          value: category,
          label: <span className="font-semibold">{CATEGORIES[category].label}</span>,
          hint:
            answer.answer === 'blocked' ? (
              CATEGORIES[category].description
            ) : (
              <>
                {CATEGORIES[category].description}
                <MatrixAnswer {...answer} />
              </>
            ),
          unavailable: answer.answer === 'blocked' ? `${answer.why} (${answer.source})` : undefined,
        }))}
      />
      <TextAreaField
        name="particulars"
        label="Describe the records"
        hint="In the words of the legal process, for example: name and address of the account holder, and means of payment. “All records” is not specific enough."
        limit={LIMITS.narrative}
      />
    </SectionForm>
  );
}
