import type { StaffRole } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { handlerRoles } from '@/lib/requests/policy';

type Person = { id: string; address: string; roles: StaffRole[] };

/** Who is told that a request waits. */
export type Recipients = {
  /** Whoever has it; while they are away their cover; where neither can be told, counsel. Addresses. */
  assigned(request: { assigneeId: string | null; compartment: boolean }): string[];
  /** Counsel, in the compartment the cleared; of those who are away their covers. Addresses. */
  counsel(compartment: boolean): string[];
};

/** The people at the desk on a day of the company's, and who covers for whom. In: `YYYY-MM-DD`. */
export async function recipientsOn(today: string): Promise<Recipients> {
  const [people, absences] = await Promise.all([
    database().account.findMany({
      where: { kind: 'staff', standing: 'active', roles: { hasSome: ['analyst', 'counsel', 'cleared'] } },
      select: { id: true, address: true, roles: true },
      orderBy: { address: 'asc' },
    }),
    database().absence.findMany({
      where: { firstDay: { lte: today }, lastDay: { gte: today } },
      orderBy: { id: 'asc' },
    }),
  ]);
  const byId = new Map(people.map((person) => [person.id, person]));
  const away = new Map(absences.map(({ accountId, coverId }) => [accountId, coverId]));

  /** The person, or whoever covers for them, if that one is there and holds one of the roles. */
  function present(id: string, roles: readonly StaffRole[]): Person | null {
    const coverId = away.get(id);
    const reached = coverId === undefined ? id : coverId !== null && !away.has(coverId) ? coverId : null;
    const person = reached === null ? undefined : byId.get(reached);
    return person?.roles.some((role) => roles.includes(role)) ? person : null;
  }

  function counsel(compartment: boolean): string[] {
    const role: StaffRole = compartment ? 'cleared' : 'counsel';
    const all = people.filter(({ roles }) => roles.includes(role));
    const there = all.flatMap(({ id }) => present(id, [role])?.address ?? []);
    // Where everybody is away and covered by nobody, it is better told to all than to none.
    return there.length > 0 ? [...new Set(there)] : all.map(({ address }) => address);
  }

  return {
    counsel,
    assigned({ assigneeId, compartment }) {
      const person = assigneeId ? present(assigneeId, handlerRoles(compartment)) : null;
      return person ? [person.address] : counsel(compartment);
    },
  };
}
