import { canonicalAddress } from '@/lib/law/address';
import { isEvaluation } from '@/lib/platform/env';
import { type Command, CommandError } from './command';

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
    const { nextCode } = await import('../next-code');
    const { code, validUntil } = await nextCode(found.address);
    console.log(options.json ? JSON.stringify({ address: found.address, code, validUntil }) : code);
    return 0;
  },
};
