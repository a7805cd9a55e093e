import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CalendarDate } from '@/components/ui/calendar-date';
import { LIMITS } from '@/lib/requests/schema';
import { GrantChoice } from './grant-choice';

type RecommendFormProps = {
  action: FormAction;
  reference: string;
  categories: Parameters<typeof GrantChoice>[0]['categories'];
  identifiers: { id: string; given: string }[];
  identifierCount: number;
  followUpDue: string;
};

/** What is to be released in an emergency, minimised, and why: for counsel, who is somebody else, to decide. */
export function RecommendForm(props: RecommendFormProps) {
  const { action, reference, categories, identifiers, identifierCount, followUpDue } = props;
  return (
    <PortalForm action={action} submitLabel="Recommend the release" pendingLabel="Recommending…">
      <input type="hidden" name="reference" value={reference} />
      <GrantChoice
        categories={categories}
        identifiers={identifiers}
        identifierCount={identifierCount}
        words={{
          legend: 'What is to be released',
          hint: 'Only what relates to the emergency, and nothing besides (18 U.S.C. § 2702(b)(8), (c)(4)).',
        }}
        whole={false}
        reasoned={false}
      />
      <TextAreaField
        name="why"
        label="Why does the emergency require disclosure without delay?"
        hint="What you rely on: the statements, the call-back, anything else you know."
        rows={4}
        limit={LIMITS.narrative}
      />
      <TextAreaField
        name="relates"
        label="Why does what is released relate to the emergency?"
        hint="For each category: how it helps to avert the harm."
        rows={4}
        limit={LIMITS.narrative}
      />
      <p>
        Process that follows is asked for by <CalendarDate on={followUpDue} />. No fee is ever sought for an
        emergency.
      </p>
    </PortalForm>
  );
}
