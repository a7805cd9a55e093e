import { Phone } from 'lucide-react';
import type { Metadata } from 'next';
import { EmergencySteps } from '@/components/emergencies/emergency-steps';
import { ReadingColumn } from '@/components/layout/reading-column';
import { PhoneLink } from '@/components/settings/phone-link';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { dialHref } from '@/lib/settings/schema';

export const metadata: Metadata = { title: 'What to do in an emergency' };

export default async function EmergencyPage() {
  const { name, emergency, afterHours } = await currentCompany();
  return (
    <ReadingColumn>
      <PageHeading
        title="What to do in an emergency"
        lead={`For law enforcement and government agencies, where a person is in danger of death or serious physical injury and ${name} may have information needed to prevent it.`}
      />
      <div className="space-y-4 rounded-lg border-2 border-emergency bg-emergency-surface px-5 py-6 text-emergency-ink sm:px-7">
        <h2 className="text-lg">Call now</h2>
        <p>
          <ButtonLink
            href={dialHref(emergency.phone)}
            variant="emergency"
            className="text-xl"
            icon={<Phone className="size-5" />}
          >
            {emergency.phone}
          </ButtonLink>
          <span className="hidden text-xl font-bold print:inline">{emergency.phone}</span>
        </p>
        <p>{emergency.note}</p>
      </div>

      <section className="space-y-4">
        <h2 className="text-xl">File the request here</h2>
        <p>
          With or without a call, the request has to be filed in this portal. It takes a few minutes, on a
          phone too.
        </p>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <ButtonLink href={paths.newRequest('emergency')}>I have an account</ButtonLink>
          <ButtonLink href={paths.emergencyFile()} variant="secondary">
            My agency is not registered yet
          </ButtonLink>
        </div>
        <p className="text-sm text-ink-muted">
          You have filed without an account and want to see where it stands?{' '}
          <a href={paths.emergencyFile()}>Confirm the same mailbox again</a>.
        </p>
        <p className="text-sm text-ink-muted">
          You called and were given a reference?{' '}
          <a href={paths.claimRequest()}>Sign in and complete that request</a>.
        </p>
      </section>
      <section className="space-y-3">
        <h2 className="text-xl">What happens then, and how soon</h2>
        <EmergencySteps company={name} registered={false} />
      </section>

      <div className="prose">
        <h2>What you need to say</h2>
        <ol>
          <li>your name, your agency, and the number of its switchboard;</li>
          <li>who is in danger, of what, and why it cannot wait;</li>
          <li>the phone number or account the information is about;</li>
          <li>which information you ask for, and for which days and hours;</li>
          <li>how it would help to avert the harm, and by when you need it;</li>
          <li>why the normal process would be insufficient or too late.</li>
        </ol>
        <p>Say the same if you leave a message on the line, and file the request here afterwards.</p>
        <h2>What the law says</h2>
        <p>
          In an emergency the law permits disclosure and does not compel it (18 U.S.C. § 2702(b)(8) and
          (c)(4)). Each request is evaluated on its own facts. The person who asks certifies under penalty of
          perjury that what is said is true. No fee is ever sought, and our customer may be notified unless
          the law expressly forbids it. More under{' '}
          <a href={`${paths.guidelines()}#emergency`}>emergencies in the guidelines</a>.
        </p>
      </div>
      <Notice tone="info" level={2} title="You are not from an agency?">
        <p>Call the emergency number of the place where the danger is, such as 911 in the United States.</p>
      </Notice>
      {afterHours ? (
        <section aria-labelledby="after-hours" className="space-y-3">
          <h2 id="after-hours" className="text-xl">
            Wiretap and pen register orders outside office hours
          </h2>
          <DefinitionRows
            rows={[
              { key: 'name', label: 'Service', value: afterHours.name },
              { key: 'phone', label: 'Phone', value: <PhoneLink number={afterHours.phone} /> },
              ...(afterHours.fax ? [{ key: 'fax', label: 'Fax', value: afterHours.fax }] : []),
              {
                key: 'mail',
                label: 'Mail',
                value: <a href={`mailto:${afterHours.mail}`}>{afterHours.mail}</a>,
              },
            ]}
          />
        </section>
      ) : null}
    </ReadingColumn>
  );
}
