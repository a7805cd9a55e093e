import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import {
  AlgorithmSuiteIdentifier,
  buildClient,
  CommitmentPolicy,
  RawAesKeyringNode,
  RawAesWrappingSuiteIdentifier,
} from '@aws-crypto/client-node';
import { env } from './env';

const client = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);

// AES-256-GCM with key commitment and no signature: the same party seals and opens, and ECDSA would cost
// a millisecond for each of ten thousand identifiers.
const suiteId = AlgorithmSuiteIdentifier.ALG_AES256_GCM_IV12_TAG16_HKDF_SHA512_COMMIT_KEY;

let keyring: RawAesKeyringNode | null = null;

function theKeyring(): RawAesKeyringNode {
  keyring ??= new RawAesKeyringNode({
    keyName: 'portal-1',
    keyNamespace: 'openwrit',
    unencryptedMasterKey: isolated(Buffer.from(env().encryptionKey, 'base64')),
    wrappingSuite: RawAesWrappingSuiteIdentifier.AES256_GCM_IV12_TAG16_NO_PADDING,
  });
  return keyring;
}

/** The SDK refuses a key that lies in Node's pooled buffer memory. */
function isolated(bytes: Buffer): Uint8Array {
  const own = new Uint8Array(new ArrayBuffer(bytes.length));
  own.set(bytes);
  return own;
}

/** Binds a sealed value to its place, so that it cannot be moved to another row: table.column and row id. */
export type SealContext = { use: string; id: string };

/**
 * Seals text in the AWS Encryption SDK message format.
 * @returns the message's bytes, for a `Bytes` column
 */
export async function seal(plain: string, context: SealContext): Promise<Uint8Array<ArrayBuffer>> {
  const { result } = await client.encrypt(theKeyring(), Buffer.from(plain, 'utf8'), {
    suiteId,
    encryptionContext: context,
  });
  return new Uint8Array(result);
}

/**
 * Opens what `seal` closed.
 * @throws when the bytes were changed or belong to another place
 */
export async function unseal(bytes: Uint8Array, context: SealContext): Promise<string> {
  const { plaintext, messageHeader } = await client.decrypt(theKeyring(), Buffer.from(bytes));
  const bound = messageHeader.encryptionContext;
  if (bound.use !== context.use || bound.id !== context.id) {
    throw new Error(`a sealed value of ${bound.use} stands in a place of ${context.use}`);
  }
  return plaintext.toString('utf8');
}

/** A stream that seals what is written to it (documents). */
export function sealingStream(context: SealContext): NodeJS.ReadWriteStream {
  return client.encryptStream(theKeyring(), { suiteId, encryptionContext: context, frameLength: 64 * 1024 });
}

/** A stream that opens what `sealingStream` closed; it fails before it hands out an unverified frame. */
export function unsealingStream(): NodeJS.ReadWriteStream {
  return client.decryptStream(theKeyring());
}

/** Keyed hash (HMAC-SHA-256, hex) of a normal form: equal values are found without being readable. */
export function fingerprint(use: string, value: string): string {
  const hmac = createHmac('sha256', Buffer.from(env().fingerprintKey, 'base64'));
  return hmac.update(`${use}\n${value}`, 'utf8').digest('hex');
}

/** SHA-256 in hex. */
export function digest(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}

/** 256 random bits in base64url, for tokens and cookies. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new row's id. */
export function newId(): string {
  return randomUUID();
}

/** Compares two hex or base64 strings in a time that does not depend on where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(digest(a));
  const right = Buffer.from(digest(b));
  return timingSafeEqual(left, right);
}
