import { appendEvent } from '@/lib/audit/append-event';
import type { AuditAct } from '@/lib/audit/events';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { requireFreshFactor } from './confirm-factor';
import { suspendedMail } from './emails';
import { mayLift } from './policy';
import { lifters } from './queries';
import type { Actor, Visit } from './rules';

type Locked = Awaited<ReturnType<typeof lockSuspension>>;

/**
 * The first of two: asks that a suspension be lifted, with the reason. Nothing changes until another agrees.
 * @throws NotFound for whoever may not; Refusal where somebody asked already or it was lifted
 */
export async function askLift(actor: Actor, { id, reason }: { id: string; reason: string }): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const row = await lockSuspension(tx, actor, id);
    if (row.liftAskedById) refuse('Somebody asked for that already: another of you answers it.');
    const at = now();
    await tx.suspension.update({
      where: { id },
      data: {
        liftAskedById: actor.accountId,
        liftAskedAt: at,
        liftReason: await seal(reason, liftContext(id)),
      },
    });
    for (const to of await lifters(actor.accountId, tx)) {
      await queueMail(tx, await suspendedMail({ id, to, waits: true, at }, company));
    }
    await note(tx, actor, row, 'suspension.lift_asked');
  });
}

/**
 * The second of two, with a fresh factor: lifts the suspension, and they are what they were before.
 * @throws FactorNeeded; NotFound for whoever may not; Refusal to whoever asked for it, and where nobody did
 */
export async function liftSuspension(actor: Actor, visit: Visit, id: string): Promise<void> {
  requireFreshFactor(visit);
  await inTransaction(async (tx) => {
    const row = await lockSuspension(tx, actor, id);
    answerable(actor, row);
    await tx.suspension.update({ where: { id }, data: { liftedById: actor.accountId, liftedAt: now() } });
    if (row.accountId) {
      // Who left meanwhile is not let in by it.
      await tx.account.updateMany({
        where: { id: row.accountId, standing: 'suspended' },
        data: { standing: row.former! },
      });
    } else {
      await tx.agency.update({ where: { id: row.agencyId! }, data: { standing: 'verified' } });
    }
    await note(tx, actor, row, row.accountId ? 'account.suspension_lifted' : 'agency.suspension_lifted');
  });
}

/**
 * Answers no: they stay suspended, and somebody can ask anew.
 * @throws NotFound for whoever may not; Refusal where nobody asked, or to whoever did
 */
export async function refuseLift(actor: Actor, id: string): Promise<void> {
  await inTransaction(async (tx) => {
    const row = await lockSuspension(tx, actor, id);
    answerable(actor, row);
    await tx.suspension.update({
      where: { id },
      data: { liftAskedById: null, liftAskedAt: null, liftReason: null },
    });
    await note(tx, actor, row, 'suspension.lift_refused');
  });
}

/** Where the reason to lift a suspension is bound to. */
export function liftContext(id: string): { use: string; id: string } {
  return { use: 'suspension.lift_reason', id };
}

async function lockSuspension(tx: Tx, actor: Actor, id: string) {
  if (!mayLift(actor)) throw new NotFound();
  await tx.$queryRaw`select 1 from suspension where id = ${id}::uuid for update`;
  const row = await tx.suspension.findUnique({
    where: { id },
    include: { liftedBy: { select: { name: true } }, account: { select: { agencyId: true } } },
  });
  if (!row) throw new NotFound();
  if (row.liftedAt) refuse(`${row.liftedBy!.name} lifted this already; nothing was changed.`);
  return row;
}

function answerable(actor: Actor, row: Locked): void {
  if (!row.liftAskedById)
    refuse('Nobody asks that it be lifted any more: ask for it first, and another answers.');
  if (row.liftAskedById === actor.accountId) {
    refuse('You asked for this, and it takes two people: another of counsel or the administrators answers.');
  }
}

async function note(tx: Tx, actor: Actor, row: Locked, act: AuditAct): Promise<void> {
  await appendEvent(tx, {
    actor: { accountId: actor.accountId, kind: actor.kind },
    act,
    data: {
      suspensionId: row.id,
      ...(row.accountId && { accountId: row.accountId }),
      agencyId: row.agencyId ?? row.account!.agencyId,
    },
  });
}

function refuse(message: string): never {
  throw new Refusal({ field: null, message });
}
