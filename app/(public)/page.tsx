import { ArrowRight } from 'lucide-react';
import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { NotForList } from '@/components/settings/not-for-list';
import { PhoneLink } from '@/components/settings/phone-link';
import { ButtonLink } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Serve a legal request' };

export default async function StartPage() {
  const company = await currentCompany();
  return (
    <Frame>
      <ReadingColumn aside={<Aside legalName={company.legalName} address={company.postalAddress} />}>
        <PageHeading
          title={`Serve a legal request on ${company.name}`}
          lead="For law enforcement and government agencies. File a subpoena or a search warrant, follow it, and get the answer, in one place."
        />
        <Notice tone="emergency" level={2} title="Is a person in danger of death or serious physical injury?">
          <p>
            <a href={paths.emergency()}>File an emergency request</a>, with or without an account, or call{' '}
            <PhoneLink number={company.emergency.phone} />.
          </p>
        </Notice>

        <div className="prose">
          <h2>What you can do here</h2>
          <ul>
            <li>
              File a trial subpoena or a search warrant, with its document. The portal checks it as you write.
            </li>
            <li>See that it arrived, where it stands, and by when an answer is due.</li>
            <li>Answer our questions, and read the decision on each phone number or account.</li>
            <li>Withdraw a request you no longer need.</li>
          </ul>
        </div>

        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href={paths.signIn()} className="text-lg">
            Start now <ArrowRight className="size-5" />
          </ButtonLink>
          <a href={paths.guidelines()}>Read the guidelines first</a>
        </div>

        <div className="prose">
          <h2>Before you start</h2>
          <p>You will need:</p>
          <ul>
            <li>your official mail address, at a domain that is registered for your agency;</li>
            <li>a phone or computer with an authenticator app, as your second proof of who you are;</li>
            <li>the signed subpoena or warrant, as a PDF;</li>
            <li>the phone numbers or account identifiers it names;</li>
            <li>the categories of records it asks for, and the first and last day they cover;</li>
            <li>if our customer must not be told: the court order or the law that forbids it;</li>
            <li>if you need the answer by a certain day: a document in which that deadline is stated too.</li>
          </ul>
          <p>
            Your answers are kept as you go, so you can stop and come back. Everything here works without
            JavaScript.
          </p>

          <h2>Ask the customer first, where you can</h2>
          <p>
            Customers can view and download much of their own data, and only they know their end users. If you
            can, ask the customer: it is often faster than a legal request.
          </p>
          <h2>Who this portal is not for</h2>
          <NotForList company={company} />
          <Details summary="My agency has no registered domain">
            <p>
              Only addresses of registered agencies receive a sign-in code. Until yours is registered, serve
              your request by mail or in person at the address on this page, or write to{' '}
              <a href={`mailto:${company.supportContact}`}>{company.supportContact}</a>.
            </p>
          </Details>
        </div>
      </ReadingColumn>
    </Frame>
  );
}

function Aside({ legalName, address }: { legalName: string; address: string[] }) {
  return (
    <div className="space-y-8 border-t-2 border-accent pt-4">
      <section className="space-y-2">
        <h2 className="font-bold">Good to know</h2>
        <ul className="space-y-1.5">
          <li>
            <a href={`${paths.guidelines()}#conditions`}>What every request must contain</a>
          </li>
          <li>
            <a href={`${paths.guidelines()}#process`}>Which process reaches which information</a>
          </li>
          <li>
            <a href={`${paths.guidelines()}#notice`}>When we tell our customer</a>
          </li>
          <li>
            <a href={`${paths.guidelines()}#timing`}>How long it takes</a>
          </li>
          <li>
            <a href={paths.help()}>Help with signing in and filing</a>
          </li>
        </ul>
      </section>
      <section className="space-y-2">
        <h2 className="font-bold">By mail or in person</h2>
        <address className="text-ink-muted not-italic">
          <span className="block">{legalName}</span>
          {address.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </section>
    </div>
  );
}
