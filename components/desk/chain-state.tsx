import type { FormAction } from '@/components/forms/form-action';
import { DateTime } from '@/components/ui/date-time';
import { Notice } from '@/components/ui/notice';
import { auditSentence } from '@/lib/audit/events';
import type { LogEntry } from '@/lib/oversight/rules';
import { DeskForm } from './desk-form';
import { actorWords } from './log-table';
import { RefreshWhile } from './refresh-while';

type Check = { askedAt: Date; by: string | null };

type ChainStateProps = {
  action: FormAction;
  /** The last walk that came to its end. */
  finished: (Check & { finishedAt: Date; intact: boolean }) | null;
  /** The entry at which it stopped, where the reader may see it. */
  fault: LogEntry | null;
  /** One that is under way, with how far it is in per cent, or one that was given up. */
  underWay: (Check & { share: number; stalled: boolean }) | null;
  /** The page this stands on. */
  here: string;
  timeZone: string;
};

/** Whether the log holds, as far as it was last walked, and the button that has it walked. */
export function ChainState({ action, finished, fault, underWay, here, timeZone }: ChainStateProps) {
  const running = underWay !== null && !underWay.stalled;
  return (
    <Notice
      tone={finished === null ? 'neutral' : finished.intact ? 'success' : 'danger'}
      title={
        finished === null
          ? 'The log was never verified'
          : finished.intact
            ? 'The log was intact when it was last verified'
            : 'The log is broken'
      }
    >
      {finished ? (
        <p>
          {finished.by ?? 'The operator'} asked for it, and it was done at{' '}
          <DateTime at={finished.finishedAt} timeZone={timeZone} />.{' '}
          {finished.intact
            ? 'Every entry written before then follows the one before it, and none was changed.'
            : fault
              ? `The first entry that does not hold: “${auditSentence(fault.act, fault.data)}”, ${actorWords(fault)}, ${fault.reference ?? 'of no request'}, hash ${fault.hash}.`
              : 'The first entry that does not hold is not among those shown here; the operator’s command verify-audit names it.'}
        </p>
      ) : (
        <p>Each entry carries the hash of the one before it: verifying walks them all.</p>
      )}
      {underWay ? (
        <p role="status">
          {running
            ? `Being verified now: ${underWay.share} per cent of it is done.`
            : 'A verification was begun and given up; ask for another.'}
        </p>
      ) : null}
      {running ? (
        <RefreshWhile href={here} />
      ) : (
        <DeskForm action={action} label="Verify the log" submitLabel="Verify now" />
      )}
    </Notice>
  );
}
