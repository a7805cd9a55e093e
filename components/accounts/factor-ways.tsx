import type { FormAction } from '@/components/forms/form-action';
import type { FactorType } from '@/lib/accounts/rules';
import { FactorCodeForm } from './code-forms';
import { LockedNotice } from './locked-notice';
import { PasskeyForm } from './passkey-forms';
import type { PasskeyActions } from './step-up';

type FactorWaysProps = {
  visit: { locked: boolean; factors: readonly FactorType[] };
  company: { supportContact: string; emergency: { phone: string } };
  next: string;
  passkey: PasskeyActions;
  code: FormAction;
  /** On the button under the code. */
  label: string;
};

/** The ways in which an account can give its second factor: its passkey first, then a code; none while it is locked. */
export function FactorWays({ visit, company, next, passkey, code, label }: FactorWaysProps) {
  if (visit.locked) {
    return <LockedNotice supportContact={company.supportContact} emergencyPhone={company.emergency.phone} />;
  }
  return (
    <>
      {visit.factors.includes('passkey') ? (
        <>
          <PasskeyForm actions={passkey} next={next} label="Use your passkey" />
          <h2 className="text-xl">Or enter a code</h2>
        </>
      ) : null}
      <FactorCodeForm action={code} next={next} label={label} app={visit.factors.includes('totp')} />
    </>
  );
}
