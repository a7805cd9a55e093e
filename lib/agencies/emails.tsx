import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';

type Opened = { agencyId: string; to: string; company: Company };

/** To the agent whose registration proposed the agency: it is open now. */
export async function openedMail({ agencyId, to, company }: Opened): Promise<Mail> {
  const letter = await letterOf({
    subject: `Your agency is registered with the ${company.portalName}`,
    heading: 'Your agency is registered',
    say: 'Two people of ours have checked your agency, and its entry is open. Sign in to see what is left before you can file.',
    act: { label: 'Sign in', link: new URL(paths.signIn(), env().publicUrl).toString() },
    company,
  });
  return { ...letter, dedupeKey: `agency-opened:${agencyId}`, to };
}
