import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import { UserLine } from './user-text';

type Similar = {
  reference: string;
  kind: string;
  submittedAt: Date;
  agent: string | null;
  mayOpen: boolean;
  same: number;
};

/** Tells before filing that the agency has asked about the same accounts already; it keeps nobody from filing. */
export function SimilarRequests({ similar, timeZone }: { similar: Similar[]; timeZone: string }) {
  if (similar.length === 0) return null;
  return (
    <Notice tone="info" level={2} title="Your agency has asked about the same accounts before">
      <p>If one of these is the same request, do not file it again: delete this draft instead.</p>
      <ul className="space-y-1.5">
        {similar.map(({ reference, kind, submittedAt, agent, mayOpen, same }) => (
          <li key={reference}>
            {mayOpen ? <a href={paths.request(reference)}>{reference}</a> : <strong>{reference}</strong>},{' '}
            {kindName(kind)}, filed <DateTime at={submittedAt} timeZone={timeZone} format="short" />
            {agent ? (
              <>
                {' '}
                by <UserLine>{agent}</UserLine>
              </>
            ) : null}
            : {same === 1 ? 'one identifier' : `${same} identifiers`} the same
          </li>
        ))}
      </ul>
    </Notice>
  );
}
