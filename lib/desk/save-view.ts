import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { inCompartment } from '@/lib/requests/kinds/declarations';
import { scopeOf } from '@/lib/requests/policy';
import { type QueueView, queueQuery, viewOf } from './schema';

/** The most views that one person keeps. */
const MOST = 20;

/**
 * Keeps a view of the queue under a name: its filters and order, never a search, since what was searched for is nobody
 * else's business.
 * @param query the view as its address spells it
 * @throws Refusal for a name that is taken, for a view too many, or where one of the compartment would be shared
 */
export async function saveView(
  actor: Actor,
  { name, shared, query }: { name: string; shared: boolean; query: string },
): Promise<void> {
  if (scopeOf(actor).reach !== 'desk') throw new NotFound();
  const view: QueueView = { ...viewOf(query), found: '', after: '', before: '' };
  refuseSealed(view, shared);
  await inTransaction(async (tx) => {
    // One person's views stand in line, so that neither their number nor a name slips past.
    await tx.$queryRaw`select 1 from account where id = ${actor.accountId}::uuid for update`;
    await refuseTaken(tx, actor, name, null);
    if ((await tx.deskView.count({ where: { ownerId: actor.accountId } })) >= MOST) {
      throw new Refusal({ field: 'name', message: `You keep ${MOST} views already: delete one first.` });
    }
    const id = newId();
    await tx.deskView.create({
      data: { id, ownerId: actor.accountId, name, shared, query: queueQuery(view), createdAt: now() },
    });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'desk.view_saved',
      data: { view: id, shared },
    });
  });
}

/** Gives an own view another name, and says whether others see it. */
export async function renameView(
  actor: Actor,
  { id, name, shared }: { id: string; name: string; shared: boolean },
): Promise<void> {
  await inTransaction(async (tx) => {
    const view = await tx.deskView.findFirst({ where: { id, ownerId: actor.accountId } });
    if (!view) throw new NotFound();
    refuseSealed(viewOf(view.query), shared);
    await refuseTaken(tx, actor, name, id);
    await tx.deskView.update({ where: { id }, data: { name, shared } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'desk.view_saved',
      data: { view: id, shared },
    });
  });
}

/** Deletes an own view; one that is gone already is no fault. */
export async function removeView(actor: Actor, { id }: { id: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.deskView.deleteMany({ where: { id, ownerId: actor.accountId } });
    if (count === 0) return;
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'desk.view_removed',
      data: { view: id },
    });
  });
}

async function refuseTaken(tx: Tx, actor: Actor, name: string, except: string | null): Promise<void> {
  const taken = await tx.deskView.findFirst({
    where: { ownerId: actor.accountId, name, ...(except ? { id: { not: except } } : {}) },
  });
  if (taken) {
    throw new Refusal({
      field: 'name',
      message: 'You keep a view of this name already: choose another name.',
    });
  }
}

/** Its name alone would tell others what the compartment is busy with (LAW.md § 10). */
function refuseSealed(view: QueueView, shared: boolean): void {
  if (shared && view.kind.some((kind) => inCompartment(kind))) {
    throw new Refusal({
      field: 'shared',
      message: 'A view of the compartment cannot be shared: keep it to yourself.',
    });
  }
}
