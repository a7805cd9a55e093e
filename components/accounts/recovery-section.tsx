import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { Notice } from '@/components/ui/notice';
import { RECOVERY_CODES } from '@/lib/accounts/rules';
import { FreshCode } from './fresh-code';
import type { StepUp } from './step-up';

/** So few are left that new ones are due. */
const FEW = 3;

type RecoverySectionProps = {
  /** How many codes were not used yet. */
  left: number;
  action: FormAction;
  asksCode: boolean;
  stepUp: StepUp;
};

/** The recovery codes of an account: how many are left, and new ones. */
export function RecoverySection({ left, action, asksCode, stepUp }: RecoverySectionProps) {
  return (
    <section className="space-y-4" aria-labelledby="recovery">
      <h2 id="recovery" className="text-xl">
        Recovery codes
      </h2>
      <p>
        {left} of {RECOVERY_CODES} recovery codes are left. New ones replace all that you have.
      </p>
      {left < FEW ? (
        <Notice tone="warning">
          <p>Make new ones before the last is used: without them a lost device shuts you out.</p>
        </Notice>
      ) : null}
      <PortalForm
        action={action}
        submitLabel="Make new recovery codes"
        submitVariant="secondary"
        label="Recovery codes"
      >
        <FreshCode asked={asksCode} what="a new set of codes" stepUp={stepUp} />
      </PortalForm>
    </section>
  );
}
