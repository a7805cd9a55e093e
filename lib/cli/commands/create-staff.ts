import { STAFF_ROLES } from '@/lib/accounts/rules';
import { type Command, CommandError } from './command';

export const createStaff: Command = {
  usage: 'ADDRESS --name NAME --role ROLE [--role ROLE]… [--json]',
  about: `Creates an account for a staff member; roles are ${STAFF_ROLES.join(', ')}.`,
  options: {
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  async run({ args, options }) {
    if (typeof options.name !== 'string') throw new CommandError('Give the name with --name.', 2);
    const roles = [options.role ?? []].flat().flatMap((role) => String(role).split(','));
    const { createStaff: create } = await import('@/lib/accounts/create-staff');
    const account = await create({ address: args[0]!, name: options.name, roles });
    console.log(
      options.json
        ? JSON.stringify({ ...account, roles })
        : `Created ${account.address} (${roles.join(', ')}); an authenticator app is set up at the first sign-in.`,
    );
    return 0;
  },
};
