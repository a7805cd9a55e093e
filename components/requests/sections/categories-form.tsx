'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { Details } from '@/components/ui/details';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { categoriesSchema, LIMITS } from '@/lib/requests/schema';
import { type CategoryAnswer, MatrixAnswer } from '../matrix-answer';
import { SectionForm, type SectionProps } from './section-form';

/** An entry of the data catalogue, as far as the form shows it. */
export type Held = { category: CategoryId; product: string; holds: string; kept: string };

type CategoriesFormProps = SectionProps & {
  /** The matrix's answer for each category the kind offers. */
  answers: CategoryAnswer[];
  /** What the company holds, out of its data catalogue. */
  held: Held[];
  products: { id: string; name: string }[];
};

/** What is asked for (G4). What the process does not reach is said here, before anything is filed. */
export function CategoriesForm({ answers, held, products, ...given }: CategoriesFormProps) {
  return (
    <SectionForm {...given} section="categories" schema={categoriesSchema}>
      <CheckboxField
        name="categories"
        legend="What does the legal process ask for?"
        hint="Choose all that it asks for. Beside each stands whether this kind of process reaches it."
        options={answers.map(({ category, ...answer }) => ({
          value: category,
          label: <span className="font-semibold">{CATEGORIES[category].label}</span>,
          hint: (
            <>
              {CATEGORIES[category].description}
              <MatrixAnswer {...answer} />
            </>
          ),
        }))}
      />
      <Details summary="What we hold, product by product">
        <WhatIsHeld held={held} offered={answers.map(({ category }) => category)} />
      </Details>
      <CheckboxField
        name="products"
        legend="Which products does it concern?"
        hint="If you know: it narrows the search and speeds up the answer."
        optional
        columns
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
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

function WhatIsHeld({ held, offered }: { held: Held[]; offered: CategoryId[] }) {
  return offered.map((category) => {
    const entries = held.filter((each) => each.category === category);
    if (entries.length === 0) return null;
    return (
      <div key={category} className="space-y-1 text-sm">
        <p className="font-semibold">{CATEGORIES[category].label}</p>
        <ul className="space-y-1">
          {entries.map(({ product, holds, kept }) => (
            <li key={`${product} ${holds}`}>
              <span className="font-medium">{product}:</span> {holds}{' '}
              <span className="text-ink-muted">Kept: {kept}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
