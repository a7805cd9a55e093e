import { seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { SEEDED_AGENCIES, type SeededAgency, UNVERIFIED_AGENCY } from './agencies';
import type { PastEvent } from './audit';
import {
  SEEDED_AGENTS,
  SEEDED_STAFF,
  type SeededAgent,
  UNVERIFIED_AGENT,
  WAITING_AGENT,
  WAITING_PARTICULARS,
} from './people';
import { agencyRow, agentRow, factorRow, randomSecret, staffRow } from './rows';

export type AgentOfSeed = SeededAgent & { id: string; agencyId: string; agency: SeededAgency };

export type SeededAccounts = {
  agents: AgentOfSeed[];
  /** Whoever filed for an agency that nobody has checked. */
  unverified: AgentOfSeed;
  /** Account id by address. */
  staff: Map<string, string>;
  events: PastEvent[];
};

const TWO_HOURS_MS = 2 * 60 * 60_000;

/** Writes agencies, agents and staff, each person with an authenticator app of a random secret. */
export async function seedAccounts(tx: Tx, at: Date, present: Date): Promise<SeededAccounts> {
  const agencies = SEEDED_AGENCIES.map((agency) => ({ agency, row: agencyRow(agency, at) }));
  const agents = SEEDED_AGENTS.map((agent) => {
    const found = agencies.find(({ agency }) => agent.address.endsWith(`@${agency.domain}`));
    if (!found) throw new Error(`no seeded agency has the domain of ${agent.address}`);
    return { agent, agency: found.agency, row: agentRow({ ...agent, agencyId: found.row.id }, at) };
  });
  const staff = SEEDED_STAFF.map((person) => staffRow(person, at));
  // Everybody was here lately, or the first to sign in would find a dormant account.
  const lastSignInAt = new Date(present.getTime() - TWO_HOURS_MS);
  const accounts = [...agents.map(({ row }) => row), ...staff].map((row) => ({ ...row, lastSignInAt }));

  await tx.agency.createMany({ data: agencies.map(({ row }) => row) });
  await tx.agencyDomain.createMany({
    data: agencies.map(({ agency, row }) => ({ domain: agency.domain, agencyId: row.id })),
  });
  await tx.account.createMany({ data: accounts });
  await tx.factor.createMany({
    data: await Promise.all(accounts.map(({ id }) => factorRow(id, randomSecret(), at))),
  });
  const unverified = await seedUnverified(tx, present);
  const waiting = await seedWaiting(tx, agents[0]!.row.agencyId!, present);

  return {
    agents: agents.map(({ agent, agency, row }) => ({
      ...agent,
      id: row.id,
      agencyId: row.agencyId!,
      agency,
    })),
    unverified: unverified.agent,
    staff: new Map(staff.map(({ id, address }) => [address, id])),
    events: [
      ...agencies.map(({ row }): PastEvent => {
        return { at, actor: 'system', act: 'agency.seeded', data: { agencyId: row.id } };
      }),
      ...accounts.map(({ id }): PastEvent => {
        return { at, actor: 'system', act: 'account.created', data: { accountId: id } };
      }),
      ...unverified.events,
      ...waiting,
    ],
  };
}

/** An agency and a person who came with an emergency two hours ago: proposed, and without a second factor. */
async function seedUnverified(tx: Tx, present: Date) {
  const at = new Date(present.getTime() - TWO_HOURS_MS);
  const agency = agencyRow(UNVERIFIED_AGENCY, at, 'proposed');
  const row = agentRow({ ...UNVERIFIED_AGENT, agencyId: agency.id }, at, 'pending');
  await tx.agency.create({ data: agency });
  await tx.account.create({ data: row });
  const agent: AgentOfSeed = {
    ...UNVERIFIED_AGENT,
    id: row.id,
    agencyId: agency.id,
    agency: UNVERIFIED_AGENCY,
  };
  const actor = { accountId: row.id, kind: 'agent' } as const;
  const events: PastEvent[] = [
    { at, actor, act: 'account.mailbox_proven' },
    { at, actor, act: 'agency.proposed', data: { agencyId: agency.id } },
    { at, actor, act: 'account.created', data: { accountId: row.id } },
  ];
  return { agent, events };
}

/** An agent who registered two hours ago, with an authenticator app, and waits for the department's point of contact. */
async function seedWaiting(tx: Tx, agencyId: string, present: Date): Promise<PastEvent[]> {
  const at = new Date(present.getTime() - TWO_HOURS_MS);
  const row = agentRow({ ...WAITING_AGENT, agencyId }, at, 'pending');
  const id = row.id!;
  const particulars = await seal(JSON.stringify(WAITING_PARTICULARS), {
    use: 'registration.particulars',
    id,
  });
  await tx.account.create({ data: row });
  await tx.factor.create({ data: await factorRow(id, randomSecret(), at) });
  await tx.registration.create({ data: { accountId: id, agencyId, particulars, createdAt: at } });
  const actor = { accountId: id, kind: 'agent' } as const;
  return [
    { at, actor, act: 'account.mailbox_proven' },
    { at, actor, act: 'account.registered', data: { accountId: id, agencyId } },
  ];
}
