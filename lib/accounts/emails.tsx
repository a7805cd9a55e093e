import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components';
import { render } from '@react-email/render';
import type { Mail } from '@/lib/mail/rules';

type SignInMail = {
  attemptId: string;
  to: string;
  /** Eight digits. */
  code: string;
  link: string;
  minutes: number;
  expiresAt: Date;
  portalName: string;
  companyName: string;
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

function SignInLetter({ code, link, minutes, portalName, companyName }: SignInMail) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{`It works for ${minutes} minutes, in the browser in which you asked.`}</Preview>
      <Body style={STYLE.body}>
        <Container style={STYLE.box}>
          <Heading as="h1" style={STYLE.heading}>
            Sign in to the {portalName}
          </Heading>
          <Text style={STYLE.text}>Type this code where you asked to sign in:</Text>
          <Text style={STYLE.code}>{code}</Text>
          <Text style={STYLE.text}>
            Or press this button in the same browser. It opens a page on which you confirm that you want to
            sign in.
          </Text>
          <Button href={link} style={STYLE.button}>
            Open the sign-in page
          </Button>
          <Text style={STYLE.text}>
            Code and link work once, for {minutes} minutes. Then you enter a code from your authenticator app.
          </Text>
          <Hr />
          <Text style={STYLE.small}>
            If you did not ask for this, you need to do nothing: without this mail nobody gets in.{' '}
            {companyName} never asks you for this code by phone or in a message.
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The mail with a sign-in code. The subject holds neither code nor name; the mail goes stale with its code. */
export async function signInMail(mail: SignInMail): Promise<Mail> {
  const letter = <SignInLetter {...mail} />;
  const text = [
    `Sign in to the ${mail.portalName}`,
    `Type this code where you asked to sign in: ${mail.code}`,
    `Or open this link in the same browser. It opens a page on which you confirm that you want to sign in:\n${mail.link}`,
    `Code and link work once, for ${mail.minutes} minutes. Then you enter a code from your authenticator app.`,
    `If you did not ask for this, you need to do nothing: without this mail nobody gets in. ${mail.companyName} never asks you for this code by phone or in a message.`,
  ].join('\n\n');
  return {
    dedupeKey: `sign-in:${mail.attemptId}`,
    to: mail.to,
    subject: `Your sign-in code for the ${mail.portalName}`,
    text: `${text}\n`,
    html: await render(letter),
    expiresAt: mail.expiresAt,
  };
}
