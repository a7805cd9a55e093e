import { appendEvent } from '@/lib/audit/append-event';
import { addDays } from '@/lib/law/calendar-day';
import { newId } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { type Actor, canCover, holds, isGivenWork } from './rules';

/** One's own days away are one's own; those of somebody who is ill the administrator enters. */
const mayPlanFor = (actor: Actor, accountId: string) =>
  actor.kind === 'staff' && (actor.accountId === accountId || holds(actor, 'administrator'));

type Planned = { accountId: string; firstDay: string; lastDay: string; coverId: string | null };

/**
 * Enters days on which a staff member is away, and who covers. The same days entered again change who covers.
 * @param today calendar date of the company's time zone
 * @throws NotFound for another's days; Refusal where they are over, lie on top of others, or the cover cannot cover
 */
export async function planAbsence(actor: Actor, planned: Planned, today: string): Promise<void> {
  const { accountId, firstDay, lastDay, coverId } = planned;
  if (!mayPlanFor(actor, accountId)) throw new NotFound();
  if (lastDay < today) refuse('lastDay', 'The last day is over already: enter a later one.');
  await inTransaction(async (tx) => {
    // Two windows that enter days of one person stand in line here.
    await tx.$executeRaw`select 1 from account where id = ${accountId}::uuid for update`;
    const people = await tx.account.findMany({
      where: { id: { in: [accountId, ...(coverId ? [coverId] : [])] }, kind: 'staff', standing: 'active' },
      select: { id: true, roles: true },
    });
    const away = people.find(({ id }) => id === accountId);
    if (!away || !isGivenWork(away.roles)) throw new NotFound();
    const cover = people.find(({ id }) => id === coverId);
    if (coverId && (coverId === accountId || !cover || !canCover(away.roles, cover.roles)))
      refuse('coverId', 'Choose who covers from the list: somebody else who can work on the same requests.');
    const others = await tx.absence.findMany({ where: { accountId, lastDay: { gte: today } } });
    const same = others.find((each) => each.firstDay === firstDay && each.lastDay === lastDay);
    const over = others.find((each) => each !== same && each.firstDay <= lastDay && firstDay <= each.lastDay);
    if (over) {
      refuse(
        'firstDay',
        `There is an absence from ${over.firstDay} to ${over.lastDay} already: choose other days, or end that one first.`,
      );
    }
    if (same && same.coverId === coverId) return;
    if (same) await tx.absence.update({ where: { id: same.id }, data: { coverId } });
    else await tx.absence.create({ data: { id: newId(), accountId, coverId, firstDay, lastDay } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.absence_planned',
      data: { accountId, coverId, firstDay, lastDay },
    });
  });
}

/**
 * Ends an absence that runs, as of today, or takes back one to come. One that is over, or gone, stays as it is.
 * @throws NotFound for another's
 */
export async function endAbsence(actor: Actor, id: string, today: string): Promise<void> {
  await inTransaction(async (tx) => {
    const absence = await tx.absence.findUnique({ where: { id } });
    if (!absence) return;
    if (!mayPlanFor(actor, absence.accountId)) throw new NotFound();
    if (absence.lastDay < today) return;
    if (absence.firstDay >= today) await tx.absence.delete({ where: { id } });
    else await tx.absence.update({ where: { id }, data: { lastDay: addDays(today, -1) } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'account.absence_ended',
      data: { accountId: absence.accountId, firstDay: absence.firstDay, lastDay: absence.lastDay },
    });
  });
}

function refuse(field: string, message: string): never {
  throw new Refusal({ field, message });
}
