import { UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Details } from '@/components/ui/details';

export type SignalView = {
  code: string;
  title: string;
  says: string;
  /** What a person looks into before settling it. */
  look: string;
  raisedAt: Date;
  /** Who settled it and what they found; null while it waits. `by` is null where the portal did. */
  settled: { at: Date; by: string | null; note: string } | null;
};

/** What stands out about who asks: those that wait first, what was settled behind a line. */
export function SignalList({ signals, timeZone }: { signals: SignalView[]; timeZone: string }) {
  const waiting = signals.filter(({ settled }) => settled === null);
  const settled = signals.filter((each) => each.settled !== null);
  return (
    <div className="space-y-3 text-sm">
      {waiting.length > 0 ? (
        <ul aria-label="Signals" className="divide-y divide-line">
          {waiting.map((signal) => (
            <li key={signal.code} className="space-y-0.5 py-2 first:pt-0 last:pb-0">
              <p>
                <Badge tone="warning">{signal.title}</Badge>
              </p>
              <p className="wrap-anywhere">{signal.says}</p>
              <p className="text-ink-muted">{signal.look}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-muted">
          {settled.length > 0 ? 'Every signal was settled.' : 'Nothing stands out about who asks.'}
        </p>
      )}
      {settled.length > 0 ? (
        <Details summary={`Settled (${settled.length})`}>
          <ul aria-label="Settled signals" className="space-y-2">
            {settled.map((signal) => (
              <Settled key={signal.code} signal={signal} timeZone={timeZone} />
            ))}
          </ul>
        </Details>
      ) : null}
    </div>
  );
}

function Settled({ signal, timeZone }: { signal: SignalView; timeZone: string }) {
  const { title, says, settled } = signal;
  if (!settled) return null;
  return (
    <li className="space-y-0.5">
      <p>
        <span className="font-semibold">{title}</span>, settled by {settled.by ?? 'the portal'},{' '}
        <DateTime at={settled.at} timeZone={timeZone} format="short" />
      </p>
      <p className="text-ink-muted wrap-anywhere">{says}</p>
      <UserText>{settled.note}</UserText>
    </li>
  );
}
