import type { Metadata } from 'next';
import { CheckForm } from '@/components/agencies/check-form';
import { EntryFacts } from '@/components/agencies/entry-facts';
import { BackLink } from '@/components/ui/back-link';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';
import { currentCompany } from '@/lib/settings/queries';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';
import { check } from '../../actions';
import { loadAgency } from '../load-agency';

export const metadata: Metadata = { title: 'Check an agency' };

export default async function CheckAgencyPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await open('/desk/agencies/[id]/check');
  const [agency, { timeZone }] = await Promise.all([loadAgency(actor, (await params).id), currentCompany()]);
  const { id, entry, base, lookAlikes, standing, namesakes } = agency;
  const missing = entry.domains.length === 0 || !entry.directoryPhone;
  const ready = standing === 'proposed' && !missing;
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.agency(id)}>{entry.name}</BackLink>
      <PageHeading dense title="Check an agency" caption={entry.name} />
      <Card id="entry" title="What is checked" dense>
        <EntryFacts agency={agency} namesakes={namesakes} timeZone={timeZone} />
      </Card>
      {standing === 'proposed' ? null : (
        <Notice tone="info">
          <p>
            The agency is open. What its entry says is changed, and checked, on{' '}
            <a href={paths.agencyEdit(id)}>the page of a change</a>.
          </p>
        </Notice>
      )}
      {standing === 'proposed' && missing ? (
        <Notice tone="warning">
          <p>
            The entry has no {entry.domains.length === 0 ? 'e-mail domain' : 'directory telephone'} yet, so
            there is nothing to {entry.domains.length === 0 ? 'check' : 'call'}:{' '}
            <a href={paths.agencyEdit(id)}>complete it first</a>.
          </p>
        </Notice>
      ) : null}
      {ready || (await answersPost()) ? (
        <CheckForm
          action={check}
          agencyId={id}
          base={base}
          number={entry.directoryPhone ? phoneText(entry.directoryPhone) : 'the agency'}
          lookAlikes={lookAlikes}
          cancelHref={paths.agency(id)}
        />
      ) : null}
    </div>
  );
}
