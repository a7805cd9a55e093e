import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import type { Mail } from './rules';

/** Puts a mail into the outbox, in the transaction of its cause. A second one with the same key is dropped. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId();
  const body = await seal(JSON.stringify({ text: mail.text, html: mail.html }), {
    use: 'outbox_mail.body',
    id,
  });
  const { count } = await tx.outboxMail.createMany({
    data: [
      {
        id,
        dedupeKey: mail.dedupeKey,
        recipient: mail.to,
        subject: mail.subject,
        body,
        requestId: mail.requestId ?? null,
        expiresAt: mail.expiresAt ?? null,
        createdAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 1) await enqueue(tx, 'deliver-mail', { mailId: id }, { first: mail.urgent });
}
