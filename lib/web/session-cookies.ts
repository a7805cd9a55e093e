import { cookies, headers } from 'next/headers';
import { isKnownDevice } from '@/lib/accounts/queries';
import {
  CODE_LIMITS,
  countryOf,
  describeBrowser,
  networkOf,
  type Place,
  PROVEN_MAILBOX_MINUTES,
} from '@/lib/accounts/rules';
import { randomToken } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { sessionCookie } from './auth';

const ASK = 'openwrit-ask';
const EMERGENCY_ASK = 'openwrit-emergency-ask';
const EMERGENCY = 'openwrit-emergency';
const REGISTER_ASK = 'openwrit-register-ask';
const REGISTER = 'openwrit-register';
const RECOVERY = 'openwrit-recovery';
const RECOVERY_SECONDS = 15 * 60;
const DEVICE = 'openwrit-device';
/** As long as browsers keep a cookie. */
const DEVICE_SECONDS = 400 * 24 * 60 * 60;

const overTls = () => env().publicUrl.startsWith('https:');

/** On TLS a name under which no other host of the company's domain can plant a cookie (RFC 6265bis 4.1.3.2). */
export const ownName = (name: string) => (overTls() ? `__Host-${name}` : name);

/** Lax, since mails, other pages and the identity provider lead here. */
export function options(maxAge: number) {
  const secure = overTls();
  return { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge } as const;
}

/** Gives this browser its session's token. It goes when the browser is closed; its limits are in the table. */
export async function setSessionCookie(token: string): Promise<void> {
  const { name, options: own } = sessionCookie();
  (await cookies()).set(name, token, own);
}

/** Takes the session's token away from this browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options: own } = sessionCookie();
  (await cookies()).set(name, '', { ...own, maxAge: 0 });
}

/** Binds what is mailed to this browser. */
export async function setAskCookie(token: string): Promise<void> {
  (await cookies()).set(ownName(ASK), token, options(CODE_LIMITS.minutes * 60));
}

/** The token by which this browser asked to sign in, or null. */
export async function askCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(ASK))?.value ?? null;
}

export async function clearAskCookie(): Promise<void> {
  (await cookies()).set(ownName(ASK), '', options(0));
}

/** Binds to this browser the code by which somebody without an account files an emergency. */
export async function setEmergencyAskCookie(token: string): Promise<void> {
  (await cookies()).set(ownName(EMERGENCY_ASK), token, options(CODE_LIMITS.minutes * 60));
}

/** The token by which this browser asked for such a code, or null. */
export async function emergencyAskCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(EMERGENCY_ASK))?.value ?? null;
}

/** Gives this browser what stands for the mailbox it proved. It is no session. */
export async function setEmergencyCookie(token: string): Promise<void> {
  const jar = await cookies();
  jar.set(ownName(EMERGENCY), token, options(PROVEN_MAILBOX_MINUTES * 60));
  jar.set(ownName(EMERGENCY_ASK), '', options(0));
}

/** What stands for the mailbox that this browser proved, or null. */
export async function emergencyCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(EMERGENCY))?.value ?? null;
}

/** Takes that away: for a machine that others use too. */
export async function clearEmergencyCookie(): Promise<void> {
  (await cookies()).set(ownName(EMERGENCY), '', options(0));
}

/** Binds to this browser the code by which somebody asks for an account. */
export async function setRegisterAskCookie(token: string): Promise<void> {
  (await cookies()).set(ownName(REGISTER_ASK), token, options(CODE_LIMITS.minutes * 60));
}

/** The token by which this browser asked for such a code, or null. */
export async function registerAskCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(REGISTER_ASK))?.value ?? null;
}

/** Gives this browser what stands for the mailbox it proved in order to register. It is no session. */
export async function setRegisterCookie(token: string): Promise<void> {
  const jar = await cookies();
  jar.set(ownName(REGISTER), token, options(PROVEN_MAILBOX_MINUTES * 60));
  jar.set(ownName(REGISTER_ASK), '', options(0));
}

/** What stands for that mailbox, or null. */
export async function registerCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(REGISTER))?.value ?? null;
}

export async function clearRegisterCookie(): Promise<void> {
  (await cookies()).set(ownName(REGISTER), '', options(0));
}

/** Keeps the seed of new recovery codes in this browser until the person has written them down. */
export async function setRecoveryCookie(seed: string): Promise<void> {
  (await cookies()).set(ownName(RECOVERY), seed, options(RECOVERY_SECONDS));
}

/** The seed of recovery codes that wait to be written down, or null. */
export async function recoveryCookie(): Promise<string | null> {
  return (await cookies()).get(ownName(RECOVERY))?.value ?? null;
}

export async function clearRecoveryCookie(): Promise<void> {
  (await cookies()).set(ownName(RECOVERY), '', options(0));
}

/**
 * The network a request came from. Of several forwarded addresses the last counts: the nearest proxy wrote it,
 * those before it whoever liked to.
 */
export async function clientNetwork(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for');
  return networkOf(forwarded?.split(',').at(-1) ?? null);
}

/** The browser of this request in words. */
export async function clientBrowser(): Promise<string> {
  return describeBrowser((await headers()).get('user-agent'));
}

/**
 * The token by which this browser is known again, kept in a lasting cookie. One that no account has signed in with is
 * replaced: somebody may have planted it.
 */
async function deviceToken(): Promise<string> {
  const jar = await cookies();
  const held = jar.get(ownName(DEVICE))?.value;
  const token = held && (await isKnownDevice(held)) ? held : randomToken();
  jar.set(ownName(DEVICE), token, options(DEVICE_SECONDS));
  return token;
}

/** Where this request came from, for the session that it opens. For actions: it sets the browser's lasting cookie. */
export async function clientPlace(): Promise<Place> {
  const { countryHeader } = env();
  const named = countryHeader ? (await headers()).get(countryHeader) : null;
  return {
    browser: await clientBrowser(),
    network: await clientNetwork(),
    country: countryOf(named),
    deviceToken: await deviceToken(),
  };
}
