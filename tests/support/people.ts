import type { AgentActor, StaffActor, StaffRole } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { agencyRow, agentRow, staffRow } from '@/prisma/seed/rows';

let made = 0;

type Place = {
  /** Where other processes make agencies in the same database, one that is nobody else's. */
  domain?: string;
  country?: string;
  state?: string | null;
  level?: AgentActor['agency']['level'];
  type?: AgentActor['agency']['type'];
};

/** Where the Federal Bureau is; national security letters come from there alone. */
export const FEDERAL = { state: null, level: 'federal' } as const satisfies Place;
/** Where an agency outside the United States is. */
export const FOREIGN = { country: 'FR', state: null, level: 'national' } as const satisfies Place;

/** A verified agency in the database, of Springfield, Illinois unless told otherwise. */
export async function anAgency({
  country = 'US',
  state = 'IL',
  level = 'municipal',
  type = 'law_enforcement',
  domain: given,
}: Place = {}) {
  made += 1;
  const domain = given ?? `agency-${made}.example`;
  const row = agencyRow(
    {
      name: `Agency ${made}${given ? ` of ${given}` : ''}`,
      type,
      level,
      country,
      state,
      directoryPhone: '+1 217 555 0100',
      directorySource: 'Public directory',
      domain,
    },
    now(),
  );
  await database().agency.create({ data: row });
  await database().agencyDomain.create({ data: { domain, agencyId: row.id! } });
  return { ...row, id: row.id!, domain };
}

/** An agent in good standing, as an actor; of a new agency unless one is given. */
export async function anAgent(
  given: { agency?: Awaited<ReturnType<typeof anAgency>>; pointOfContact?: boolean } = {},
): Promise<AgentActor> {
  const agency = given.agency ?? (await anAgency());
  made += 1;
  const pointOfContact = given.pointOfContact ?? false;
  const person = {
    address: `agent-${made}@${agency.domain}`,
    name: `Agent ${made}`,
    phone: '+1 217 555 0101',
  };
  const row = agentRow({ ...person, agencyId: agency.id, pointOfContact }, now());
  await database().account.create({ data: row });
  const { name, country, state = null, level, type } = agency;
  return {
    kind: 'agent',
    accountId: row.id!,
    name: person.name,
    address: person.address,
    agencyId: agency.id,
    agency: { name, country, state, level, type },
    pointOfContact,
    confirmed: true,
  };
}

/** An agent of an agency that may file the kind. */
export async function anAgentFor(
  kind: string,
  given: { pointOfContact?: boolean } = {},
): Promise<AgentActor> {
  const place = kind === 'national_security_letter' ? FEDERAL : {};
  return anAgent({ agency: await anAgency(place), ...given });
}

/** A staff member in good standing, as an actor. */
export async function aStaffMember(...roles: StaffRole[]): Promise<StaffActor> {
  made += 1;
  const person = { address: `staff-${made}-${newId().slice(0, 4)}@legal.example`, name: `Staff ${made}` };
  const row = staffRow({ ...person, roles }, now());
  await database().account.create({ data: row });
  return { kind: 'staff', accountId: row.id!, roles, ...person };
}
