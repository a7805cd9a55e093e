import { UserLine } from '@/components/requests/user-text';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { domainText, type RegisteredDomain, type Standing } from '@/lib/agencies/rules';
import { AGENCY_LEVELS, AGENCY_TYPES, type AgencyLevel, type AgencyType } from '@/lib/law/bodies';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';
import { StandingBadge } from './standing-badge';

type Row = {
  id: string;
  name: string;
  type: AgencyType;
  level: AgencyLevel;
  country: string;
  state: string | null;
  domains: RegisteredDomain[];
  directoryPhone: string | null;
  standing: Standing;
  stage: Parameters<typeof StandingBadge>[0]['stage'];
  agents: number;
  createdAt: Date;
  verifiedAt: Date | null;
};

/** So many domains stand in the list; the entry has them all. */
const NAMED = 2;

/** The registry: who, where, by which domains, since when. */
export function AgencyTable({ rows, timeZone }: { rows: Row[]; timeZone: string }) {
  return (
    <DataTable
      caption="Agencies"
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ standing }) =>
        standing === 'suspended' ? 'danger' : standing === 'proposed' ? 'warning' : null
      }
      columns={[
        {
          key: 'name',
          header: 'Agency',
          rowHeader: true,
          cell: ({ id, name }) => (
            <a href={paths.agency(id)} className="block max-w-96 whitespace-normal">
              <UserLine>{name}</UserLine>
            </a>
          ),
        },
        {
          key: 'place',
          header: 'Place and level',
          cell: ({ type, level, country, state }) => (
            <>
              {state ? `${state}, ` : ''}
              {country}
              <span className="block text-ink-muted">
                {AGENCY_LEVELS[level]}, {AGENCY_TYPES[type]}
              </span>
            </>
          ),
        },
        {
          key: 'domains',
          header: 'Domains',
          cell: ({ domains }) =>
            domains.length === 0 ? (
              <span className="text-ink-muted">None</span>
            ) : (
              <>
                {domains.slice(0, NAMED).map((each) => (
                  <span key={each.domain} className="block wrap-anywhere">
                    {domainText(each)}
                  </span>
                ))}
                {domains.length > NAMED ? (
                  <span className="text-ink-muted">and {domains.length - NAMED} more</span>
                ) : null}
              </>
            ),
        },
        {
          key: 'phone',
          header: 'Directory telephone',
          cell: ({ directoryPhone }) =>
            directoryPhone ? (
              <span className="whitespace-nowrap">{phoneText(directoryPhone)}</span>
            ) : (
              <span className="text-ink-muted">Not looked up</span>
            ),
        },
        {
          key: 'agents',
          header: 'Agents',
          numeric: true,
          cell: ({ agents }) => agents.toLocaleString('en-US'),
        },
        {
          key: 'standing',
          header: 'Standing',
          cell: ({ standing, stage }) => <StandingBadge standing={standing} stage={stage} />,
        },
        {
          key: 'since',
          header: 'Since',
          cell: ({ verifiedAt, createdAt }) => (
            <DateTime at={verifiedAt ?? createdAt} timeZone={timeZone} format="day" />
          ),
        },
      ]}
    />
  );
}
