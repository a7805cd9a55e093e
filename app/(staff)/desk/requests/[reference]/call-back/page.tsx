import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { callBack } from '@/app/(staff)/desk/decision-actions';
import { CallBackForm } from '@/components/desk/call-back-form';
import { CallScript } from '@/components/desk/call-script';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { sameNumber } from '@/lib/law/call-back';
import { paths } from '@/lib/paths';
import { may } from '@/lib/requests/policy';
import { isClosed } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { openRequest } from '../load-request';

type CallBackPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: CallBackPageProps): Promise<Metadata> {
  return { title: `Call back: request ${(await params).reference}` };
}

export default async function CallBackPage({ params }: CallBackPageProps) {
  const actor = await open('/desk/requests/[reference]/call-back');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const request = await openRequest(actor, reference);
  if (!may(actor, 'record_call_back', request.facts)) notFound();
  const { agency, answers, agent } = request;
  const { timeZone } = await currentCompany();
  const number = agency.standing === 'verified' ? agency.directoryPhone : null;
  const { phone, callback, supervisorPhone, switchboard } = answers.contact ?? {};
  const given = [
    { whose: 'Call-back number', number: callback },
    { whose: 'Telephone of the agent', number: phone ?? agent?.phone ?? undefined },
    { whose: 'Telephone of the supervisor', number: supervisorPhone },
    { whose: 'Switchboard, as they say', number: switchboard },
  ].flatMap((each) =>
    each.number ? [{ ...each, number: each.number, same: sameNumber(each.number, number) }] : [],
  );
  return (
    <div className="max-w-5xl space-y-6">
      <BackLink href={paths.deskRequest(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading title="Call the agency back" caption={`${reference}, ${agency.name}`} />
      {number && !isClosed(request.status) ? (
        <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
          <CallScript
            number={number}
            source={agency.directorySource}
            agency={agency.name}
            agent={answers.contact?.name ?? agent?.name ?? null}
            supervisor={answers.contact?.supervisor ?? null}
            urgent={request.kind === 'emergency'}
            given={given}
          />
          <CallBackForm action={callBack} reference={reference} zone={timeZone} />
        </div>
      ) : (
        <NoCall over={isClosed(request.status)} agency={agency} />
      )}
    </div>
  );
}

/** Why there is nothing to call: the request is over, the agency is suspended, or nobody has verified its number. */
function NoCall({ over, agency }: { over: boolean; agency: { id: string; standing: string } }) {
  const suspended = agency.standing === 'suspended';
  const [title, why] = over
    ? ['The request is over', 'No call can be recorded on it any more.']
    : suspended
      ? [
          'The agency is suspended',
          'No call to it vouches for a request until two people have lifted that. Its registry entry says why.',
        ]
      : [
          'There is no number to call',
          'The agency has no verified registry entry with a number out of a public directory. Have it registered first; a number from the request proves nothing.',
        ];
  return (
    <div className="max-w-measure">
      <Notice
        tone="warning"
        title={title}
        level={2}
        actions={
          over ? null : <ButtonLink href={paths.agency(agency.id)}>Open its registry entry</ButtonLink>
        }
      >
        <p>{why}</p>
      </Notice>
    </div>
  );
}
