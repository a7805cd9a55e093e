import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';

type Opened = { agencyId: string; to: string; company: Company };

/** To an agent who registered while nobody had opened the agency: it is open now. */
export async function openedMail({ agencyId, to, company }: Opened): Promise<Mail> {
  const letter = await letterOf({
    subject: `Your agency is registered with the ${company.portalName}`,
    heading: 'Your agency is registered',
    say: 'Two people of ours have checked your agency, and its entry is open. Sign in to see what is left before you can file.',
    act: { label: 'Sign in', link: new URL(paths.signIn(), env().publicUrl).toString() },
    company,
  });
  return { ...letter, dedupeKey: `agency-opened:${agencyId}:${to}`, to };
}

/** What staff who open agencies are told: that one waits for the first of them, for the second, or was decided on. */
const WAITS = {
  proposed: {
    subject: 'An agency waits to be checked',
    say: 'Somebody named an agency that nobody has checked. Its agents can file nothing but emergencies until one of you has checked it and another has opened it.',
  },
  checked: {
    subject: 'An agency’s check waits for a second person',
    say: 'A colleague has checked an agency, or a change of one. It takes effect when another of you has read the check and agrees.',
  },
  opened: {
    subject: 'What you checked in the registry is in effect',
    say: 'A colleague has agreed to your check of an agency.',
  },
  refused: {
    subject: 'What you checked in the registry was refused',
    say: 'A colleague has not agreed to your check of an agency. The reason stands beside it.',
  },
} as const;
export type RegistryOccasion = keyof typeof WAITS;

type Waits = {
  occasion: RegistryOccasion;
  agencyId: string;
  /** Names the cause: the agency, or the check. */
  cause: string;
  to: string;
  company: Company;
};

/** To staff who open agencies. It names no agency. */
export async function registryMail({ occasion, agencyId, cause, to, company }: Waits): Promise<Mail> {
  const { subject, say } = WAITS[occasion];
  const letter = await letterOf({
    subject,
    heading: subject,
    say,
    act: { label: 'Open the entry', link: new URL(paths.agency(agencyId), env().publicUrl).href },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: `agency-${occasion}:${cause}:${to}`, to };
}

/** What points of contact are told of their agency, and whoever becomes one of them. */
const CONTACT = {
  changed: {
    subject: 'What is registered of your agency was changed',
    say: 'Two people of ours have changed the entry of your agency: its name, domains or telephone.',
  },
  you: {
    subject: 'You are your agency’s point of contact',
    say: 'We made you a point of contact of your agency: you see all its requests, and say who is one of its people.',
  },
  another: {
    subject: 'Your agency has another point of contact',
    say: 'We made an agent of yours a point of contact, who sees all requests of the agency and says who is one of its people.',
  },
  you_ended: {
    subject: 'You are no longer your agency’s point of contact',
    say: 'From now on you see your own requests, and those you were named to follow.',
  },
  another_ended: {
    subject: 'Your agency has a point of contact less',
    say: 'An agent of yours is no longer a point of contact of the agency.',
  },
} as const;
export type ContactOccasion = keyof typeof CONTACT;

type Contact = { occasion: ContactOccasion; cause: string; to: string; company: Company };

/** To an agency's points of contact; it names nobody. */
export async function contactMail({ occasion, cause, to, company }: Contact): Promise<Mail> {
  const { subject, say } = CONTACT[occasion];
  const letter = await letterOf({
    subject,
    heading: subject,
    say,
    lines: [`If that is news to your agency, call ${company.emergency.phone} at once.`],
    act: { label: 'Open the portal', link: new URL(paths.requests(), env().publicUrl).href },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: `agency-contact:${occasion}:${cause}:${to}`, to };
}
