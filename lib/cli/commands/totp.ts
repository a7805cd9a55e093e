import { setTimeout as pause } from 'node:timers/promises';
import { generate } from 'otplib';
import { factorContext } from '@/lib/accounts/check-factor';
import { canonicalAddress } from '@/lib/law/address';
import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { isEvaluation } from '@/lib/platform/env';
import { type Command, CommandError } from './command';

const PERIOD = 30;
const seconds = () => now().getTime() / 1000;

/** RFC 6238 § 5.2: a code works once, so the next one belongs to a step after the last one that was taken. */
async function nextCode(address: string): Promise<{ code: string; step: number }> {
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
  const secret = await unseal(factor.secret, factorContext(factor.id));
  const code = await generate({ secret, epoch: step * PERIOD, algorithm: 'sha1', digits: 6, period: PERIOD });
  return { code, step };
}

export const totp: Command = {
  usage: 'ADDRESS [--json]',
  about: 'Prints the next unused code of an account’s authenticator app; in an evaluation only.',
  options: { json: { type: 'boolean' } },
  takes: { least: 1, most: 1 },
  async run({ args, options }) {
    if (!isEvaluation()) {
      throw new CommandError(
        'Codes are printed in an evaluation only: in production they are the phone’s alone.',
      );
    }
    const found = canonicalAddress(args[0]!);
    if (!found.ok) throw new CommandError(found.message, 2);
    const { code, step } = await nextCode(found.address);
    const validUntil = new Date((step + 2) * PERIOD * 1000).toISOString();
    console.log(options.json ? JSON.stringify({ address: found.address, code, validUntil }) : code);
    return 0;
  },
};
