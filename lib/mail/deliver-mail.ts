import { now } from '@/lib/platform/clock';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { sendLetter } from '@/lib/platform/mail';

/**
 * Sends one mail of the outbox, unless it was sent or is of no use any more.
 * @throws when the mail server did not take it; the queue tries again later
 */
export async function deliverMail(mailId: string): Promise<void> {
  const mail = await database().outboxMail.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt || (mail.expiresAt && mail.expiresAt < now())) return;
  const { text, html } = JSON.parse(await unseal(mail.body, { use: 'outbox_mail.body', id: mail.id }));
  try {
    await sendLetter({ id: mail.id, to: mail.recipient, subject: mail.subject, text, html });
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown';
    await database().outboxMail.update({
      where: { id: mail.id },
      data: { attempts: { increment: 1 }, lastFailure: code },
    });
    throw error;
  }
  await database().outboxMail.update({
    where: { id: mail.id },
    data: { attempts: { increment: 1 }, sentAt: now(), lastFailure: null },
  });
}
