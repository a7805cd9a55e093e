import { Body, Button, Container, Head, Heading, Html, Preview, Text } from '@react-email/components';
import { render } from '@react-email/render';
import type { Company } from '@/lib/settings/schema';
import type { Mail } from './rules';

type Letter = {
  subject: string;
  heading: string;
  /** Says that something waits, and what to do about it; never what the case is. */
  say: string;
  /** What stands below it, a line each. */
  lines?: string[];
  act: { label: string; link: string };
  /** Whether to say that answers arrive by the portal alone; colleagues of the desk know. */
  replies?: boolean;
  /** How one gets in there. */
  entry?: string;
  company: Company;
};

/** The one letter of the portal: a heading, a sentence, a button. Out: subject, text and HTML of a mail. */
export async function letterOf(letter: Letter): Promise<Pick<Mail, 'subject' | 'text' | 'html'>> {
  const drawn = <Drawn {...letter} />;
  return {
    subject: letter.subject,
    text: await render(drawn, { plainText: true }),
    html: await render(drawn),
  };
}

const BUTTON = { backgroundColor: '#1b4d8f', color: '#ffffff', padding: '12px 20px', borderRadius: '4px' };

const SIGN_IN = 'You will be asked to sign in.';

const NO_REPLIES =
  'Nobody reads replies to this mail: what you want to tell us reaches us by the portal alone.';

function Drawn({ subject, heading, say, lines = [], act, entry = SIGN_IN, replies = true, company }: Letter) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{subject}</Preview>
      <Body style={{ fontFamily: 'Arial, sans-serif', color: '#1b1b1b', backgroundColor: '#ffffff' }}>
        <Container>
          <Heading as="h1" style={{ fontSize: '22px' }}>
            {heading}
          </Heading>
          <Text>{say}</Text>
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          <Button href={act.link} style={BUTTON}>
            {act.label}
          </Button>
          <Text>{entry} This mail holds nothing of the case, on purpose.</Text>
          {replies ? <Text>{NO_REPLIES}</Text> : null}
          <Text>
            {company.name}, {company.portalName}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}
