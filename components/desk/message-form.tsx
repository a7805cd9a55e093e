'use client';

import { EnterSubmit } from '@/components/forms/enter-submit';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { WordsPicker } from '@/components/templates/words-picker';
import { PreviewButton, WordsPreview } from '@/components/templates/words-preview';
import { messageSchema } from '@/lib/conversations/schema';
import { paths } from '@/lib/paths';
import { LIMITS } from '@/lib/requests/schema';
import type { Words } from '@/lib/templates/rules';

type MessageFormProps = {
  action: FormAction;
  reference: string;
  /** New with every drawing of the page: the same key is the same message. */
  idempotencyKey: string;
  /** What templates offer, their fields filled in. */
  words: Words[];
  /** The name the agency reads beside it. */
  company: string;
  /** On its page, which has the files beside it; on the request's a link leads there. */
  alone?: boolean;
};

/** Writes to the agent. */
export function MessageForm({
  action,
  reference,
  idempotencyKey,
  words,
  company,
  alone = false,
}: MessageFormProps) {
  return (
    <PortalForm
      action={action}
      schema={messageSchema}
      label="Write to the agency"
      submitLabel="Send message"
      submitVariant={alone ? 'primary' : 'secondary'}
      dense
      place={alone ? undefined : 'message-form'}
      pendingLabel="Sending…"
      secondary={
        <>
          <PreviewButton field="body" />
          {alone ? null : (
            <a href={paths.deskMessage(reference)} className="text-sm">
              Attach a file
            </a>
          )}
        </>
      }
    >
      <EnterSubmit />
      <input type="hidden" name="reference" value={reference} />
      <HiddenField name="idempotencyKey" value={idempotencyKey} />
      <WordsPicker field="body" words={words} />
      <TextAreaField
        name="body"
        label="Message to the agency"
        hint="The agent reads it in the portal and is told by mail that it is there."
        rows={alone ? 8 : 3}
        limit={LIMITS.narrative}
      />
      <WordsPreview field="body" author={company} />
    </PortalForm>
  );
}
