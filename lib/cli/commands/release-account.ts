import { canonicalAddress } from '@/lib/law/address';
import { type Command, CommandError } from './command';

export const releaseAccount: Command = {
  usage: 'ADDRESS',
  about: 'Releases an account that five wrong codes have locked, once you have made sure who asks.',
  options: {},
  takes: { least: 1, most: 1 },
  async run({ args }) {
    const found = canonicalAddress(args[0]!);
    if (!found.ok) throw new CommandError(found.message, 2);
    const { releaseAccount: release } = await import('@/lib/accounts/release-account');
    await release(found.address);
    console.log(`Released ${found.address}.`);
    return 0;
  },
};
