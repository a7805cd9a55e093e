import { UserLine } from '@/components/requests/user-text';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';

type Suspension = {
  id: string;
  agent: { name: string } | null;
  agency: { name: string };
  by: string;
  at: Date;
  reason: string;
};

/** Characters of the reason that stand here; all of it is on the suspension's own page. */
const SHOWN = 240;

/** Says to staff that an agent or an agency is shut out, by whom and why; nothing where none is. */
export function SuspensionNotice({ rows, timeZone }: { rows: Suspension[]; timeZone: string }) {
  return rows.map(({ id, agent, agency, by, at, reason }) => (
    <Notice key={id} tone="danger" title={agent ? 'The agent is suspended' : 'The agency is suspended'} dense>
      <p>
        <UserLine>{agent?.name ?? agency.name}</UserLine>, by {by},{' '}
        <DateTime at={at} timeZone={timeZone} format="short" />:{' '}
        <UserLine>{reason.length > SHOWN ? `${reason.slice(0, SHOWN)}…` : reason}</UserLine>{' '}
        <a href={paths.suspension(id)}>The suspension</a>
      </p>
    </Notice>
  ));
}
