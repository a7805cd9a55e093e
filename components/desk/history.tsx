import { DateTime } from '@/components/ui/date-time';
import { Details } from '@/components/ui/details';
import { Timeline } from '@/components/ui/timeline';
import { auditSentence } from '@/lib/audit/events';
import type { AuditData } from '@/lib/audit/rules';

type HistoryEvent = {
  seq: bigint;
  at: Date;
  act: string;
  data: unknown;
  actor: string | null;
  actorKind: string;
};

type HistoryProps = {
  /** Oldest first. */
  events: HistoryEvent[];
  timeZone: string;
};

/** So many of the latest stand open; what went before is for whoever asks. */
const OPEN = 6;

/** Every entry of the audit log on a request, newest first. */
export function History({ events, timeZone }: HistoryProps) {
  const newest = events.toReversed();
  const earlier = newest.slice(OPEN);
  return (
    <div className="space-y-3 text-sm">
      <Timeline label="Latest history" items={newest.slice(0, OPEN).map((event) => item(event, timeZone))} />
      {earlier.length > 0 ? (
        <Details summary={`Earlier: ${earlier.length} ${earlier.length === 1 ? 'entry' : 'entries'}`}>
          <Timeline label="Earlier history" items={earlier.map((event) => item(event, timeZone))} />
        </Details>
      ) : null}
    </div>
  );
}

function item(event: HistoryEvent, timeZone: string) {
  return {
    key: String(event.seq),
    title: auditSentence(event.act, event.data as AuditData),
    at: <DateTime at={event.at} timeZone={timeZone} format="short" />,
    by: event.actor ?? (event.actorKind === 'operator' ? 'the operator' : 'the portal'),
  };
}
