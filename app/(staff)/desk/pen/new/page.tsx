import type { Metadata } from 'next';
import { EntryForm } from '@/components/desk/entry-form';
import { EntryStart } from '@/components/desk/entry-start';
import { ReadingColumn } from '@/components/layout/reading-column';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { verifiedAgencies } from '@/lib/agencies/queries';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { offsetAt } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { countryName } from '@/lib/requests/kinds/answer-rows';
import { DECLARED_KINDS, inCompartment, kindName } from '@/lib/requests/kinds/declarations';
import { CHANNELS, ENTERED_CHANNELS } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { open } from '@/lib/web/session';
import { enterRequestAction } from '../actions';

export const metadata: Metadata = { title: 'Enter a request' };

type NewEntryPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What belongs into the compartment is entered there. */
const KINDS = DECLARED_KINDS.filter((kind) => !inCompartment(kind));

export default async function NewEntryPage({ searchParams }: NewEntryPageProps) {
  await open('/desk/pen/new');
  const query = await searchParams;
  const kind = KINDS.find((id) => id === query.kind);
  const channel = ENTERED_CHANNELS.find((id) => id === query.channel);
  if (!kind || !channel) {
    return (
      <ReadingColumn>
        <BackLink href={paths.pen()}>Holding pen</BackLink>
        <PageHeading
          title="Enter a request"
          lead="For what came by telephone, by mail or in person. What comes through the portal its agent files."
        />
        <EntryStart
          action={paths.penNew()}
          kinds={KINDS.map((value) => ({ value, label: kindName(value) }))}
          kind={kind ?? null}
          channel={channel ?? null}
          incomplete={'kind' in query || 'channel' in query}
        />
      </ReadingColumn>
    );
  }
  const [company, agencies] = await Promise.all([currentCompany(), verifiedAgencies()]);
  return (
    <ReadingColumn>
      <BackLink href={paths.penNew()}>Another kind or way</BackLink>
      <PageHeading
        caption={CHANNELS[channel]}
        title={kindName(kind)}
        lead="Enter what is known and leave the rest empty: the reference is given at once, and the agent completes it in the portal. Scans are added on the next page."
      />
      {kind === 'emergency' && channel === 'phone' ? (
        <Notice tone="emergency" title="A call does not replace the portal">
          <p>
            An emergency begun by telephone must be followed by a portal submission. Tell the caller so, and
            give the reference that comes next.
          </p>
        </Notice>
      ) : null}
      <EntryForm
        action={enterRequestAction}
        kind={kind}
        channel={channel}
        agencies={agencies.map(({ id, name, country }) => ({ value: id, label: `${name} (${country})` }))}
        countries={COUNTRY_CODES.map((code) => ({ value: code, label: countryName(code) }))}
        company={company.name}
        zone={offsetAt(now(), company.timeZone)}
        idempotencyKey={newId()}
        backHref={paths.pen()}
      />
    </ReadingColumn>
  );
}
