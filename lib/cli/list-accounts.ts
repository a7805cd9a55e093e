import { factorContext } from '@/lib/accounts/check-factor';
import { ROLE_LABELS } from '@/lib/accounts/rules';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { SEEDED_AGENTS, SEEDED_STAFF, WAITING_AGENT } from '@/prisma/seed/people';

/**
 * The seeded accounts as they are now, agents first.
 * @returns address, who it is, and the secret of the authenticator app in base 32; none after `SEED=none`
 */
export async function listSeededAccounts(): Promise<{ address: string; about: string; secret: string }[]> {
  const order = [...SEEDED_AGENTS, WAITING_AGENT, ...SEEDED_STAFF].map(({ address }) => address);
  const accounts = await database().account.findMany({
    where: { address: { in: order } },
    include: {
      agency: true,
      factors: { where: { type: 'totp', confirmedAt: { not: null } }, orderBy: { createdAt: 'asc' } },
    },
  });
  accounts.sort((a, b) => order.indexOf(a.address) - order.indexOf(b.address));
  return Promise.all(
    accounts.map(async ({ address, agency, standing, pointOfContact, roles, factors: [factor] }) => ({
      address,
      about: agency
        ? `agent, ${agency.name}${pointOfContact ? ', point of contact' : ''}${standing === 'pending' ? ', waits for confirmation' : ''}`
        : roles.map((role) => ROLE_LABELS[role].toLowerCase()).join(', '),
      secret: factor ? await unseal(factor.secret!, factorContext(factor.id)) : 'no authenticator app',
    })),
  );
}
