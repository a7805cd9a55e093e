import { database } from '@/lib/platform/database';
import { currentDeskSettings } from '@/lib/settings/queries';
import { raiseSignals } from './raise-signals';

/** So many a run; what one does not reach, the next one does. */
const BATCH = 100;

/**
 * Looks again at requests whose agency was opened, or whose agent was confirmed, since the signal that they were not,
 * and at those that wait for a call which the settings ask for no more: none of these know of signals.
 * @returns how many requests were looked at
 */
export async function lookAgain(): Promise<number> {
  const { callBackFirst } = await currentDeskSettings();
  const uncalled = { code: 'call_back_missing', request: { kind: { not: 'emergency' } } };
  const rows = await database().signal.findMany({
    where: {
      settledAt: null,
      OR: [
        { code: 'unverified_agency', request: { agency: { standing: { not: 'proposed' } } } },
        { code: 'unconfirmed_agent', request: { agent: { standing: { not: 'pending' } } } },
        ...(callBackFirst ? [] : [uncalled]),
      ],
    },
    select: { requestId: true },
    distinct: ['requestId'],
    take: BATCH,
  });
  for (const { requestId } of rows) await raiseSignals(requestId);
  return rows.length;
}
