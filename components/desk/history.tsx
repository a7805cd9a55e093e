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

/** So many of the latest stand open. */
const OPEN = 6;

/** Readings, and the making of the draft, are on record but move nothing. */
const QUIET = ['request.viewed', 'document.opened', 'request.started', 'request.draft_saved'];

/** The audit log on a request, newest first: what moved it, and behind a click every entry. */
export function History({ events, timeZone }: HistoryProps) {
  const newest = events.toReversed();
  const moved = newest.filter(({ act }) => !QUIET.includes(act)).slice(0, OPEN);
  return (
    <div className="space-y-3 text-sm">
      <Timeline label="Latest history" items={moved.map((event) => item(event, timeZone))} />
      <Details summary={`Every entry, readings too (${newest.length})`}>
        <Timeline label="Whole history" items={newest.map((event) => item(event, timeZone))} />
      </Details>
    </div>
  );
}

function item(event: HistoryEvent, timeZone: string) {
  return {
    key: String(event.seq),
    title: auditSentence(event.act, event.data as AuditData),
    at: event.actor ?? (event.actorKind === 'operator' ? 'The operator' : 'The portal'),
    by: <DateTime at={event.at} timeZone={timeZone} format="short" />,
  };
}
