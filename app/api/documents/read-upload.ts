import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import busboy from 'busboy';

/**
 * How much of a body is read, in bytes. A browser shows no answer before it has sent everything, so what is
 * refused is read too and thrown away; beyond this the connection is cut.
 */
const MAX_BODY = 200 * 1024 * 1024;

export type Upload = {
  /** The fields that stood before the file. */
  fields: Map<string, string>;
  /** Null where no file came. Its bytes end only once the whole form was received as announced; else they throw. */
  file: { name: string; bytes: AsyncIterable<Uint8Array> } | null;
  /** Reads what is left and drops it. Never throws. */
  drain(): Promise<void>;
};

/** A form that is not as it was announced: cut off, longer or shorter than its Content-Length, or not multipart. */
export class BrokenUpload extends Error {
  constructor(reason: string) {
    super(`the upload is broken: ${reason}`);
    this.name = 'BrokenUpload';
  }
}

/** More than one file in a form that has one field for it. */
export class SeveralFiles extends Error {}

function bodyOf(request: Request): Readable {
  return request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
}

/** Reads the body of a request that is refused unseen, and drops it. */
export async function dropBody(request: Request): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of bodyOf(request)) {
      bytes += (chunk as Uint8Array).length;
      if (bytes > MAX_BODY) return;
    }
  } catch {
    // The sender went away: nobody waits for the answer.
  }
}

/**
 * Reads a multipart form as it comes in, up to its file; nothing is buffered.
 * @throws BrokenUpload where the form cannot be read
 */
export async function readUpload(request: Request): Promise<Upload> {
  const announced = request.headers.get('content-length');
  const form = openForm(request.headers.get('content-type') ?? '');
  let received = 0;
  let several = false;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      done(received > MAX_BODY ? new BrokenUpload('it has no end') : null, chunk);
    },
  });

  const fields = new Map<string, string>();
  form.on('field', (name, value) => fields.set(name, value));
  form.on('filesLimit', () => {
    several = true;
  });
  const file = new Promise<{ name: string | undefined; content: Readable }>((found) => {
    form.on('file', (_field, content, info) => {
      // A form that breaks is told to the reader by `whole`, also while nobody reads the file.
      content.on('error', () => undefined);
      found({ name: info.filename, content });
    });
  });
  const whole = pipeline(bodyOf(request), meter, form).then(
    () => {
      if (announced !== null && Number(announced) !== received) throw new BrokenUpload('its length differs');
      if (several) throw new SeveralFiles();
    },
    (error) => {
      throw error instanceof BrokenUpload ? error : new BrokenUpload(String(error));
    },
  );
  whole.catch(() => undefined);

  const first = await Promise.race([file, whole.then(() => null)]);
  const drain = async () => {
    first?.content.resume();
    await whole.catch(() => undefined);
  };
  // A file field in which nothing was chosen sends a part without a name.
  if (!first?.name) return { fields, file: null, drain };
  return { fields, file: { name: first.name, bytes: untilWhole(first.content, whole) }, drain };
}

function openForm(contentType: string) {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 8, fieldSize: 200, fieldNameSize: 40 },
    });
  } catch (error) {
    throw new BrokenUpload(String(error));
  }
}

async function* untilWhole(content: Readable, whole: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    // A destroyed file stream would stop the whole form: who leaves early drains the rest.
    for await (const chunk of content.iterator({ destroyOnReturn: false })) yield chunk;
  } catch {
    await whole;
  }
  await whole;
}
