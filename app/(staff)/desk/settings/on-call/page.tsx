import type { Metadata } from 'next';
import { OnCallForm } from '@/components/settings/on-call-form';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { whoIsTold } from '@/lib/requests/alert-on-call';
import { companyVersion } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { workingStaff } from '../assignment/load-rules';
import { saveOnCall } from './actions';

export const metadata: Metadata = { title: 'On call: settings' };

type Props = { searchParams: Promise<{ saved?: string | string[] }> };

export default async function OnCallPage({ searchParams }: Props) {
  await open('/desk/settings/on-call');
  const [{ saved }, { version, company }, staff] = await Promise.all([
    searchParams,
    companyVersion(),
    workingStaff(),
  ]);
  const told = await whoIsTold(company);
  const addresses = staff.map(({ address }) => address);
  return (
    <div className="max-w-measure space-y-5">
      <BackLink href={paths.settings()}>Settings</BackLink>
      <PageHeading title="On call for emergencies" dense />
      {saved ? (
        <Notice tone="success" role="status">
          <p>It is saved, and in effect for the next emergency.</p>
        </Notice>
      ) : null}
      <Notice tone={company.onCall.length > 0 ? 'info' : 'warning'} title="Told of an emergency filed now">
        <p className="wrap-anywhere">{told.join(', ') || 'Nobody: there is no staff who can act on one.'}</p>
        {company.onCall.length > 0 ? null : (
          <p>The list is empty, so everyone who can act on an emergency is told.</p>
        )}
      </Notice>
      <OnCallForm
        action={saveOnCall}
        base={version}
        people={staff.map(({ address, name, away }) => ({
          value: address,
          label: name,
          hint: away ? `${address}, ${away}` : address,
        }))}
        chosen={company.onCall.filter((address) => addresses.includes(address))}
        others={company.onCall.filter((address) => !addresses.includes(address))}
      />
    </div>
  );
}
