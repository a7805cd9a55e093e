import { UserLine, UserText } from '@/components/requests/user-text';
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

/** Says to staff that an agent or an agency is shut out, by whom and why; nothing where none is. */
export function SuspensionNotice({ rows, timeZone }: { rows: Suspension[]; timeZone: string }) {
  return rows.map(({ id, agent, agency, by, at, reason }) => (
    <Notice key={id} tone="danger" title={agent ? 'The agent is suspended' : 'The agency is suspended'}>
      <p>
        <UserLine>{agent?.name ?? agency.name}</UserLine>: {by},{' '}
        <DateTime at={at} timeZone={timeZone} format="short" />.{' '}
        <a href={paths.suspension(id)}>The suspension</a>
      </p>
      <UserText>{reason}</UserText>
    </Notice>
  ));
}
