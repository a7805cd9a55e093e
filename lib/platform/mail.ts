import { createTransport, type Transporter } from 'nodemailer';
import { env } from './env';

let transport: Transporter | null = null;

export type Letter = { id: string; to: string; subject: string; text: string; html: string };

/**
 * Hands one mail to the SMTP server. The Message-ID is that of the outbox row, so a mail sent twice after a
 * crash can be told for one.
 * @throws what the server answered, when it did not accept the mail
 */
export async function sendLetter(letter: Letter): Promise<void> {
  transport ??= createTransport(env().smtpUrl);
  await transport.sendMail({
    from: env().mailFrom,
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${new URL(env().publicUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
