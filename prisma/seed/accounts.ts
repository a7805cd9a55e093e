import type { Tx } from '@/lib/platform/database';
import { SEEDED_AGENCIES } from './agencies';
import type { PastEvent } from './audit';
import { SEEDED_AGENTS, SEEDED_STAFF, type SeededAgent } from './people';
import { agencyRow, agentRow, factorRow, randomSecret, staffRow } from './rows';

export type SeededAccounts = {
  agents: (SeededAgent & { id: string; agencyId: string; country: string; state: string | null })[];
  /** Account id by address. */
  staff: Map<string, string>;
  events: PastEvent[];
};

/** Writes agencies, agents and staff, each person with an authenticator app of a random secret. */
export async function seedAccounts(tx: Tx, at: Date): Promise<SeededAccounts> {
  const agencies = SEEDED_AGENCIES.map((agency) => ({ ...agencyRow(agency, at), domain: agency.domain }));
  const agents = SEEDED_AGENTS.map((agent) => {
    const agency = agencies.find(({ domain }) => agent.address.endsWith(`@${domain}`));
    if (!agency) throw new Error(`no seeded agency has the domain of ${agent.address}`);
    return { agent, agency, row: agentRow({ ...agent, agencyId: agency.id }, at) };
  });
  const staff = SEEDED_STAFF.map((person) => staffRow(person, at));
  const accounts = [...agents.map(({ row }) => row), ...staff];

  await tx.agency.createMany({ data: agencies.map(({ domain: _domain, ...row }) => row) });
  await tx.agencyDomain.createMany({ data: agencies.map(({ domain, id }) => ({ domain, agencyId: id })) });
  await tx.account.createMany({ data: accounts });
  await tx.factor.createMany({
    data: await Promise.all(accounts.map(({ id }) => factorRow(id, randomSecret(), at))),
  });

  return {
    agents: agents.map(({ agent, agency, row }) => ({
      ...agent,
      id: row.id,
      agencyId: agency.id,
      country: agency.country,
      state: agency.state ?? null,
    })),
    staff: new Map(staff.map(({ id, address }) => [address, id])),
    events: [
      ...agencies.map(({ id }): PastEvent => {
        return { at, actor: 'system', act: 'agency.seeded', data: { agencyId: id } };
      }),
      ...accounts.map(({ id }): PastEvent => {
        return { at, actor: 'system', act: 'account.created', data: { accountId: id } };
      }),
    ],
  };
}
