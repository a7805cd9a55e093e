import { canonicalAddress } from '@/lib/law/address';
import { type Command, CommandError } from './command';

export const connectStaff: Command = {
  usage: 'ADDRESS SUBJECT',
  about: 'Says by what name (the claim `sub`) the identity provider of OIDC_ISSUER knows a staff member.',
  options: {},
  takes: { least: 2, most: 2 },
  async run({ args }) {
    const found = canonicalAddress(args[0]!);
    if (!found.ok) throw new CommandError(found.message, 2);
    const { env } = await import('@/lib/platform/env');
    const issuer = env().oidc?.issuer;
    if (!issuer) throw new CommandError('OIDC_ISSUER is not set, so there is no identity provider.', 2);
    const { connectStaff: connect } = await import('@/lib/accounts/connect-staff');
    await connect({ address: found.address, issuer, subject: args[1]! });
    console.log(`Connected ${found.address} with ${args[1]} of ${issuer}.`);
    return 0;
  },
};
