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

type FactorMail = {
  to: string;
  key: string;
  /** What was done, as half a sentence: `Passkey was added`. */
  what: string;
};

/** Tells a person that how they sign in was changed (NIST SP 800-63B-4 § 4.6). */
export async function factorMail({ to, key, what }: FactorMail, company: Company): Promise<Mail> {
  const letter = await letterOf({
    subject: `How you sign in to the ${company.portalName} was changed`,
    heading: 'How you sign in was changed',
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
