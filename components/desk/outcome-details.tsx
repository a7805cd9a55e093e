'use client';

import { CheckboxField } from '@/components/forms/checkbox-field';
import { useField } from '@/components/forms/form-context';
import { TextAreaField } from '@/components/forms/text-area-field';
import { Details } from '@/components/ui/details';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { DISCLOSURES } from '@/lib/law/disclosures';
import type { Outcome } from '@/lib/requests/rules';
import { REDIRECT_FIELD, WITHOUT_FIELD } from './request-steps';

type OutcomeDetailsProps = {
  row: { id: string; given: string; outcome: Outcome | null; produced: string[]; redirect: string | null };
  /** What may go to the agency on this identifier. */
  available: CategoryId[];
};

/** What was not handed over although it was granted, and whom the agency asks where it is redirected. */
export function OutcomeDetails({ row, available }: OutcomeDetailsProps) {
  const { id, given, outcome, produced, redirect } = row;
  const left = useField(`${WITHOUT_FIELD}${id}`, false);
  const whom = useField(`${REDIRECT_FIELD}${id}`, false);
  if (available.length === 0) return <p className="text-ink-muted">Nothing is granted for it.</p>;
  const covers: readonly CategoryId[] = outcome ? DISCLOSURES[outcome].covers : [];
  const without = available.filter((each) => covers.includes(each) && !produced.includes(each));
  const chooses = available.length > 1;
  const redirects = available.includes('subscriber');
  if (!chooses && !redirects) return null;
  const open = without.length > 0 || redirect !== null || left.values.length > 0 || Boolean(whom.error);
  return (
    <Details
      summary={chooses ? 'Less was handed over, or redirected' : 'Redirected to the customer'}
      open={open}
    >
      {chooses ? (
        <CheckboxField
          name={`${WITHOUT_FIELD}${id}`}
          legend={`Not handed over of ${given}`}
          value={without}
          options={available.map((each) => ({ value: each, label: CATEGORIES[each].label }))}
        />
      ) : null}
      {redirects ? <RedirectField id={id} of={given} value={redirect} /> : null}
    </Details>
  );
}

/** The customer's contact details: the agency reads them on its page of the request and nowhere else. */
export function RedirectField({ id, of, value }: { id: string; of: string; value: string | null }) {
  return (
    <TextAreaField
      name={`${REDIRECT_FIELD}${id}`}
      label={`Whom to ask about ${of}`}
      hint="The contact details of the customer who holds it, where the agency is redirected there."
      optional
      rows={3}
      value={value ?? undefined}
    />
  );
}
