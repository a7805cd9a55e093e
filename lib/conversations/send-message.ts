import { type Actor, signsIn } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf, takesMessages } from '@/lib/requests/policy';
import { FACTS, factsOf, whereOf } from '@/lib/requests/queries';
import { currentCompany } from '@/lib/settings/queries';
import { filledFor } from '@/lib/templates/queries';
import { messageMail } from './emails';

/**
 * Adds a message to the thread of a request; the agent is mailed that one waits when staff wrote it. The same key by the
 * same author is the same message.
 * @param input `files`: whether those go along that its author sent for it. A form that shows none of them sends none:
 * what was chosen for another message must not reach the other side unseen.
 * @throws NotFound; Refusal where the role may not write, the request is over, or a file was not confirmed yet
 */
export async function sendMessage(
  actor: Actor,
  input: { reference: string; body: string; idempotencyKey: string; files?: boolean },
): Promise<void> {
  const company = await currentCompany();
  // Fields are the desk's: what an agent writes stays as it was written.
  const words =
    actor.kind === 'staff' ? await filledFor(actor, input.reference, input.body, 'body') : input.body;
  await inTransaction(async (tx) => {
    const request = await tx.request.findFirst({
      where: { AND: [{ reference: input.reference }, whereOf(scopeOf(actor))] },
      include: {
        ...FACTS,
        agent: { select: { address: true, standing: true, registration: { select: { refusedAt: true } } } },
      },
    });
    if (!request || !may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'message', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow writing to the agency.' });
    }
    if (!takesMessages(factsOf(request))) {
      throw new Refusal({
        field: 'body',
        message: 'The request is closed, so no message can be sent on it.',
      });
    }
    if (actor.kind === 'staff' && request.agent?.standing === 'pending' && !signsIn(request.agent)) {
      throw new Refusal({ field: 'body', message: WITHOUT_ACCOUNT });
    }
    const id = newId();
    const { count } = await tx.message.createMany({
      data: [
        {
          id,
          requestId: request.id,
          authorId: actor.accountId,
          body: await seal(words, { use: 'message.body', id }),
          createdAt: now(),
          idempotencyKey: input.idempotencyKey,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const unsent = { messageId: id, requestId: request.id, authorId: actor.accountId };
    const files = input.files ? await attach(tx, unsent) : 0;
    if (files > 0) await enqueue(tx, 'raise-signals', { requestId: request.id });
    if (actor.kind === 'staff' && request.agent) {
      const occasion = {
        reference: request.reference!,
        requestId: request.id,
        to: request.agent.address,
        messageId: id,
        compartment: request.compartment,
      };
      await queueMail(tx, await messageMail(occasion, company));
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'message.sent',
      requestId: request.id,
      data: { files },
    });
  });
}

type Unsent = { messageId: string; requestId: string; authorId: string };

/** Puts the files that wait for it to the message. */
async function attach(tx: Tx, { messageId, requestId, authorId }: Unsent): Promise<number> {
  const unsent = {
    requestId,
    uploadedBy: authorId,
    role: 'correspondence',
    messageId: null,
    removedAt: null,
  };
  if ((await tx.document.count({ where: { ...unsent, confirmedAt: null } })) > 0) {
    throw new Refusal({
      field: 'body',
      message: 'A file above is not confirmed yet: confirm it or remove it, then send the message.',
    });
  }
  const { count } = await tx.document.updateMany({ where: unsent, data: { messageId } });
  return count;
}

const WITHOUT_ACCOUNT =
  'Whoever filed this has no account and cannot read messages here: call the agency back, and write the call down as a note.';
