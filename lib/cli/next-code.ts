import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'otplib';
import { factorContext } from '@/lib/accounts/check-factor';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { CommandError } from './commands/command';

const PERIOD = 30;
const seconds = () => now().getTime() / 1000;

/**
 * The next unused code of an account's authenticator app. RFC 6238 § 5.2: a code works once, so the next one belongs
 * to a step after the last one that was taken; it is waited for.
 * @returns six digits, and when the portal stops taking them
 * @throws CommandError where the account has no such app
 */
export async function nextCode(address: string): Promise<{ code: string; validUntil: Date }> {
  const factor = await database().factor.findFirst({
    where: { account: { address }, type: 'totp', confirmedAt: { not: null } },
    orderBy: { createdAt: 'asc' },
  });
  if (!factor) {
    throw new CommandError(
      `There is no account ${address} with an authenticator app: npm start lists those that have one.`,
    );
  }
  const step = Math.max(Math.floor(seconds() / PERIOD), Number(factor.lastStep) + 1);
  // The portal takes the code of one step ahead, no more (clocks differ), so a further one has to be waited for.
  const wait = (step - 1) * PERIOD - seconds();
  if (wait > 0) await pause(wait * 1000 + 200);
  const secret = await unseal(factor.secret!, factorContext(factor.id));
  const code = await generate({ secret, epoch: step * PERIOD, algorithm: 'sha1', digits: 6, period: PERIOD });
  return { code, validUntil: new Date((step + 2) * PERIOD * 1000) };
}
