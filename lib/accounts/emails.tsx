import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components';
import { render } from '@react-email/render';
import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';
import { DORMANT_DAYS, type Overseer } from './rules';

type CodeMail = {
  attemptId: string;
  to: string;
  /** Eight digits. */
  code: string;
  link: string;
  minutes: number;
  expiresAt: Date;
  portalName: string;
  companyName: string;
  emergencyPhone: string;
};

/** What a mail with a code says around it. */
type Words = {
  subject: string;
  heading: string;
  /** Before the code. */
  type: string;
  /** Before the button. */
  press: string;
  button: string;
  after: string;
  /** For whoever did not ask. */
  unasked: string;
};

const STYLE = {
  body: { backgroundColor: '#f3f5f8', fontFamily: 'Helvetica, Arial, sans-serif', color: '#131a24' },
  box: { backgroundColor: '#ffffff', padding: '24px', maxWidth: '560px' },
  heading: { fontSize: '20px', margin: '0 0 16px' },
  text: { fontSize: '16px', lineHeight: '24px' },
  code: {
    fontSize: '32px',
    fontWeight: 700,
    letterSpacing: '4px',
    fontFamily: 'monospace',
    margin: '16px 0',
  },
  button: {
    backgroundColor: '#0b4f9e',
    color: '#ffffff',
    padding: '12px 20px',
    borderRadius: '6px',
    fontSize: '16px',
    fontWeight: 700,
  },
  small: { fontSize: '14px', lineHeight: '20px', color: '#4a5565' },
} as const;

function CodeLetter({ code, link, minutes, words }: CodeMail & { words: Words }) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{`It works for ${minutes} minutes, in the browser in which you asked.`}</Preview>
      <Body style={STYLE.body}>
        <Container style={STYLE.box}>
          <Heading as="h1" style={STYLE.heading}>
            {words.heading}
          </Heading>
          <Text style={STYLE.text}>{words.type}:</Text>
          <Text style={STYLE.code}>{code}</Text>
          <Text style={STYLE.text}>Or press this button in the same browser. {words.press}.</Text>
          <Button href={link} style={STYLE.button}>
            {words.button}
          </Button>
          <Text style={STYLE.text}>{words.after}</Text>
          <Hr />
          <Text style={STYLE.small}>{words.unasked}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The subject holds neither code nor name; the mail goes stale with its code. */
async function codeMail(mail: CodeMail, words: Words): Promise<Mail> {
  const text = [
    words.heading,
    `${words.type}: ${mail.code}`,
    `Or open this link in the same browser. ${words.press}:\n${mail.link}`,
    words.after,
    words.unasked,
  ].join('\n\n');
  return {
    dedupeKey: `sign-in:${mail.attemptId}`,
    to: mail.to,
    subject: words.subject,
    text: `${text}\n`,
    html: await render(<CodeLetter {...mail} words={words} />),
    expiresAt: mail.expiresAt,
    urgent: true,
  };
}

/** The mail with a sign-in code. */
export async function signInMail(mail: CodeMail): Promise<Mail> {
  return codeMail(mail, {
    subject: `Your sign-in code for the ${mail.portalName}`,
    heading: `Sign in to the ${mail.portalName}`,
    type: 'Type this code where you asked to sign in',
    press: 'It opens a page on which you confirm that you want to sign in',
    button: 'Open the sign-in page',
    after: `Code and link work once, for ${mail.minutes} minutes. Then you enter a code from your authenticator app.`,
    unasked: `If you did not ask for this, you need to do nothing: without this mail nobody gets in. ${mail.companyName} never asks you for this code by phone or in a message.`,
  });
}

/** The mail with the code by which somebody without an account files an emergency. It goes to any address. */
export async function emergencyCodeMail(mail: CodeMail): Promise<Mail> {
  return codeMail(mail, {
    subject: `Your code to file an emergency request with ${mail.companyName}`,
    heading: 'File an emergency request',
    type: 'Type this code where you asked for it',
    press: 'It opens a page on which you confirm that this mailbox is yours',
    button: 'Open the page',
    after: `Code and link work once, for ${mail.minutes} minutes. If you cannot go on in the portal, call ${mail.emergencyPhone}.`,
    unasked: `If you did not ask for this, somebody may be trying to file a request in your name. Tell ${mail.companyName} by calling ${mail.emergencyPhone}, and give nobody this code.`,
  });
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

type NewPlace = {
  key: string;
  to: string;
  browser: string;
  country: string | null;
  news: { device: boolean; country: boolean };
  at: Date;
};

/** Tells the owner of an account that it was signed in to from a browser or country not seen with it before. */
export async function newPlaceMail(mail: NewPlace, company: Company): Promise<Mail> {
  const what = mail.news.device ? 'a new browser' : 'a new country';
  const when = mail.at.toLocaleString('en-US', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: company.timeZone,
    timeZoneName: 'short',
  });
  const where = mail.country ? `, in ${COUNTRIES.of(mail.country)}` : '';
  return {
    dedupeKey: `new-place:${mail.key}`,
    to: mail.to,
    urgent: true,
    ...(await letterOf({
      subject: `Your account was signed in to from ${what}`,
      heading: `Signed in from ${what}`,
      say: `${mail.browser}${where}, on ${when}. If that was you, you need to do nothing.`,
      lines: [
        `If it was not you: sign that browser out on your account’s page, and call ${company.emergency.phone} at once.`,
      ],
      act: { label: 'See where you are signed in', link: new URL(paths.account(), env().publicUrl).href },
      replies: false,
      company,
    })),
  };
}

/** Tells a point of contact or the administrators that an account nobody used for long was opened again. */
export async function reopenedMail(
  { account: { id }, to, at }: { account: { id: string }; to: Overseer; at: Date },
  company: Company,
): Promise<Mail> {
  const page = to.kind === 'staff' ? paths.deskAccount(id) : paths.agent(id);
  return {
    dedupeKey: `reopened:${id}:${at.getTime()}:${to.address}`,
    to: to.address,
    ...(await letterOf({
      subject: 'A dormant account was opened again',
      heading: 'A dormant account was opened again',
      say: `Somebody signed in, with mailbox and second factor, to an account that had not been used for ${DORMANT_DAYS} days or longer.`,
      lines: [`If that person has left, tell us at once by calling ${company.emergency.phone}.`],
      act: { label: 'See the account', link: new URL(page, env().publicUrl).href },
      replies: false,
      company,
    })),
  };
}

/** The mail with the code by which somebody asks for an account. It goes to any address. */
export async function registerCodeMail(mail: CodeMail): Promise<Mail> {
  return codeMail(mail, {
    subject: `Your code to register with the ${mail.portalName}`,
    heading: `Register with the ${mail.portalName}`,
    type: 'Type this code where you asked for it',
    press: 'It opens a page on which you confirm that this mailbox is yours',
    button: 'Open the page',
    after: `Code and link work once, for ${mail.minutes} minutes. Then you say who you are and set up a second factor.`,
    unasked: `If you did not ask for this, somebody may be trying to register in your name: give nobody this code. ${mail.companyName} never asks you for it by phone or in a message.`,
  });
}

/** What happens with an agent's account. */
export type Occasion =
  | 'asked'
  | 'enrolled'
  | 'confirmed'
  | 'undone'
  | 'refused'
  | 'closed'
  | 'handed_over'
  | 'reopened'
  | 'released'
  | 'roles';

type Told = { subject: string; say: string };

/** To the person; null where it is no news to them. */
const OWN: Record<Occasion, Told | null> = {
  asked: {
    subject: 'Your account waits for confirmation',
    say: 'You asked for an account. Your agency’s point of contact, or our staff, confirms it; until then you can file an emergency and nothing else.',
  },
  enrolled: null,
  confirmed: {
    subject: 'Your account is confirmed',
    say: 'Your account was confirmed. You can now file requests of every kind.',
  },
  undone: {
    subject: 'Your account waits for confirmation again',
    say: 'The confirmation of your account was taken back. Until it is confirmed anew you can file an emergency and nothing else.',
  },
  refused: {
    subject: 'Your account was not confirmed',
    say: 'Your account was not confirmed, so you cannot sign in with it. If that is a mistake, speak with your agency’s point of contact, and register again.',
  },
  closed: {
    subject: 'Your account was closed',
    say: 'Your account was closed. If you left requests open, a colleague answers for them. If that is a mistake, speak with your agency’s point of contact.',
  },
  reopened: {
    subject: 'Your account is open again',
    say: 'Your account was opened again. You sign in with it as before.',
  },
  released: {
    subject: 'Your account was released',
    say: 'Your account was locked, or had not been used for long, and was released: you can sign in again.',
  },
  roles: null,
  handed_over: {
    subject: 'Requests were handed over to you',
    say: 'A colleague’s account was closed, and open requests of theirs are yours now. They stand in your list.',
  },
};

/** To the point of contact: that something happened with an account of the agency, and never whose. */
const CONTACT: Record<Occasion, Told | null> = {
  asked: {
    subject: 'An account of your agency waits for your confirmation',
    say: 'Somebody registered with an address of your agency. Say whether they are one of its people: until then they can file an emergency and nothing else.',
  },
  enrolled: {
    subject: 'An account that waits for you was signed in to',
    say: 'Somebody who registered with an address of your agency has set up a second factor, and can file an emergency. If they are none of its people, say so at once.',
  },
  confirmed: {
    subject: 'An account of your agency was confirmed',
    say: 'An account of your agency was confirmed. If that was wrong, you can take it back.',
  },
  undone: {
    subject: 'A confirmation was taken back',
    say: 'The confirmation of an account of your agency was taken back; it waits again.',
  },
  refused: {
    subject: 'A registration was refused',
    say: 'Somebody who registered with an address of your agency was refused.',
  },
  closed: {
    subject: 'An account of your agency was closed',
    say: 'An account of your agency was closed. If it left requests open, a colleague answers for them.',
  },
  handed_over: null,
  reopened: {
    subject: 'An account of your agency was opened again',
    say: 'An account of your agency that had been closed was opened again. If you know nothing of it, tell us.',
  },
  released: {
    subject: 'An account of your agency was released',
    say: 'An account of your agency that was locked, or had not been used for long, was released. If you know nothing of it, tell us.',
  },
  roles: null,
};

/** To the company's own staff, who have no point of contact. */
const STAFF_OWN: Partial<Record<Occasion, Told>> = {
  closed: {
    subject: 'Your account was closed',
    say: 'Your account was closed, and what was assigned to you went back to the queue. If that is a mistake, speak with an administrator.',
  },
  roles: {
    subject: 'Your roles were changed',
    say: 'An administrator changed your roles. What you may do is changed with your next click; if you know nothing of it, ask them.',
  },
};

type AccountMail = {
  occasion: Occasion;
  to: string;
  /** Names the cause, so that a repetition makes one mail. */
  cause: string;
  /** To the person whose account it is. */
  own: boolean;
  /** The account, for whoever may look at it. */
  id?: string;
  /** For staff: the person whose account it is, or whoever stands in for a point of contact. */
  staff?: boolean;
};

/** A mail about an account; it names nobody. Null where whoever it is to is told nothing of such a step. */
export async function accountMail(mail: AccountMail, company: Company): Promise<Mail | null> {
  const { occasion, own, to, cause, id, staff = false } = mail;
  const told = (own && staff && STAFF_OWN[occasion]) || (own ? OWN : CONTACT)[occasion];
  if (!told) return null;
  const label = own ? 'Open the portal' : 'See the account';
  const theirs = id ? (staff ? paths.deskAccount(id) : paths.agent(id)) : paths.requests();
  const home = staff ? paths.desk() : paths.requests();
  const page = own ? (occasion === 'refused' ? paths.register() : home) : theirs;
  const words = (staff && !own && STAFF_TOLD[occasion]) || told;
  const letter = await letterOf({
    subject: words.subject,
    heading: words.subject,
    say: words.say,
    act: { label, link: new URL(page, env().publicUrl).href },
    replies: !staff,
    company,
  });
  return { ...letter, dedupeKey: `account:${occasion}:${cause}:${own ? 'own' : to}`, to };
}

/** To staff, where the agency has no point of contact. */
const STAFF_TOLD: Partial<Record<Occasion, Told>> = {
  asked: {
    subject: 'An agent’s account waits for confirmation',
    say: 'Somebody registered for an agency that has no point of contact here. Say whether they are one of its people.',
  },
  enrolled: {
    subject: 'An agent’s account that waits was signed in to',
    say: 'Somebody who registered for an agency that has no point of contact here has set up a second factor, and can file an emergency.',
  },
};

type Invitation = { to: string; accountId: string; company: Company };

/** To somebody who was made an account of the company's staff. It signs nobody in: the address asks for its own code. */
export async function invitationMail({ to, accountId, company }: Invitation): Promise<Mail> {
  const letter = await letterOf({
    subject: `You are invited to the ${company.portalName}`,
    heading: `You are invited to the ${company.portalName}`,
    say: 'An account was made for you at this address. Sign in with it; the first time you set up a second factor.',
    act: { label: 'Sign in', link: new URL(paths.signIn(), env().publicUrl).href },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: `invitation:${accountId}`, to };
}

type FactorMail = {
  to: string;
  key: string;
  /** What was done, as half a sentence: `Passkey was added`. */
  what: string;
};

/** Tells a person that how they sign in was changed (NIST SP 800-63B-4 § 4.6). */
export async function factorMail({ to, key, what }: FactorMail, company: Company): Promise<Mail> {
  const letter = await letterOf({
    subject: `News of how you sign in to the ${company.portalName}`,
    heading: 'How you sign in',
    say: `${what}. If that was you, there is nothing to do.`,
    lines: [
      `If it was not you, call ${company.emergency.phone} or write to ${company.supportContact} at once: somebody else may be using your account.`,
    ],
    act: { label: 'See your account', link: new URL(paths.account(), env().publicUrl).toString() },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: key, to, urgent: true };
}

type LossMail = {
  lossId: string;
  account: { id: string; address: string };
  /** Who looks after the account; null for its owner. */
  overseer: Overseer | null;
  what: 'reported' | 'granted' | 'refused';
};

/** To whoever is said to have lost every second factor, and to those who look after the account; it names nobody. */
const LOSS: Record<LossMail['what'], { own: Told; overseer: Told }> = {
  reported: {
    own: {
      subject: 'We were told that you lost your second factor',
      say: 'Somebody who gave your name told us that you lost every second factor. What you have works until two of us have made sure that it was you.',
    },
    overseer: {
      subject: 'An account in your care is said to have lost its second factor',
      say: 'We were told that somebody whose account you look after lost every second factor. Nothing changes until two of us have made sure who asks.',
    },
  },
  granted: {
    own: {
      subject: 'Your second factor was taken away',
      say: 'Two of us took your second factors and recovery codes away, and your sessions ended. At your next sign-in you set up another one.',
    },
    overseer: {
      subject: 'A lost second factor was taken away',
      say: 'Two of us took the lost second factor of an account in your care away. At the next sign-in its owner sets up another one.',
    },
  },
  refused: {
    own: {
      subject: 'Your second factor was left as it is',
      say: 'We were told that you lost your second factor, and could not make sure of it. Nothing was changed.',
    },
    overseer: {
      subject: 'A second factor was left as it is',
      say: 'We were told that somebody whose account you look after lost their second factor, and could not make sure of it. Nothing was changed.',
    },
  },
};

/** Tells of a step with a lost second factor. */
export async function lossMail(
  { lossId, account, overseer, what }: LossMail,
  company: Company,
): Promise<Mail> {
  const { subject, say } = LOSS[what][overseer ? 'overseer' : 'own'];
  const to = overseer?.address ?? account.address;
  const theirs = overseer?.kind === 'staff' ? paths.deskAccount(account.id) : paths.agent(account.id);
  const letter = await letterOf({
    subject,
    heading: subject,
    say,
    lines: [
      `If you know that this is wrong, call ${company.emergency.phone} or write to ${company.supportContact} at once: somebody else may be after the account.`,
    ],
    act: overseer
      ? { label: 'See the account', link: new URL(theirs, env().publicUrl).href }
      : { label: 'Open the portal', link: new URL(paths.account(), env().publicUrl).href },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: `loss:${lossId}:${what}:${to}`, to, urgent: true };
}

/** Tells those who may decide on a lost second factor that a report waits for a second person. */
export async function lossWaitsMail(
  { lossId, to }: { lossId: string; to: string },
  company: Company,
): Promise<Mail> {
  const letter = await letterOf({
    subject: 'A lost second factor waits for a second person',
    heading: 'A lost second factor waits for a second person',
    say: 'A colleague has recognised somebody who lost every second factor. Nothing changes until another of you decides.',
    act: { label: 'Read the report', link: new URL(paths.loss(lossId), env().publicUrl).href },
    replies: false,
    company,
  });
  return { ...letter, dedupeKey: `loss-waits:${lossId}:${to}`, to };
}

type SuspendedMail = {
  id: string;
  to: string;
  /** Whether somebody asks that it be lifted, and since when. */
  waits: boolean;
  at?: Date;
};

/** Tells those who can lift a suspension that there is one, or that one waits for a second person. */
export async function suspendedMail({ id, to, waits, at }: SuspendedMail, company: Company): Promise<Mail> {
  const link = new URL(paths.suspension(id), env().publicUrl).href;
  const letter = waits
    ? {
        subject: 'A suspension waits for a second person to lift it',
        heading: 'Somebody asks that a suspension be lifted',
        say: 'It takes two people, and you can be the second: read why it was made, and why it should end.',
      }
    : {
        subject: 'An agent or an agency was suspended',
        heading: 'An agent or an agency was suspended',
        say: 'Their sessions ended at once, and their open requests are flagged. It stands until two people lift it.',
      };
  return {
    dedupeKey: `suspension:${id}:${at ? at.getTime() : 'made'}:${to}`,
    to,
    urgent: true,
    ...(await letterOf({ ...letter, act: { label: 'See the suspension', link }, replies: false, company })),
  };
}

/** Tells whoever can release accounts how many are locked, and how many have become dormant. */
export async function unusedMail(
  { week, to, locked, dormant }: { week: number; to: Overseer; locked: number; dormant: number },
  company: Company,
): Promise<Mail> {
  const show = { show: 'unused' };
  const page = to.kind === 'staff' ? paths.accounts(show) : paths.agents(show);
  const accounts = (count: number, is: string, are: string) =>
    `${count} ${count === 1 ? `account ${is}` : `accounts ${are}`}`;
  return {
    dedupeKey: `unused-accounts:${week}:${to.address}`,
    to: to.address,
    ...(await letterOf({
      subject: 'Accounts that are locked or not used',
      heading: 'Accounts that are locked or not used',
      say: 'Once a week we tell you of accounts in your care. Release those whose people you know, and close the account of whoever has left.',
      lines: [
        ...(locked ? [`${accounts(locked, 'is', 'are')} locked after wrong codes.`] : []),
        ...(dormant ? [`${accounts(dormant, 'was', 'were')} not used for ${DORMANT_DAYS} days.`] : []),
      ],
      act: { label: 'See these accounts', link: new URL(page, env().publicUrl).href },
      company,
    })),
  };
}
