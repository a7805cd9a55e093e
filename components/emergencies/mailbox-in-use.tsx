import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { DateTime } from '@/components/ui/date-time';

type MailboxInUseProps = {
  mailbox: { address: string; expiresAt: Date };
  leave: FormAction;
  timeZone: string;
};

/** Which mailbox this browser stands for, until when, and how to end that on a machine that others use. */
export function MailboxInUse({ mailbox, leave, timeZone }: MailboxInUseProps) {
  return (
    <section className="space-y-3 border-t border-line pt-5 text-sm print:hidden">
      <p>
        You confirmed <strong className="wrap-anywhere">{mailbox.address}</strong> in this browser. That holds
        until <DateTime at={mailbox.expiresAt} timeZone={timeZone} />; after it, confirm the mailbox again.
      </p>
      <PortalForm action={leave} submitLabel="Forget this mailbox here" submitVariant="secondary" dense />
    </section>
  );
}
