import { PortalForm } from '@/components/forms/portal-form';
import { DORMANT_DAYS } from '@/lib/accounts/rules';
import type { FormAction } from './form-action';

type ReleaseFormProps = { action: FormAction; id: string; name: string; locked: boolean };

/** Releases an account that is locked, or lets a dormant one count as confirmed from now on. */
export function ReleaseForm({ action, id, name, locked }: ReleaseFormProps) {
  return (
    <div className="space-y-3">
      <p>
        {locked
          ? 'It is locked after five wrong codes. Speak to the person first: somebody else may have typed them.'
          : `It was not used for ${DORMANT_DAYS} days. Make sure that the person is still there.`}
      </p>
      <PortalForm
        action={action}
        submitLabel={locked ? 'Release the account' : 'Keep the account'}
        submitVariant="secondary"
        pendingLabel="Releasing…"
        label={`Release ${name}`}
      >
        <input type="hidden" name="id" value={id} />
      </PortalForm>
    </div>
  );
}
