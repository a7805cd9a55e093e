import { CircleAlert, CircleCheck, Siren } from 'lucide-react';
import { IconText } from '@/components/ui/icon-text';
import { decisionClock, FIRST_DECISION_MINUTES, spanWords } from '@/lib/emergencies/rules';

type EmergencyClockProps = {
  filedAt: Date;
  /** When staff first decided something; null while nobody has. */
  decidedAt: Date | null;
  closedAt: Date | null;
  now: Date;
};

/** The clock of an emergency: from filing to the first human decision, against the target (LAW.md § 8). */
export function EmergencyClock({ now, ...given }: EmergencyClockProps) {
  const { minutes, stopped, late } = decisionClock(given, now);
  if (stopped) {
    const what = given.decidedAt ? 'First decided' : 'Closed';
    return (
      <IconText icon={late ? <CircleAlert /> : <CircleCheck />} tone={late ? 'warning' : 'success'}>
        {what} after {spanWords(minutes)}
      </IconText>
    );
  }
  const beyond = minutes - FIRST_DECISION_MINUTES;
  return (
    <IconText icon={<Siren />} tone="emergency">
      Waits {spanWords(minutes)};{' '}
      {late
        ? beyond > 0
          ? `${spanWords(beyond)} beyond the target`
          : 'the target is over'
        : `${spanWords(-beyond)} left of the target`}
    </IconText>
  );
}
