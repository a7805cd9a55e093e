import { SingleCheckbox } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/components/forms/form-action';
import { HiddenField } from '@/components/forms/hidden-field';
import { PortalForm } from '@/components/forms/portal-form';
import { CopyButton } from '@/components/ui/copy-button';
import { PrintButton } from './print-button';

type RecoveryCodesProps = {
  /** Ten codes such as `7k3mq-x0v9d`. */
  codes: string[];
  keep: FormAction;
  next: string;
};

/** New recovery codes, shown until the person says that they have them. */
export function RecoveryCodes({ codes, keep, next }: RecoveryCodesProps) {
  return (
    <div className="space-y-6">
      <div className="max-w-measure space-y-3">
        <p>
          Each of these codes signs you in once when you have neither your passkey nor your authenticator app
          at hand. Print them or write them down, and keep them away from your phone and this computer. They
          are shown this one time only.
        </p>
      </div>
      <ol className="grid max-w-md grid-cols-2 gap-x-8 gap-y-2 rounded-lg border border-line bg-surface-raised px-6 py-4 font-mono text-lg">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <PrintButton label="Print this page" />
        <CopyButton text={codes.join('\n')} label="Copy the recovery codes" />
      </div>
      <PortalForm action={keep} submitLabel="Continue">
        <SingleCheckbox name="kept" label="I have printed these codes or written them down" />
        <HiddenField name="next" value={next} />
      </PortalForm>
    </div>
  );
}
