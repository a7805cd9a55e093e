import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { remindDesk } from '@/lib/requests/remind-desk';
import { currentCompany } from '@/lib/settings/queries';

/** A process that came later than this after its day is no longer waited for by mail. */
const DAYS_BACK = 30;

/** Reminds the desk of releases whose process was to follow by now, once each. */
export async function remindOfFollowUps(): Promise<number> {
  const { timeZone } = await currentCompany();
  const at = now();
  const first = localDay(new Date(at.getTime() - DAYS_BACK * 24 * 60 * 60_000), timeZone);
  const due = await database().release.findMany({
    where: { released: true, followUpDue: { gte: first, lte: localDay(at, timeZone) } },
    select: { id: true, requestId: true },
    take: 500,
  });
  let told = 0;
  for (const { id, requestId } of due) {
    if (await remindDesk(requestId, 'emergency.follow_up_due', `follow-up:${id}`)) told += 1;
  }
  return told;
}
