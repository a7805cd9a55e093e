import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { env } from '@/lib/platform/env';
import { agentRow } from '@/prisma/seed/rows';
import { hiddenFields, seen, sendForm } from '@/tests/support/plain-form';
import { quantile, tenth } from './figures';

const EACH = 200;
const WARM_UP = 20;

type Sent = { ms: number; answer: string };

async function ask(fields: [string, string][], address: string): Promise<Sent> {
  const begun = performance.now();
  const answer = await seen(await sendForm(signIn(), [...fields, ['address', address]]));
  return { ms: performance.now() - begun, answer };
}

const signIn = () => new URL('/sign-in', env().publicUrl);

async function knownAddresses(): Promise<string[]> {
  const agency = await database().agency.findFirstOrThrow({ include: { domains: true } });
  const domain = agency.domains[0]!.domain;
  const addresses = Array.from({ length: EACH }, (_, n) => `bench-known-a-${1000 + n}@${domain}`);
  const rows = addresses.map((address) => agentRow({ address, name: 'Officer', agencyId: agency.id }, now()));
  await database().account.createMany({ data: rows });
  return addresses;
}

/**
 * Asks for sign-in codes with 200 addresses that have an account and 200 that have none, in turns, each first as
 * often as the other.
 * @returns medians and their difference in milliseconds, and how many different answers there were (one, or it tells)
 * @throws Error when an ask was not answered with the way to the code's page
 */
export async function measureSameAnswer() {
  const known = await knownAddresses();
  const unknown = known.map((address) => address.replace('known-a', 'unknown'));
  const fields = await hiddenFields(signIn());
  for (let n = 0; n < WARM_UP; n++) await ask(fields, `bench-warm-up-${n}@warm.example`);
  const sent = { known: [] as Sent[], unknown: [] as Sent[] };
  for (let n = 0; n < EACH; n++) {
    const pair = [
      () => ask(fields, known[n]!).then((each) => sent.known.push(each)),
      () => ask(fields, unknown[n]!).then((each) => sent.unknown.push(each)),
    ];
    for (const step of n % 2 === 0 ? pair : pair.reverse()) await step();
  }
  const answers = new Set([...sent.known, ...sent.unknown].map(({ answer }) => answer));
  for (const answer of answers) {
    if (!answer.startsWith('[303,')) throw new Error(`an ask was answered with ${answer.slice(0, 500)}`);
  }
  const of = (list: Sent[], share: number) =>
    tenth(
      quantile(
        list.map(({ ms }) => ms),
        share,
      ),
    );
  const figures = {
    knownMedianMs: of(sent.known, 0.5),
    unknownMedianMs: of(sent.unknown, 0.5),
    knownP95Ms: of(sent.known, 0.95),
    unknownP95Ms: of(sent.unknown, 0.95),
  };
  return {
    asksEach: EACH,
    ...figures,
    differenceMs: tenth(Math.abs(figures.knownMedianMs - figures.unknownMedianMs)),
    differentAnswers: answers.size,
  };
}
