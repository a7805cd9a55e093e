import { limitTries } from '@/lib/accounts/limit-tries';
import type { Actor } from '@/lib/accounts/rules';
import { TooMany } from '@/lib/platform/refusal';
import { clientNetwork } from './session-cookies';

async function limited(tries: Promise<void>): Promise<TooMany | null> {
  try {
    await tries;
    return null;
  } catch (error) {
    if (error instanceof TooMany) return error;
    throw error;
  }
}

/** Counts a file that somebody sends. Out: null, or how long to wait where they and their network sent too many. */
export async function limitUploads({ accountId }: Actor): Promise<TooMany | null> {
  return limited(limitTries({ upload_account: accountId, upload_network: await clientNetwork() }));
}

/**
 * Counts a file that is made for somebody: a paper, an archive, an export.
 * @returns null, or the whole answer (429, with Retry-After) where they and their network asked for too many
 */
export async function limitDownloads({ accountId }: Actor): Promise<Response | null> {
  const tooMany = await limited(
    limitTries({ download_account: accountId, download_network: await clientNetwork() }),
  );
  return tooMany && answerTooMany(tooMany);
}

/** Counts a journey to the identity provider; the same answer. */
export async function limitJourneys(): Promise<Response | null> {
  const tooMany = await limited(limitTries({ provider_network: await clientNetwork() }));
  return tooMany && answerTooMany(tooMany);
}

function answerTooMany(tooMany: TooMany): Response {
  return new Response(`${tooMany.message}\n`, {
    status: 429,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'retry-after': String(tooMany.retryAfter),
    },
  });
}
