import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { IntakeForm } from '@/components/emergencies/intake-form';
import { MailboxInUse } from '@/components/emergencies/mailbox-in-use';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import type { ProvenMailbox } from '@/lib/accounts/rules';
import { findFiler } from '@/lib/emergencies/queries';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { countryName } from '@/lib/requests/kinds/answer-rows';
import { currentCompany } from '@/lib/settings/queries';
import type { Company } from '@/lib/settings/schema';
import { openMailbox, provenMailbox } from '@/lib/web/mailbox';
import { fileEmergencyAction, leaveMailbox } from '../../actions';

export const metadata: Metadata = { title: 'File an emergency request' };

/** The United States stand first: most who file are theirs. */
const COUNTRIES = ['US', ...COUNTRY_CODES.filter((code) => code !== 'US')].map((code) => ({
  value: code,
  label: countryName(code),
}));

type PageProps = { searchParams: Promise<{ another?: string | string[] }> };

/** A form without script is answered by its page: then it is drawn with all that was typed, though the proof be over. */
async function isAnswer(): Promise<boolean> {
  return (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false;
}

export default async function IntakePage({ searchParams }: PageProps) {
  const answers = await isAnswer();
  const mailbox = answers ? await provenMailbox() : await openMailbox('/emergency/file/request');
  const company = await currentCompany();
  const filer = mailbox && (await findFiler(mailbox.address));
  const { another } = await searchParams;
  if (filer && !filer.pending) return <HasAccount company={company} mailbox={mailbox} />;
  const filed = filer?.filed ?? [];
  if (filed.length > 0 && another !== 'yes' && !answers) {
    return <FiledBefore filed={filed} company={company} mailbox={mailbox!} />;
  }
  return (
    <ReadingColumn>
      <PageHeading
        title="File an emergency request"
        lead="One page. Say what you know in plain words; a person reads it first."
      />
      <Notice tone="emergency" title="Every minute counts? Call as well">
        <p>
          The emergency line is <PhoneLink number={company.emergency.phone} />. A call does not replace this
          request.
        </p>
      </Notice>
      <IntakeForm
        action={fileEmergencyAction}
        idempotencyKey={newId()}
        company={company.name}
        countries={COUNTRIES}
      />
      {mailbox ? <MailboxInUse mailbox={mailbox} leave={leaveMailbox} timeZone={company.timeZone} /> : null}
    </ReadingColumn>
  );
}

function HasAccount({ company, mailbox }: { company: Company; mailbox: ProvenMailbox }) {
  return (
    <ReadingColumn>
      <PageHeading
        title="This mailbox has an account"
        lead="An account files with both factors, so that nobody can file in your name who has read your mail."
      />
      <p>
        <a href={paths.signIn(paths.newRequest('emergency'))}>Sign in and file the emergency</a>. If you
        cannot, call <PhoneLink number={company.emergency.phone} />.
      </p>
      <MailboxInUse mailbox={mailbox} leave={leaveMailbox} timeZone={company.timeZone} />
    </ReadingColumn>
  );
}

type Filed = { reference: string; filedAt: Date }[];

function FiledBefore({
  filed,
  company,
  mailbox,
}: {
  filed: Filed;
  company: Company;
  mailbox: ProvenMailbox;
}) {
  return (
    <ReadingColumn>
      <PageHeading title="You have filed already" lead="There is no need to file the same emergency again." />
      <ul className="list-disc space-y-1 pl-6">
        {filed.map(({ reference, filedAt }) => (
          <li key={reference}>
            <a href={paths.emergencyStatus(reference)} className="font-semibold tabular-nums">
              {reference}
            </a>
            , filed <DateTime at={filedAt} timeZone={company.timeZone} format="short" />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.emergencyForm(true)}>File another emergency</a>
      </p>
      <MailboxInUse mailbox={mailbox} leave={leaveMailbox} timeZone={company.timeZone} />
    </ReadingColumn>
  );
}
