import { readFile, stat } from 'node:fs/promises';
import { type PreflightRequest, readPreflightRequest } from '@/lib/law/preflight-schema';
import { fromHere } from '@/lib/platform/env';
import { CommandError } from './commands/command';

const LARGEST_MB = 200;

/**
 * The requests of a file for pre-flight: one in a `.json`, one a line in a `.jsonl`, whose blank lines do not
 * count. The file is taken as a whole or not at all.
 * @throws CommandError with one sentence, which names the line of a `.jsonl`
 */
export async function readPreflightFile(
  path: string,
): Promise<{ requests: PreflightRequest[]; lines: boolean }> {
  const text = await textOf(path);
  const lines = /\.jsonl$/i.test(path);
  if (!lines) return { requests: [requestOf(text, shown(path))], lines };
  const requests = text
    .split(/\r?\n/)
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [requestOf(line, `${shown(path)}, line ${index + 1}`)],
    );
  return { requests, lines };
}

async function textOf(path: string): Promise<string> {
  try {
    const file = fromHere(path);
    const found = await stat(file);
    // A device has no end.
    if (!found.isFile())
      throw new CommandError(`${shown(path)} is no file: give the path of a .json or .jsonl file.`, 2);
    const { size } = found;
    if (size > LARGEST_MB * 1_000_000)
      throw new CommandError(
        `${shown(path)} is larger than ${LARGEST_MB} MB: split it into several files.`,
        2,
      );
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new CommandError(
        `${shown(path)} is not UTF-8: save it as UTF-8, without a declaration of another encoding.`,
        2,
      );
    throw new CommandError(
      `${shown(path)} cannot be read (${code}): give the path of a .json or .jsonl file.`,
      2,
    );
  }
}

/** A path without the characters that would turn a terminal's line round. */
function shown(path: string): string {
  return path.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}

function requestOf(text: string, place: string): PreflightRequest {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    // V8 repeats what stands there, over several lines even; where it stands is enough.
    const at = /\((line \d+ column \d+)\)/.exec((error as Error).message)?.[1];
    throw new CommandError(
      `${place} is not JSON${at ? ` (${at})` : ''}: write one request as an object in braces.`,
      2,
    );
  }
  const read = readPreflightRequest(given);
  if (!read.ok) throw new CommandError(`${place}: ${read.message}`, 2);
  return read.request;
}
