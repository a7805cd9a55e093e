import { fingerprint } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { countTry, type Limit, takeBackTry } from '@/lib/platform/rate-limit';
import { TooMany } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { type CodePurpose, isLoopback } from './rules';

type Row = Limit & {
  /** What there were too many of. */
  what: string;
  /** A network is counted by; the machine itself is none. */
  network?: true;
  /** In a demonstration the same few people sign in all day from one machine. */
  evaluation?: number;
};

/** How often something may be tried, by an address, an account or a network. */
export const LIMITS = {
  // By the network too: a stranger elsewhere shall not keep a person from signing in.
  ask_address: { tries: 5, minutes: 15, what: 'codes were asked for', evaluation: 30 },
  ask_network: { tries: 30, minutes: 15, what: 'codes were asked for', network: true },
  // Such a code goes to any address, so from many networks one mailbox could be flooded.
  stranger_address: { tries: 20, minutes: 15, what: 'codes were asked for', evaluation: 30 },
  code_network: { tries: 60, minutes: 15, what: 'wrong codes were given', network: true },
  // Each asks the identity provider, for whoever comes.
  provider_network: { tries: 60, minutes: 15, what: 'sign-ins were begun', network: true },
  register_address: { tries: 3, minutes: 60, what: 'registrations were sent', evaluation: 30 },
  register_network: { tries: 20, minutes: 60, what: 'registrations were sent', network: true },
  reference_account: { tries: 10, minutes: 15, what: 'wrong references were given' },
  upload_account: { tries: 120, minutes: 15, what: 'files were sent' },
  upload_network: { tries: 600, minutes: 15, what: 'files were sent', network: true },
  download_account: { tries: 240, minutes: 15, what: 'files were asked for' },
  download_network: { tries: 1200, minutes: 15, what: 'files were asked for', network: true },
} as const satisfies Record<string, Row>;
export type LimitName = keyof typeof LIMITS;

/** What is tried: each limit it falls under, with what that counts by, the narrowest first. */
export type Tries = Partial<Record<LimitName, string>>;

/** Under what an ask for a code is counted. In: the canonical address, and the network as `networkOf` gives it. */
export function asksOf(address: string, network: string, purpose: CodePurpose): Tries {
  const who = fingerprint('address', address);
  return {
    // By its purpose, so that whoever asked too often to sign in can still file an emergency.
    ask_address: `${purpose}:${who}:${network}`,
    ask_network: `${purpose}:${network}`,
    ...(purpose !== 'sign_in' && { stranger_address: who }),
  };
}

/** Under what a registration is counted; the same parameters. */
export function registrationsOf(address: string, network: string): Tries {
  return { register_address: fingerprint('address', address), register_network: network };
}

/**
 * Counts a try under each of its limits. It says the same for known and unknown, since nobody looks for an account.
 * @param field the form's field that the sentence stands on
 * @throws TooMany with how long to wait, and the emergency line
 */
export async function limitTries(tries: Tries, field: string | null = null): Promise<void> {
  for (const [name, key, limit] of counted(tries)) {
    const seconds = await countTry(name, key, limit);
    if (seconds > 0) throw await refusalOf(name, seconds, field);
  }
}

/** What was tried came right: it counts under these limits no more. */
export async function takeBackTries(tries: Tries): Promise<void> {
  for (const [name, key, limit] of counted(tries)) await takeBackTry(name, key, limit);
}

/**
 * Does what is counted as a try and, where it came right, counts it no more.
 * @throws TooMany as `limitTries`, and whatever `act` throws, which stays counted
 */
export async function tryWithin<T>(tries: Tries, field: string | null, act: () => Promise<T>): Promise<T> {
  await limitTries(tries, field);
  const done = await act();
  await takeBackTries(tries);
  return done;
}

function counted(tries: Tries): [LimitName, string, Limit][] {
  return (Object.entries(tries) as [LimitName, string][]).flatMap(([name, key]) => {
    const { tries: most, minutes, network, evaluation }: Row = LIMITS[name];
    if (network && isLoopback(key.replace(/^[a-z_]+:/, ''))) return [];
    return [[name, key, { tries: (env().evaluation && evaluation) || most, minutes }]];
  });
}

async function refusalOf(name: LimitName, seconds: number, field: string | null): Promise<TooMany> {
  const { emergency } = await currentCompany();
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many ${LIMITS[name].what}; try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. In an emergency call ${emergency.phone}.`;
  return new TooMany({ field, message }, seconds);
}
