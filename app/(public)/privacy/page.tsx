import type { Metadata } from 'next';
import { Frame } from '@/app/frame';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PageHeading } from '@/components/ui/page-heading';
import { currentCompany } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Privacy' };

export default async function PrivacyPage() {
  const { name, legalName, postalAddress, privacyContact, customerHelp } = await currentCompany();
  const policy = customerHelp.find((link) => /privacy/i.test(link.label));
  return (
    <Frame>
      <ReadingColumn>
        <PageHeading
          title="Privacy"
          lead="What this portal keeps about the people who use it and those named in it."
        />
        <div className="prose">
          <h2>About agents and staff</h2>
          <p>
            Your name, official mail address, agency and role; when and from where you signed in; and what you
            did with which request, reading included. That record cannot be changed or deleted by anyone who
            uses the portal: it shows who asked for whose data, and who decided.
          </p>
          <h2>About people named in requests</h2>
          <p>
            What the agency writes and attaches, and what {name} answers. Documents, phone numbers, account
            identifiers and narratives are encrypted where they are stored. Mails and the technical log carry
            references only, never names, identifiers or the facts of a case.
          </p>
          <h2>Why, and who sees it</h2>
          <p>
            It is used to verify, answer and account for legal requests, as the law requires, and for nothing
            else. An agent sees the own requests, and the point of contact of an agency those of the agency.
            The legal staff of {name} see what their role lets them. A published report counts requests; it
            names nobody.
          </p>
          <h2>Our customers</h2>
          <p>
            We use reasonable efforts to notify a customer when a request for the customer’s information is
            answered, unless the law expressly forbids it.
            {policy ? (
              <>
                {' '}
                How {name} treats customers’ data is told in its <a href={policy.href}>privacy policy</a>.
              </>
            ) : null}
          </p>
          <h2>Cookies</h2>
          <p>
            Only those that sign you in and keep you signed in. They are necessary, so there is nothing to
            accept or refuse. Nothing here follows you, measures you, or is loaded from another company.
          </p>
          <h2>How long</h2>
          <p>
            Requests and the record of what was done with them are kept as long as the law and {name}’s rules
            for legal records require. Sessions and sign-in codes end by themselves and are then removed.
          </p>
          <h2>Contact</h2>
          <p>
            Write to <a href={`mailto:${privacyContact}`}>{privacyContact}</a>, or to {legalName},{' '}
            {postalAddress.join(', ')}.
          </p>
        </div>
      </ReadingColumn>
    </Frame>
  );
}
