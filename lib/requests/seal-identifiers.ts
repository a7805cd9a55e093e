import { setImmediate } from 'node:timers/promises';
import { type FoldedIdentifier, foldIdentifiers } from '@/lib/law/identifiers';
import { fingerprint, newId, seal } from '@/lib/platform/crypto';
import { identifiersAsked } from './kinds/preflight-input';
import type { Answers } from './schema';

/** How many identifiers are sealed at a go, each about a millisecond of computing. */
const SLICE = 25;

/**
 * The rows of a request's identifiers. Sealed before the transaction begins, and slice by slice: ten thousand take
 * many seconds, in which neither a row is locked nor anyone else's page waits for this process.
 * @param country the agency's, as the hint for telephone numbers
 */
export async function sealedIdentifiers(requestId: string, asked: Answers['identifiers'], country: string) {
  const found = foldIdentifiers(identifiersAsked(asked), { country });
  const rows: Awaited<ReturnType<typeof sealedIdentifier>>[] = [];
  for (let start = 0; start < found.length; start += SLICE) {
    const slice = found.slice(start, start + SLICE);
    rows.push(...(await Promise.all(slice.map((each, i) => sealedIdentifier(requestId, each, start + i)))));
    await setImmediate();
  }
  return rows;
}

async function sealedIdentifier(requestId: string, found: FoldedIdentifier, position: number) {
  const { given, type, normal, also, at, times } = found;
  const id = newId();
  const kept = { given, normal, ...(also && { also }), ...(at && { times: times ?? [at] }) };
  const value = await seal(JSON.stringify(kept), { use: 'request_identifier.value', id });
  return { id, requestId, position, type, value, hash: identifierHash(type, normal ?? given) };
}

/** The keyed hash an identifier is found by, of its type and normal form. */
export function identifierHash(type: string, normal: string): string {
  return fingerprint('identifier', `${type}:${normal}`);
}
