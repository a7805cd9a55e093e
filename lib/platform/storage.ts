import { createHash, type Hash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SealContext, sealingStream, unsealingStream } from './crypto';
import { env } from './env';

/** What went into the storage: size in bytes, SHA-256 in hex, and the two ends by which a format is told. */
export type Stored = { bytes: number; sha256: string; head: Buffer; tail: Buffer };

const END = 1024;
/** Larger pieces than Node's own 64 KiB open twice as fast (measured). */
const READ_AHEAD = 256 * 1024;
/** Left behind only by a process that was killed while it wrote. */
const UNFINISHED = '.tmp-';

/** Keys are random ids; the first two characters spread them over 256 folders. */
function pathOf(key: string): string {
  if (!/^[0-9a-f-]{8,64}$/.test(key))
    throw new Error('a storage key is made of hexadecimal digits and dashes');
  return join(env().storageDir, key.slice(0, 2), key);
}

/** Makes the name of a file durable, not only its bytes. Windows cannot open a folder and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class Meter {
  bytes = 0;
  head = Buffer.alloc(0);
  tail = Buffer.alloc(0);
  readonly #hash: Hash = createHash('sha256');

  take(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    if (this.head.length < END) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, END - this.head.length)]);
    }
    this.tail =
      chunk.length >= END
        ? Buffer.from(chunk.subarray(chunk.length - END))
        : Buffer.concat([this.tail, chunk]).subarray(-END);
  }

  stored(): Stored {
    return { bytes: this.bytes, sha256: this.#hash.digest('hex'), head: this.head, tail: this.tail };
  }
}

/**
 * Seals what comes from `source` into the storage under `key`, which must be new. When this returns, the bytes
 * survive a power cut; when it throws, whatever `source` threw included, nothing is left behind. Plaintext is
 * never on disk.
 */
export async function writeSealed(
  key: string,
  context: SealContext,
  source: AsyncIterable<Uint8Array>,
): Promise<Stored> {
  const path = pathOf(key);
  const folder = dirname(path);
  await mkdir(env().storageDir, { recursive: true, mode: 0o700 });
  if (await mkdir(folder, { recursive: true, mode: 0o700 })) await syncFolder(env().storageDir);

  const unfinished = `${path}${UNFINISHED}${randomBytes(6).toString('hex')}`;
  const file = await open(unfinished, 'wx', 0o600);
  const meter = new Meter();
  try {
    await sealInto(file, context, source, meter);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    await syncFolder(folder);
    return meter.stored();
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * The SDK's stream, when it is destroyed half-way, throws where nobody can catch it and takes the process along.
 * So a failure at either end is kept, the stream is led to its proper end, and the failure is thrown after that.
 */
async function sealInto(
  file: FileHandle,
  context: SealContext,
  source: AsyncIterable<Uint8Array>,
  meter: Meter,
): Promise<void> {
  const failures: unknown[] = [];
  async function* metered() {
    try {
      for await (const chunk of source) {
        if (failures.length > 0) return;
        meter.take(chunk);
        yield chunk;
      }
    } catch (error) {
      failures.push(error);
    }
  }
  await pipeline(metered, sealingStream(context), async (sealed: AsyncIterable<string | Buffer>) => {
    for await (const chunk of sealed) {
      if (failures.length > 0) continue;
      await file.writeFile(chunk).catch((error) => failures.push(error));
    }
  });
  if (failures.length > 0) throw failures[0];
}

/**
 * Opens what `writeSealed` closed. Each piece is verified before it is handed out, and the stream fails when
 * the bytes were changed, cut short, or sealed for another place.
 */
export function readSealed(key: string, context: SealContext): Readable {
  const plain = new PassThrough();
  const opening = unsealingStream();
  opening.once('MessageHeader', ({ encryptionContext }: { encryptionContext: Record<string, string> }) => {
    if (encryptionContext.use !== context.use || encryptionContext.id !== context.id) {
      plain.destroy(new Error(`a sealed file of ${encryptionContext.use} lies in a place of ${context.use}`));
    }
  });
  // A reader that goes away half-way is told by the SDK after the pipeline has stopped listening.
  opening.on('error', () => undefined);
  pipeline(createReadStream(pathOf(key), { highWaterMark: READ_AHEAD }), opening, plain).catch((error) =>
    plain.destroy(error),
  );
  return plain;
}

/** Whether something lies under `key`. */
export async function isStored(key: string): Promise<boolean> {
  return stat(pathOf(key)).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
}

/** Deletes what lies under `key`; nothing there is no fault. */
export async function remove(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}

/** Everything in the storage, with when it was last written; `unfinished` are the remains of a broken write. */
export async function* listStored(): AsyncGenerator<{ key: string; writtenAt: Date; unfinished: boolean }> {
  const folders = await readdir(env().storageDir, { withFileTypes: true }).catch(() => []);
  for (const folder of folders) {
    if (!folder.isDirectory()) continue;
    for (const name of await readdir(join(env().storageDir, folder.name))) {
      const found = await stat(join(env().storageDir, folder.name, name)).catch(() => null);
      if (!found) continue;
      const [key] = name.split(UNFINISHED);
      yield { key: key!, writtenAt: found.mtime, unfinished: name.includes(UNFINISHED) };
    }
  }
}

/** Deletes the remains of broken writes of `key`. */
export async function removeUnfinished(key: string): Promise<void> {
  const path = pathOf(key);
  for (const name of await readdir(dirname(path)).catch(() => [])) {
    if (name.startsWith(`${key}${UNFINISHED}`)) await rm(join(dirname(path), name), { force: true });
  }
}
