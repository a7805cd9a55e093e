import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { PRESENCE_MS } from './events';

/** Forgets who had a request open, long after it counted. Safe to repeat. */
export async function forgetPresence(): Promise<void> {
  const before = new Date(now().getTime() - 10 * PRESENCE_MS.lasts);
  await database().presence.deleteMany({ where: { seenAt: { lt: before } } });
}
