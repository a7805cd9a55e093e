'use client';

import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { KINDS } from '@/lib/law/kinds';
import { FILED_KIND_IDS, FILED_KINDS } from '@/lib/requests/kinds/filed-kinds';
import { startSchema } from '@/lib/requests/schema';
import type { FormAction } from './form-action';

type KindFormProps = { action: FormAction; idempotencyKey: string; backHref: string };

/** Chooses the kind of legal process. The key makes a second press open the same draft. */
export function KindForm({ action, idempotencyKey, backHref }: KindFormProps) {
  return (
    <PortalForm
      action={action}
      schema={startSchema}
      submitLabel="Continue"
      pendingLabel="Opening the draft…"
      secondary={<a href={backHref}>Cancel</a>}
    >
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <RadioField
        name="kind"
        legend="Kind of legal process"
        legendHidden
        options={FILED_KIND_IDS.map((kind) => ({
          value: kind,
          label: <span className="font-semibold">{KINDS[kind].name}</span>,
          hint: `${FILED_KINDS[kind].summary} ${KINDS[kind].document}`,
        }))}
      />
    </PortalForm>
  );
}
