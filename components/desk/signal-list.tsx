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
  /** Where it was settled before and waited again: who found what then. */
  earlier: string | null;
};

type SignalListProps = {
  signals: SignalView[];
  timeZone: string;
  /** Says what was seen and no more: what to look into stands on the page of its own. */
  brief?: boolean;
};

/** What stands out about who asks: those that wait first, what was settled behind a line. */
export function SignalList({ signals, timeZone, brief = false }: SignalListProps) {
  const waiting = signals.filter(({ settled }) => settled === null);
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
              {brief ? null : <p className="text-ink-muted">{signal.look}</p>}
              {signal.earlier && !brief ? <Earlier>{signal.earlier}</Earlier> : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-muted">
          {signals.length > 0 ? 'Every signal was settled.' : 'Nothing stands out about who asks.'}
        </p>
      )}
      <SettledSignals signals={signals} timeZone={timeZone} />
    </div>
  );
}

/** What was settled, by whom and with what note, behind a line; nothing where nothing was. */
export function SettledSignals({ signals, timeZone }: Pick<SignalListProps, 'signals' | 'timeZone'>) {
  const settled = signals.filter((each) => each.settled !== null);
  if (settled.length === 0) return null;
  return (
    <Details summary={`Settled (${settled.length})`}>
      <ul aria-label="Settled signals" className="space-y-2 text-sm">
        {settled.map((signal) => (
          <Settled key={signal.code} signal={signal} timeZone={timeZone} />
        ))}
      </ul>
    </Details>
  );
}

/** What was found before more came to it; it also stands within a paragraph. */
export function Earlier({ children }: { children: string }) {
  return (
    <span className="block">
      <span className="font-semibold">Settled before, and more has come since. What was found then:</span>
      <span dir="auto" className="block whitespace-pre-line wrap-anywhere">
        {children}
      </span>
    </span>
  );
}

function Settled({ signal, timeZone }: { signal: SignalView; timeZone: string }) {
  const { title, says, settled, earlier } = signal;
  if (!settled) return null;
  return (
    <li className="space-y-0.5">
      <p>
        <span className="font-semibold">{title}</span>, settled by {settled.by ?? 'the portal'},{' '}
        <DateTime at={settled.at} timeZone={timeZone} format="short" />
      </p>
      <p className="text-ink-muted wrap-anywhere">{says}</p>
      <UserText>{settled.note}</UserText>
      {earlier ? <Earlier>{earlier}</Earlier> : null}
    </li>
  );
}
