import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { minutesAfter } from './rules';

/** Notes that a session is in use, at most once a minute: the idle limit counts from there. */
export async function touchSession(token: string): Promise<void> {
  await database().session.updateMany({
    where: { tokenHash: digest(token), lastUsedAt: { lt: minutesAfter(now(), -1) } },
    data: { lastUsedAt: now() },
  });
}
