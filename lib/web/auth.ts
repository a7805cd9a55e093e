import type { IncomingMessage, ServerResponse } from 'node:http';
import NextAuth, { type AuthOptions, getServerSession } from 'next-auth';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import type { EmailConfig } from 'next-auth/providers/email';
import { dropSession } from '@/lib/accounts/end-session';
import { openSession } from '@/lib/accounts/open-session';
import { findSignInAccount, findVisit, sessionLimits } from '@/lib/accounts/queries';
import { redeemTicket } from '@/lib/accounts/redeem-ticket';
import { CODE_LIMITS, type Place, type Visit } from '@/lib/accounts/rules';
import { touchSession } from '@/lib/accounts/touch-session';
import { randomToken } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';

type VisitingUser = AdapterUser & { visit?: Visit };

/** What `openSession` wants to know of the browser, and the library does not. */
type Browser = Place & { replaces: string | null };

/** Name and options of the session cookie, for the library and for the session that replaces a half one. */
export function sessionCookie() {
  const secure = env().publicUrl.startsWith('https:');
  return {
    name: secure ? '__Host-openwrit-session' : 'openwrit-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}

/** The tables behind the library: sessions by the hash of their token, tickets instead of mailed tokens. */
function adapter(browser: Browser): Adapter {
  const user = (account: { id: string; address: string }): AdapterUser => ({
    id: account.id,
    email: account.address,
    emailVerified: null,
  });
  return {
    createUser() {
      throw new Error('accounts are made by people who verify them, never by signing in');
    },
    async getUserByEmail(address) {
      const account = await findSignInAccount(address);
      return account && user(account);
    },
    updateUser: (changed) => changed as AdapterUser,
    async useVerificationToken({ identifier, token }) {
      const redeemed = await redeemTicket(token);
      return redeemed && { identifier, token, expires: redeemed.expiresAt };
    },
    createVerificationToken() {
      throw new Error('codes are made by the worker (lib/accounts/jobs)');
    },
    async createSession({ sessionToken, userId }) {
      const { expiresAt } = await openSession({ accountId: userId, token: sessionToken, ...browser });
      return { sessionToken, userId, expires: expiresAt };
    },
    async getSessionAndUser(sessionToken) {
      const visit = await findVisit(sessionToken);
      if (!visit) return null;
      const account: VisitingUser = { ...user({ id: visit.accountId, address: visit.address }), visit };
      return { session: { sessionToken, userId: visit.accountId, expires: visit.endsAt }, user: account };
    },
    async updateSession({ sessionToken }) {
      await touchSession(sessionToken);
      return null;
    },
    deleteSession: (sessionToken) => dropSession(sessionToken),
  };
}

/** Mails are sent by the worker out of the outbox, so the library must never send one itself. */
function mailboxProvider(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: '',
    from: env().mailFrom,
    maxAge: CODE_LIMITS.minutes * 60,
    // The ticket is 256 random bits, so its plain SHA-256 is what the table holds.
    secret: '',
    sendVerificationRequest() {
      throw new Error('sign-in mails are sent by the worker (lib/accounts/jobs)');
    },
    options: {},
  };
}

function authOptions(browser: Browser): AuthOptions {
  return {
    secret: env().authSecret,
    useSecureCookies: env().publicUrl.startsWith('https:'),
    cookies: { sessionToken: sessionCookie() },
    adapter: adapter(browser),
    providers: [mailboxProvider()],
    session: {
      strategy: 'database',
      maxAge: sessionLimits().absoluteMinutes * 60,
      // Every use is passed on to updateSession, which writes at most once a minute.
      updateAge: 0,
      generateSessionToken: randomToken,
    },
    callbacks: {
      session: ({ session, user }) => ({ ...session, visit: (user as VisitingUser).visit ?? null }),
    },
    logger: {
      error(code, metadata) {
        log.error({ code, err: metadata }, 'sign-in reports a fault');
        // Else a database that is away would look like a session that has ended.
        if (code === 'SESSION_ERROR') throw metadata;
      },
      warn() {},
      debug() {},
    },
  };
}

type Answer = { cookies: string[]; location: string | null };

/** The library's own request and response, in memory: its routes are not reachable from outside. */
function inMemory(cookies: Record<string, string>, query: Record<string, unknown>) {
  const answer: Answer = { cookies: [], location: null };
  const request = { method: 'GET', headers: {}, cookies, query, body: undefined };
  const response = {
    getHeader: (name: string) => (name === 'Set-Cookie' ? answer.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === 'Set-Cookie') answer.cookies = [value].flat();
      if (name === 'Location') answer.location = [value].flat()[0] ?? null;
      return response;
    },
    status: () => response,
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  return {
    answer,
    request: request as unknown as IncomingMessage,
    response: response as unknown as ServerResponse,
  };
}

/**
 * Lets the library make the session of a browser that has proven its mailbox: its own e-mail callback runs with
 * the ticket, in memory.
 * @returns the token for the session cookie
 * @throws when the library made none
 */
export async function startSession(
  proven: { ticket: string; address: string },
  browser: Browser,
): Promise<{ token: string }> {
  const query = { nextauth: ['callback', 'email'], email: proven.address, token: proven.ticket };
  const { answer, request, response } = inMemory({}, query);
  await NextAuth(request as never, response as never, authOptions(browser));
  const prefix = `${sessionCookie().name}=`;
  const cookie = answer.cookies.find((each) => each.startsWith(prefix));
  const token = cookie && decodeURIComponent(cookie.slice(prefix.length).split(';')[0] ?? '');
  if (!token) throw new Error(`the sign-in library made no session (${answer.location ?? 'no answer'})`);
  return { token };
}

/** To read a session, nothing of the browser is wanted. */
const NOBODY: Browser = { browser: '', network: 'unknown', country: null, deviceToken: null, replaces: null };

/** The visit behind a session cookie's token, read and kept alive through the library; null when there is none. */
export async function readVisit(token: string | undefined): Promise<Visit | null> {
  if (!token) return null;
  const { request, response } = inMemory({ [sessionCookie().name]: token }, {});
  const options = authOptions(NOBODY);
  const session = await getServerSession(request as never, response as never, options);
  return (session as { visit: Visit | null } | null)?.visit ?? null;
}
