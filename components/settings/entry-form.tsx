'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { TextAreaField } from '@/components/forms/text-area-field';
import { CATEGORIES, CATEGORY_IDS } from '@/lib/law/categories';
import { paths } from '@/lib/paths';
import { CATALOGUE_LIMITS, type CatalogueEntry, type Company, saveEntrySchema } from '@/lib/settings/schema';
import { PublishFields } from './publish-fields';

type EntryFormProps = {
  action: FormAction;
  products: Company['products'];
  /** The version that the form was drawn from. */
  base: number;
  /** Null for a new entry. */
  entry: CatalogueEntry | null;
};

/** One entry of the data catalogue, and its publication. */
export function EntryForm({ action, products, base, entry }: EntryFormProps) {
  return (
    <PortalForm
      action={action}
      schema={saveEntrySchema}
      submitLabel="Publish"
      pendingLabel="Publishing…"
      secondary={<a href={paths.catalogue()}>Cancel</a>}
    >
      <HiddenField name="entry" value={entry?.id ?? ''} />
      <RadioField
        name="product"
        legend="Product"
        options={products.map(({ id, name }) => ({ value: id, label: name }))}
        value={entry?.product}
      />
      <RadioField
        name="category"
        legend="Category"
        hint="Which legal process reaches it follows from the category."
        options={CATEGORY_IDS.map((id) => ({
          value: id,
          label: CATEGORIES[id].label,
          hint: CATEGORIES[id].description,
        }))}
        value={entry?.category}
      />
      <TextAreaField
        name="holds"
        label="What it holds"
        hint="In plain words, such as “Recordings of calls and voicemail.”"
        rows={4}
        limit={CATALOGUE_LIMITS.holds}
        value={entry?.holds}
      />
      <TextAreaField
        name="kept"
        label="How long it is kept"
        hint="In words, such as “13 months” or “As the customer sets”."
        rows={2}
        limit={CATALOGUE_LIMITS.kept}
        value={entry?.kept}
      />
      <TextAreaField
        name="note"
        label="Note"
        hint="What an agent should know before asking for it."
        optional
        rows={3}
        limit={CATALOGUE_LIMITS.note}
        value={entry?.note ?? undefined}
      />
      <PublishFields base={base} />
    </PortalForm>
  );
}
