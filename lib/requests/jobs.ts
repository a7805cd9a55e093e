import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { changeStatus } from './change-status';
import { remindDesk } from './remind-desk';

const DAY_MS = 24 * 60 * 60_000;
/** A draft untouched for this long expires; so do questions that nobody answered. */
const DRAFT_DAYS = 90;
const QUESTION_DAYS = 60;

/** Expires what was left lying, a hundred at a time; what one run does not reach, the next one does. */
export async function expireRequests(): Promise<number> {
  const time = now().getTime();
  const stale = await database().request.findMany({
    where: {
      OR: [
        { status: 'draft', updatedAt: { lt: new Date(time - DRAFT_DAYS * DAY_MS) } },
        {
          status: 'awaiting_agency',
          stops: { some: { endedAt: null, startedAt: { lt: new Date(time - QUESTION_DAYS * DAY_MS) } } },
        },
      ],
    },
    select: { id: true },
    take: 100,
  });
  for (const { id } of stale) {
    await changeStatus('system', { request: { id }, verb: 'expire' }).catch((error) => {
      // Somebody was faster, and it is not left lying any more.
      if (!(error instanceof Refusal)) throw error;
    });
  }
  if (stale.length > 0) log.info({ count: stale.length }, 'expired requests that were left lying');
  return stale.length;
}

/** Reminds the desk of lawful delays on the day that was asked for. */
export async function remindOfDelays(): Promise<number> {
  const { timeZone } = await currentCompany();
  const due = await database().clockStop.findMany({
    where: {
      endedAt: null,
      remindOn: { lte: localDay(now(), timeZone) },
      request: { status: 'legally_delayed' },
    },
    select: { id: true, requestId: true },
    take: 500,
  });
  let told = 0;
  for (const { id, requestId } of due) {
    if (await remindDesk(requestId, 'request.delay_reminded', `delay:${id}`)) told += 1;
  }
  return told;
}
