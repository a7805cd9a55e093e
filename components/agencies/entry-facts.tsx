import { UserLine } from '@/components/requests/user-text';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { domainText, type Entry, STANDINGS, type Standing } from '@/lib/agencies/rules';
import { AGENCY_LEVELS, AGENCY_TYPES } from '@/lib/law/bodies';
import { phoneText } from '@/lib/law/phone-text';
import { STATES } from '@/lib/law/states';
import { paths } from '@/lib/paths';

type EntryFactsProps = {
  agency: {
    entry: Entry;
    createdAt: Date;
    verifiedAt: Date | null;
    proposedBy: { name: string; kind: 'agent' | 'staff' } | null;
  };
  namesakes: { id: string; name: string; standing: Standing }[];
  timeZone: string;
};

/** A source that is an address is a link; anything else stays text. */
const isAddress = (source: string) => /^https?:\/\/[^\s]+$/.test(source) && URL.canParse(source);

/** What the registry says of an agency, and since when. */
export function EntryFacts({ agency, namesakes, timeZone }: EntryFactsProps) {
  const { entry, createdAt, verifiedAt, proposedBy } = agency;
  const { directorySource: source } = entry;
  const state = entry.state ? (STATES[entry.state as keyof typeof STATES] ?? entry.state) : null;
  return (
    <DefinitionRows
      rows={[
        { key: 'type', label: 'Type', value: AGENCY_TYPES[entry.type] },
        { key: 'level', label: 'Level', value: AGENCY_LEVELS[entry.level] },
        {
          key: 'place',
          label: 'Country and State',
          value: [state, entry.country].filter(Boolean).join(', '),
        },
        {
          key: 'domains',
          label: 'E-mail domains',
          value:
            entry.domains.length === 0 ? (
              'None: its agents cannot be known by their mailbox'
            ) : (
              <ul>
                {entry.domains.map((each) => (
                  <li key={each.domain}>
                    {domainText(each)}
                    {each.subdomains ? <span className="text-ink-muted"> (and names below it)</span> : null}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'phone',
          label: 'Directory telephone',
          value: entry.directoryPhone ? phoneText(entry.directoryPhone) : 'Not looked up yet',
        },
        {
          key: 'source',
          label: 'Its public source',
          value: source ? (
            isAddress(source) ? (
              <a href={source} rel="noreferrer noopener">
                {source}
              </a>
            ) : (
              <UserLine>{source}</UserLine>
            )
          ) : (
            'None'
          ),
        },
        {
          key: 'entered',
          label: 'Entered',
          value: (
            <>
              <DateTime at={createdAt} timeZone={timeZone} format="short" />
              {proposedBy
                ? `, by ${proposedBy.name}${proposedBy.kind === 'agent' ? ' (an agent)' : ''}`
                : null}
            </>
          ),
        },
        {
          key: 'opened',
          label: 'Opened',
          value: verifiedAt ? <DateTime at={verifiedAt} timeZone={timeZone} format="short" /> : 'Not yet',
        },
        ...(namesakes.length > 0
          ? [
              {
                key: 'namesakes',
                label: 'Of the same name',
                value: (
                  <ul>
                    {namesakes.map((each) => (
                      <li key={each.id}>
                        <a href={paths.agency(each.id)}>
                          <UserLine>{each.name}</UserLine>
                        </a>{' '}
                        ({STANDINGS[each.standing].toLowerCase()})
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
