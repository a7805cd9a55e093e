import { cookies } from 'next/headers';
import { z } from 'zod';
import { minutesAfter } from '@/lib/accounts/rules';
import { now } from '@/lib/platform/clock';
import { seal, unseal } from '@/lib/platform/crypto';
import { options, ownName } from './session-cookies';

const JOURNEY = 'openwrit-provider';
const MINUTES = 10;
/** One place of its own, so that nothing else that was sealed can stand in for it. */
const PLACE = { use: 'cookie.provider', id: 'journey' };

const journey = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** Whether somebody signed in confirms that it is still they. */
  again: z.boolean(),
  startedAt: z.string(),
});

/** What a browser keeps while somebody signs in at the identity provider. */
export type KeptJourney = z.infer<typeof journey>;

/** Keeps a journey in this browser, sealed, for ten minutes. */
export async function keepJourney(kept: KeptJourney): Promise<void> {
  const sealed = Buffer.from(await seal(JSON.stringify(kept), PLACE)).toString('base64url');
  (await cookies()).set(ownName(JOURNEY), sealed, options(MINUTES * 60));
}

/** Takes the journey of this browser, once; null where there is none, or it began too long ago. */
export async function takeJourney(): Promise<KeptJourney | null> {
  const jar = await cookies();
  const sealed = jar.get(ownName(JOURNEY))?.value;
  if (!sealed) return null;
  jar.set(ownName(JOURNEY), '', options(0));
  try {
    const kept = journey.parse(JSON.parse(await unseal(Buffer.from(sealed, 'base64url'), PLACE)));
    return minutesAfter(new Date(kept.startedAt), MINUTES) > now() ? kept : null;
  } catch {
    return null;
  }
}
