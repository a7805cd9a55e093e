import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { sealedMail } from '@/lib/requests/emails';
import type { Company } from '@/lib/settings/schema';

type Occasion = {
  reference: string;
  requestId: string;
  to: string;
  messageId: string;
  compartment: boolean;
};

/** Tells the agent that a message waits in the thread of a request. */
export async function messageMail(occasion: Occasion, company: Company): Promise<Mail> {
  const dedupeKey = `message:${occasion.messageId}`;
  if (occasion.compartment) return sealedMail({ ...occasion, dedupeKey }, company);
  const letter = await letterOf({
    subject: `Request ${occasion.reference}: a message waits for you`,
    heading: `Request ${occasion.reference}`,
    say: 'A message about your request waits for you in the portal.',
    act: {
      label: 'Read the message',
      link: new URL(paths.request(occasion.reference), env().publicUrl).toString(),
    },
    company,
  });
  return {
    ...letter,
    dedupeKey,
    to: occasion.to,
    requestId: occasion.requestId,
  };
}
