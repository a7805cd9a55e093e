import { absencesFrom } from '@/lib/accounts/queries';
import { appendEvent } from '@/lib/audit/append-event';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { currentAssignment, currentCompany } from '@/lib/settings/queries';
import { handlerRoles } from './policy';
import { chooseAssignee, OPEN_STATUSES } from './rules';

/** Requests filed at once are given out one after the other, so that each counts for the next one's load. */
const TURN = 7_219_302;

/**
 * Gives a request that was just filed to somebody by the rules of assignment. A job of its own, queued with the
 * filing: a rule that cannot be followed keeps nobody from filing. Whoever was given it meanwhile keeps it, and one
 * of the compartment is given out by nobody's rule. Safe to repeat.
 */
export async function assignByRules(requestId: string): Promise<void> {
  const [{ version, rules }, company] = await Promise.all([currentAssignment(), currentCompany()]);
  if (rules.length === 0) return;
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${TURN}::bigint)`;
    await tx.$executeRaw`select 1 from request where id = ${requestId}::uuid for update`;
    const request = await tx.request.findUnique({
      where: { id: requestId },
      include: { agency: { select: { country: true } } },
    });
    if (!request || request.compartment || request.assigneeId) return;
    if (!OPEN_STATUSES.includes(request.status)) return;
    // Somebody took it and gave it back before this job ran: that was meant.
    const given = await tx.auditEvent.findFirst({ where: { requestId, act: 'request.assigned' } });
    if (given) return;

    const day = localDay(now(), company.timeZone);
    const chosen = chooseAssignee(
      rules,
      {
        kind: request.kind,
        agencyId: request.agencyId,
        // An MLAT is the requesting country's (LAW.md § 10).
        country: request.requestingCountry ?? request.agency.country,
      },
      { absences: await absencesFrom(day, tx), day, load: await openWork(tx) },
    );
    if (!chosen) return;
    const { assigneeId, rule, inPlaceOf } = chosen;
    await tx.request.update({ where: { id: requestId }, data: { assigneeId, updatedAt: now() } });
    await appendEvent(tx, {
      actor: 'system',
      act: 'request.assigned',
      requestId,
      data: { assigneeId, rule, version, inPlaceOf },
    });
  });
}

/** Open requests of everyone who can be given one; the compartment is not counted, or who gets what would tell of it. */
async function openWork(tx: Tx): Promise<Map<string, number>> {
  const people = await tx.account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { hasSome: handlerRoles(false) } },
    select: { id: true },
  });
  const counts = await tx.request.groupBy({
    by: ['assigneeId'],
    where: {
      assigneeId: { in: people.map(({ id }) => id) },
      status: { in: OPEN_STATUSES },
      submittedAt: { not: null },
      compartment: false,
    },
    _count: true,
  });
  const load = new Map(counts.map(({ assigneeId, _count }) => [assigneeId, _count]));
  return new Map(people.map(({ id }) => [id, load.get(id) ?? 0]));
}
