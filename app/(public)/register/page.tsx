import type { Metadata } from 'next';
import { AskForm } from '@/components/accounts/ask-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { PageHeading } from '@/components/ui/page-heading';
import { CODE_LIMITS } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { askForRegisterCode } from './actions';

export const metadata: Metadata = { title: 'Register' };

export default async function RegisterPage() {
  const { name, emergency } = await currentCompany();
  return (
    <ReadingColumn
      aside={
        <div className="space-y-3">
          <h2 className="text-lg">Who can register</h2>
          <p>
            People of a government agency, with an address on the agency’s own domain. Customers, defendants
            and civil litigants need no account: <a href={paths.guidelines()}>the guidelines</a> say where
            they turn.
          </p>
          <p>
            A life is in danger? Do not register first:{' '}
            <a href={paths.emergencyFile()}>file the emergency without an account</a>, or call{' '}
            <PhoneLink number={emergency.phone} />.
          </p>
        </div>
      }
    >
      <PageHeading
        title="Register"
        lead={`First confirm your mailbox: we mail you a code that is good for ${CODE_LIMITS.minutes} minutes.`}
      />
      <AskForm action={askForRegisterCode} next="" hint="On your agency’s own domain." />
      <div className="prose">
        <h2>What you need</h2>
        <ul>
          <li>your title, your badge or employee number, and the phone number on your desk</li>
          <li>name and phone number of your supervisor</li>
          <li>a phone with an authenticator app, or a device with a passkey</li>
        </ul>
        <h2>What happens then</h2>
        <p>
          Your agency’s point of contact here confirms that you are one of its people; where it has none,{' '}
          {name} does. Until then you can file an emergency and nothing else, and nothing is released on it.
          If your agency is not registered yet, you name it, and two people of {name} check it first.
        </p>
        <p>
          You have an account? <a href={paths.signIn()}>Sign in</a>.
        </p>
      </div>
    </ReadingColumn>
  );
}
