import { now } from '@/lib/platform/clock';
import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';

/** Ends what a browser's proof of a mailbox stands for, before its time. In: the cookie's token. */
export async function forgetMailbox(token: string): Promise<void> {
  await database().signInAttempt.updateMany({
    where: { tokenHash: digest(token), purpose: 'emergency', usedAt: { not: null } },
    data: { expiresAt: now() },
  });
}
