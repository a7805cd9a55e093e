import { seal, unseal } from '@/lib/platform/crypto';

const CONTEXT = { use: 'desk.search', id: 'address' };

/** What was searched for as an address may carry it: sealed, since it may be an identifier or a name. */
export async function sealSearch(text: string): Promise<string> {
  return Buffer.from(await seal(text, CONTEXT)).toString('base64url');
}

/** What was searched for, out of an address; null where it was tampered with or sealed elsewhere. */
export async function openSearch(sealed: string): Promise<string | null> {
  if (!sealed) return null;
  return unseal(Buffer.from(sealed, 'base64url'), CONTEXT).catch(() => null);
}
