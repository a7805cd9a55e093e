import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { paths } from '@/lib/paths';

/** Sends what was kept for each question; stands there only once every one has its answer. */
export function SendAnswersForm({ action, reference }: { action: FormAction; reference: string }) {
  return (
    <PortalForm
      action={action}
      submitLabel="Send the answers"
      pendingLabel="Sending…"
      secondary={<a href={paths.request(reference)}>Back to the request</a>}
    >
      <HiddenField name="reference" value={reference} />
    </PortalForm>
  );
}
