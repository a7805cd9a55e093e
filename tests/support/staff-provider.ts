import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** What the portal is told of the test's identity provider, as its environment. */
export function providerEnvironment(port: number): Record<string, string> {
  return {
    OIDC_ISSUER: `http://127.0.0.1:${port}`,
    OIDC_CLIENT_ID: 'openwrit',
    OIDC_CLIENT_SECRET: 'a secret of the tests alone',
    OIDC_ROLE_MAP: 'legal-analysts=analyst,legal-leads=counsel+administrator',
    OIDC_SECOND_FACTOR_AMR: 'mfa',
  };
}

/** A port that is free just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** More than an hour: all that a provider whose clock is behind by so much signs has expired. */
export const EXPIRED = 2 * 60 * 60;

/** Starts the identity provider as a process of its own. In: seconds by which its clock is behind; out: what ends it. */
export async function startProvider(
  port: number,
  portalUrl: string,
  behind = 0,
): Promise<() => Promise<void>> {
  const callback = `${portalUrl}/api/sign-in/staff/callback`;
  const child: ChildProcess = spawn(
    process.execPath,
    ['tests/support/identity-provider.mjs', String(port), callback, String(behind)],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([
    (async () => {
      for await (const line of child.stdout!) if (String(line).includes('ready')) return;
    })(),
    ended.then(() => {
      throw new Error('the identity provider ended before it was ready');
    }),
  ]);
  return async () => {
    child.kill('SIGKILL');
    await ended;
  };
}

/**
 * Goes where the provider leads somebody, as their browser would, until it leads back to the portal.
 * @returns path and query on which they come back
 */
export async function visitProvider(url: URL, person: string): Promise<string> {
  const jar = new Map([['person', person]]);
  let at = url;
  for (let hop = 0; hop < 10; hop += 1) {
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s);
      jar.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider led nowhere: ${answer.status} ${await answer.text()}`);
    at = new URL(location, at);
    if (at.origin !== url.origin) return at.pathname + at.search;
  }
  throw new Error('the provider led in circles');
}
