'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { RadioField } from '@/components/forms/radio-field';
import { KINDS, type KindId } from '@/lib/law/kinds';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { startSchema } from '@/lib/requests/schema';

type KindFormProps = {
  action: FormAction;
  /** The kinds that an agent of this agency can file, in the order offered. */
  kinds: KindId[];
  /** Chosen beforehand, by a link that says so. */
  chosen?: string;
  idempotencyKey: string;
  backHref: string;
};

/** Chooses the kind of request. The key makes a second press open the same draft. */
export function KindForm({ action, kinds, chosen, idempotencyKey, backHref }: KindFormProps) {
  return (
    <PortalForm
      action={action}
      schema={startSchema}
      values={chosen ? { kind: chosen } : undefined}
      submitLabel="Continue"
      pendingLabel="Opening the draft…"
      secondary={<a href={backHref}>Cancel</a>}
    >
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <RadioField
        name="kind"
        legend="Kind of request"
        legendHidden
        options={kinds.map((kind) => ({
          value: kind,
          label: (
            <span className={kind === 'emergency' ? 'font-bold text-emergency' : 'font-semibold'}>
              {KINDS[kind].name}
            </span>
          ),
          hint: `${declarationOf(kind).summary} ${KINDS[kind].document}`,
        }))}
      />
    </PortalForm>
  );
}
