import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { RegisterForm } from '@/components/accounts/register-form';
import { ReadingColumn } from '@/components/layout/reading-column';
import { UserLine } from '@/components/requests/user-text';
import { ButtonLink } from '@/components/ui/button';
import { PageHeading } from '@/components/ui/page-heading';
import { findRegistrant } from '@/lib/accounts/find-registrant';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { paths } from '@/lib/paths';
import { countryName } from '@/lib/requests/kinds/answer-rows';
import { openMailbox, provenMailbox } from '@/lib/web/mailbox';
import { register } from '../actions';

export const metadata: Metadata = { title: 'Who you are' };

/** The United States stand first: most who register are theirs. */
const COUNTRIES = ['US', ...COUNTRY_CODES.filter((code) => code !== 'US')].map((code) => ({
  value: code,
  label: countryName(code),
}));

/** A form without script is answered by its page: then it is drawn with all that was typed, though the proof be over. */
async function isAnswer(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
}

export default async function RegisterDetailsPage() {
  const mailbox = (await isAnswer())
    ? await provenMailbox('register')
    : await openMailbox('/register/details', 'register');
  const registrant = mailbox
    ? await findRegistrant(mailbox.address)
    : ({ may: 'join', agency: null } as const);
  if (registrant.may === 'sign_in') {
    return (
      <ReadingColumn>
        <PageHeading
          title="This mailbox has an account"
          lead={`${mailbox?.address} is registered already.`}
        />
        <p>If the account was closed, ask your agency’s point of contact.</p>
        <p>
          <ButtonLink href={paths.signIn()}>Sign in</ButtonLink>
        </p>
      </ReadingColumn>
    );
  }
  if (registrant.may === 'nothing') {
    return (
      <ReadingColumn>
        <PageHeading title="Use an address of your agency" lead={registrant.why} />
        <p>
          <ButtonLink href={paths.register()}>Enter another address</ButtonLink>
        </p>
      </ReadingColumn>
    );
  }
  const propose = registrant.may === 'propose';
  return (
    <ReadingColumn>
      <PageHeading
        title="Who you are"
        lead={propose ? 'Your agency is not registered here yet, so say which it is as well.' : undefined}
      />
      <p>
        Your mailbox is confirmed{mailbox ? `: ${mailbox.address}` : ''}.
        {registrant.may === 'join' && registrant.agency ? (
          <>
            {' '}
            Its domain belongs to <UserLine>{registrant.agency}</UserLine>.
          </>
        ) : null}
      </p>
      <p>
        Whoever confirms you reads what you write here: your agency’s point of contact, and our staff. They
        may call your supervisor.
      </p>
      <RegisterForm action={register} countries={propose ? COUNTRIES : null} />
    </ReadingColumn>
  );
}
