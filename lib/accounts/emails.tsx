import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components';
import { render } from '@react-email/render';
import { letterOf } from '@/lib/mail/emails';
import type { Mail } from '@/lib/mail/rules';
import { paths } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import type { Company } from '@/lib/settings/schema';
import { DORMANT_DAYS } from './rules';

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
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: company.timeZone,
  });
  const where = mail.country ? `, in ${COUNTRIES.of(mail.country)}` : '';
  return {
    dedupeKey: `new-place:${mail.key}`,
    to: mail.to,
    urgent: true,
    ...(await letterOf({
      subject: `Your account was signed in to from ${what}`,
      heading: `Signed in from ${what}`,
      say: `${mail.browser}${where}, on ${when} (${company.timeZone}). If that was you, you need to do nothing.`,
      lines: [
        `If it was not you: sign that browser out on your account’s page, and call ${company.emergency.phone} at once.`,
      ],
      act: { label: 'See where you are signed in', link: new URL(paths.account(), env().publicUrl).href },
      company,
    })),
  };
}

/** Tells a point of contact or the administrators that an account nobody used for long was opened again. */
export async function reopenedMail(
  mail: { accountId: string; to: string; at: Date },
  company: Company,
): Promise<Mail> {
  return {
    dedupeKey: `reopened:${mail.accountId}:${mail.at.getTime()}:${mail.to}`,
    to: mail.to,
    ...(await letterOf({
      subject: 'A dormant account was opened again',
      heading: 'A dormant account was opened again',
      say: `Somebody signed in, with mailbox and second factor, to an account that had not been used for ${DORMANT_DAYS} days or longer.`,
      lines: [`If that person has left, tell us at once by calling ${company.emergency.phone}.`],
      act: { label: 'Open the portal', link: new URL(paths.account(), env().publicUrl).href },
      company,
    })),
  };
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
  { key, to, locked, dormant }: { key: string; to: string; locked: number; dormant: number },
  company: Company,
): Promise<Mail> {
  const accounts = (count: number, is: string, are: string) =>
    `${count} ${count === 1 ? `account ${is}` : `accounts ${are}`}`;
  return {
    dedupeKey: `unused-accounts:${key}`,
    to,
    ...(await letterOf({
      subject: 'Accounts that are locked or not used',
      heading: 'Accounts that are locked or not used',
      say: 'Once a week we tell you of accounts in your care. Release those whose people you know, and tell us who has left.',
      lines: [
        ...(locked ? [`${accounts(locked, 'is', 'are')} locked after wrong codes.`] : []),
        ...(dormant ? [`${accounts(dormant, 'was', 'were')} not used for ${DORMANT_DAYS} days.`] : []),
      ],
      act: { label: 'Open the portal', link: new URL(paths.account(), env().publicUrl).href },
      company,
    })),
  };
}
