import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { FIRST_DECISION_MINUTES, minutesBetween, spanWords } from '@/lib/emergencies/rules';
import { isClosed, type RequestStatus } from '@/lib/requests/rules';

type EmergencyProgressProps = {
  company: string;
  filedAt: Date;
  /** When a person of the company first opened it. */
  firstOpenedAt: Date | null;
  status: RequestStatus;
  timeZone: string;
  now: Date;
};

/** Tells whoever filed an emergency whether a person has opened it. */
export function EmergencyProgress(props: EmergencyProgressProps) {
  const { company, filedAt, firstOpenedAt, status, timeZone, now } = props;
  if (firstOpenedAt) {
    return (
      <Notice tone="success" level={2} title={`A person of ${company} has opened it`}>
        <p>
          A person of {company} first opened it at <DateTime at={firstOpenedAt} timeZone={timeZone} />,{' '}
          {spanWords(minutesBetween(filedAt, firstOpenedAt))} after it was filed.
        </p>
      </Notice>
    );
  }
  if (isClosed(status)) return null;
  return (
    <Notice tone="emergency" level={2} title="Nobody has opened it yet">
      <p>
        It was filed {spanWords(minutesBetween(filedAt, now))} ago. It stands at the top of the desk and stays
        loud there until a person opens it. Our target for a first decision is{' '}
        {spanWords(FIRST_DECISION_MINUTES)} from filing.
      </p>
    </Notice>
  );
}
