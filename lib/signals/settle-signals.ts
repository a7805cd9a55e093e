import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { agoWords } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may } from '@/lib/requests/policy';
import { factsOf } from '@/lib/requests/queries';
import { lockedRequest } from './queries';

type Settling = {
  reference: string;
  /** Keys of SIGNALS. */
  codes: string[];
  /** What was looked into, and what was found; sealed. */
  note: string;
};

/**
 * Settles signals of a request with a note. It decides nothing else: the request stands as it stood.
 * @throws NotFound for whoever may not see the request, and for signals that are not raised; Refusal where the role may
 * not, or a colleague settled one of them meanwhile
 */
export async function settleSignals(actor: Actor, { reference, codes, note }: Settling): Promise<void> {
  await inTransaction(async (tx) => {
    const request = await lockedRequest(tx, actor, reference);
    if (!may(actor, 'settle_signal', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow settling signals.' });
    }
    const rows = await tx.signal.findMany({
      where: { requestId: request.id, code: { in: codes } },
      include: { settledBy: { select: { name: true } } },
    });
    if (rows.length === 0 || rows.length < new Set(codes).size) throw new NotFound();
    const at = now();
    const done = rows.find(({ settledAt }) => settledAt);
    if (done) {
      const who = done.settledBy?.name ?? 'The portal';
      const when = agoWords(at.getTime() - done.settledAt!.getTime());
      const message = `${who} settled one of these already ${when}; nothing was changed. Load the page again and settle the others.`;
      throw new Refusal({ field: 'codes', message });
    }
    for (const { id } of rows) {
      await tx.signal.update({
        where: { id },
        data: {
          settledAt: at,
          settledById: actor.accountId,
          note: await seal(note, { use: 'signal.note', id }),
        },
      });
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'signal.settled',
      requestId: request.id,
      data: { codes: rows.map(({ code }) => code).sort() },
    });
  });
}
