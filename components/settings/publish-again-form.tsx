'use client';

import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { publishAgainSchema } from '@/lib/settings/schema';
import { PublishFields } from './publish-fields';

type PublishAgainFormProps = { action: FormAction; version: number; base: number };

/** Publishes what an earlier version said, as a new version. */
export function PublishAgainForm({ action, version, base }: PublishAgainFormProps) {
  return (
    <PortalForm
      action={action}
      schema={publishAgainSchema}
      submitLabel={`Publish version ${version} again`}
      pendingLabel="Publishing…"
    >
      <HiddenField name="version" value={String(version)} />
      <PublishFields base={base} changes={`Back to what version ${version} said.`} />
    </PortalForm>
  );
}
