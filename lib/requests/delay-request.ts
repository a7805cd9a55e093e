import type { Actor } from '@/lib/accounts/rules';
import { DELAYS, type DelayId, reasonText } from '@/lib/law/grounds';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { refuseWordless } from './approve-request';
import { changeStatus } from './change-status';
import { recordDecision } from './record-decision';

type Delay = {
  reference: string;
  ground?: DelayId;
  /** The words of the company besides. */
  reason: string;
  /** A calendar date on which the desk is reminded that the clock stands. */
  remindOn?: string | undefined;
};

/**
 * Stops the clock for a legal reason (a motion to quash, a conflict of laws), which the agent reads.
 * @throws Refusal where “another reason” is not put into words, or the day of the reminder is over
 */
export async function delayRequest(actor: Actor, { reference, ground = 'other', reason, remindOn }: Delay) {
  refuseWordless([ground], reason, 'reason');
  const { timeZone } = await currentCompany();
  if (remindOn && remindOn < localDay(now(), timeZone)) {
    throw new Refusal({
      field: 'remindOn',
      message: 'The day of the reminder is over: choose one that lies ahead.',
    });
  }
  const { source } = DELAYS[ground];
  return changeStatus(actor, {
    request: { reference },
    verb: 'delay',
    reason: reasonText([DELAYS[ground]], reason),
    remindOn: remindOn ?? null,
    data: { ground, ...(remindOn && { remindOn }) },
    along: (tx, request, at) =>
      recordDecision(tx, actor, {
        requestId: request.id,
        verb: 'delay',
        at,
        grounds: [{ code: ground, source }],
        reason: { words: reason.trim() },
      }),
  });
}
