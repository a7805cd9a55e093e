'use client';

import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import type { DocumentView } from '@/lib/documents/rules';
import type { ActionState } from '@/lib/web/action-state';

type DocumentFormProps = {
  document: Omit<DocumentView, 'role'>;
  action: (state: ActionState, data: FormData) => Promise<ActionState>;
};

/**
 * Asks the person whether what arrived is what they sent: without script nothing on their side could compare it.
 * The fields are those of `confirmation` in lib/documents/schema.
 */
export function ConfirmDocumentForm({
  document,
  action,
  question,
}: DocumentFormProps & { question?: string }) {
  return (
    <Notice tone="warning" title="Is this your file?">
      <p>
        The portal received {document.bytes.toLocaleString('en-US')} bytes. Compare the size with that of the
        file on your computer, and the SHA-256 where you can. It counts once you confirm it.
      </p>
      <p>
        SHA-256: <code className="break-all">{document.sha256}</code>
      </p>
      <Details summary="How to see the SHA-256 of a file">
        <p>
          On Windows, in the command prompt: <code>certutil -hashfile FILE SHA256</code>
        </p>
        <p>
          On a Mac, in Terminal: <code>shasum -a 256 FILE</code>
        </p>
      </Details>
      <PortalForm action={action} submitLabel="Confirm this file" label={`Confirm ${document.name}`}>
        <HiddenField name="document" value={document.id} />
        <HiddenField name="bytes" value={String(document.bytes)} />
        <HiddenField name="sha256" value={document.sha256} />
        {question ? <HiddenField name="question" value={question} /> : null}
      </PortalForm>
    </Notice>
  );
}

/** Takes a document out of a draft. Its field is that of `removal` in lib/documents/schema. */
export function RemoveDocumentForm({ document, action }: DocumentFormProps) {
  return (
    <PortalForm
      action={action}
      submitLabel="Remove this file"
      submitVariant="secondary"
      pendingLabel="Removing…"
      label={`Remove ${document.name}`}
    >
      <HiddenField name="document" value={document.id} />
    </PortalForm>
  );
}
