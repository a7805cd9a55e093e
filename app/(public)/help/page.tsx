import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { ContentsList } from '@/components/ui/contents-list';
import { PageHeading } from '@/components/ui/page-heading';
import { sessionLimits } from '@/lib/accounts/queries';
import { CODE_LIMITS, LOCK } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Help' };

const CONTENTS = [
  { href: '#sign-in', label: 'Signing in' },
  { href: '#filing', label: 'Filing a request' },
  { href: '#emergency', label: 'Emergencies' },
  { href: '#after', label: 'After you have filed' },
  { href: '#contact', label: 'If none of this helps' },
];

export default async function HelpPage() {
  const { supportContact } = await currentCompany();
  return (
    <Frame>
      <ReadingColumn heading={<PageHeading title="Help" />} aside={<ContentsList items={CONTENTS} />}>
        <div className="prose">
          <h2 id="sign-in">Signing in</h2>
          <h3>The code does not arrive</h3>
          <p>
            Codes go only to addresses of active accounts, at a domain registered for an agency. The page says
            the same to every address, so it cannot tell you whether yours is known. Wait two minutes, look in
            the spam folder, and check the spelling. A code is good for {CODE_LIMITS.minutes} minutes.
          </p>
          <h3>The link opens a page with a button</h3>
          <p>
            That is on purpose: mail scanners open links, and nothing should happen when they do. Open the
            link in the browser in which you asked for the code, and press the button; or type the code.
          </p>
          <h3>The second factor</h3>
          <p>
            After the code from the mail your device confirms that it is you: by a passkey, with your finger,
            your face or a PIN, or by the code of an authenticator app. The first time you set one of them up
            and receive recovery codes: keep them where you keep other secrets. If you lose the device, use
            one of them in its place. Each works once. Add a second device on your account’s page. If you lost
            everything, write to the address below: two of us make sure that it is you, and you set up
            another.
          </p>
          <h3>The account is locked</h3>
          <p>
            {LOCK.failures} wrong codes within {LOCK.withinMinutes} minutes lock it, until your agency’s point
            of contact or we release it. Ask them, or write to the address below.
          </p>
          <h3>You are signed out</h3>
          <p>
            A session ends after {sessionLimits().idleMinutes.agent} minutes without use and after{' '}
            {sessionLimits().absoluteMinutes / 60} hours in any case. Drafts are kept.
          </p>

          <h2 id="filing">Filing a request</h2>
          <h3>How to write phone numbers and accounts</h3>
          <p>
            One to a line. Phone numbers in any usual form, best with the country code, such as +1
            415-555-0132. An account identifier is two capital letters and 32 letters and digits, such as{' '}
            <code className="wrap-anywhere">AC0123456789abcdef0123456789abcdef</code>. The portal shows how it
            has read each of them.
          </p>
          <h3>Which document</h3>
          <p>
            One PDF with every page of the signed subpoena or warrant. If it is a scan, check that it can be
            read. Never upload images of child sexual exploitation: describe them, and give the identifiers.
          </p>
          <h3>Why a category cannot be chosen</h3>
          <p>
            The law decides which process reaches which information. Where yours does not reach a category,
            the form says so, with the source and with the process that would. The content of communications
            needs a search warrant.
          </p>
          <h3>Stopping half-way</h3>
          <p>
            Each page is kept when you press its button. Your draft waits for you under “Requests”, and only
            you see it.
          </p>

          <h2 id="emergency">Emergencies</h2>
          <h3>How to file one</h3>
          <p>
            With an account, start a new request and choose the first kind,{' '}
            <a href={paths.newRequest('emergency')}>Emergency disclosure request</a>. Without one,{' '}
            <a href={paths.emergencyFile()}>confirm your mailbox and fill in one form</a>. Our target is a
            first human decision within one hour; it is a target, not a promise.
          </p>
          <h3>We call you back</h3>
          <p>
            Always on a number from our directory or a public one, never on one from the request. Tell your
            switchboard to expect the call.
          </p>

          <h2 id="after">After you have filed</h2>
          <h3>Did it arrive?</h3>
          <p>
            If you saw a reference such as OW-2026-000042, it did, and a mail confirms it. Keep the reference.
            If you did not see one, look under “Requests” before you file again.
          </p>
          <h3>How long it takes</h3>
          <p>
            The target is ten business days from a complete request. While we wait for your answer, or a
            court’s, the time stands still, and the page of the request says so.
          </p>
          <h3>We ask you something</h3>
          <p>
            You receive a mail without any detail in it. Sign in, and the request shows what is missing and
            how to mend it.
          </p>

          <h2 id="contact">If none of this helps</h2>
          <p>
            Write to <a href={`mailto:${supportContact}`}>{supportContact}</a>. Give the reference, never the
            phone numbers, names or facts of the case: mail is not the place for them. In an emergency, see{' '}
            <a href={paths.emergency()}>what to do in an emergency</a>.
          </p>
        </div>
      </ReadingColumn>
    </Frame>
  );
}
