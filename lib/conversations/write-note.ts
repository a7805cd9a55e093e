import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { mentionMail } from './emails';
import { noteReaders } from './queries';
import { mentionsIn } from './rules';

type NewNote = {
  reference: string;
  body: string;
  idempotencyKey: string;
  /** Colleagues whom it calls on, besides those its text names as @name. */
  mentions?: readonly string[];
};

/**
 * Keeps a note that the desk alone reads; colleagues whom it calls on are mailed that something waits. The same key by
 * the same author is the same note.
 * @throws NotFound; Refusal where the role may not write notes, or a colleague who was chosen may not read it
 */
export async function writeNote(actor: Actor, input: NewNote): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const request = await tx.request.findFirst({
      where: { AND: [{ reference: input.reference }, whereOf(scopeOf(actor))] },
      include: FACTS,
    });
    if (!request || !may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'write_note', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow writing notes.' });
    }
    const readers = await noteReaders(request.compartment, tx);
    const chosen = new Set([...(input.mentions ?? []), ...mentionsIn(input.body, readers)]);
    const called = readers.filter(({ id }) => chosen.has(id) && id !== actor.accountId);
    if ((input.mentions ?? []).some((each) => !readers.some(({ id }) => id === each))) {
      throw new Refusal({
        field: 'mentions',
        message: 'One of the colleagues cannot read this request: choose among those listed.',
      });
    }
    const id = newId();
    const { count } = await tx.note.createMany({
      data: [
        {
          id,
          requestId: request.id,
          authorId: actor.accountId,
          body: await seal(input.body, { use: 'note.body', id }),
          createdAt: now(),
          idempotencyKey: input.idempotencyKey,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await tx.noteMention.createMany({
      data: called.map((person) => ({ noteId: id, accountId: person.id })),
    });
    for (const { id: accountId, address } of called) {
      const { id: requestId, compartment } = request;
      const occasion = { reference: request.reference!, requestId, compartment, noteId: id, accountId };
      await queueMail(tx, await mentionMail({ ...occasion, to: address }, company));
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'note.written',
      requestId: request.id,
      data: { mentions: called.length },
    });
  });
}
