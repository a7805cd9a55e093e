import { readFile, stat } from 'node:fs/promises';
import { fromHere } from '@/lib/platform/env';
import { CommandError } from './commands/command';

const LARGEST_MB = 200;

/**
 * The text of a file that the operator named, from the folder they stand in.
 * @param wanted what the path should be, for the sentence: `a .json or .jsonl file`
 * @throws CommandError with one sentence where it is no file, too large, not there or not UTF-8
 */
export async function readTextFile(path: string, wanted: string): Promise<string> {
  try {
    const file = fromHere(path);
    const found = await stat(file);
    // A device has no end.
    if (!found.isFile())
      throw new CommandError(`${shownPath(path)} is no file: give the path of ${wanted}.`, 2);
    if (found.size > LARGEST_MB * 1_000_000)
      throw new CommandError(
        `${shownPath(path)} is larger than ${LARGEST_MB} MB: split it into several files.`,
        2,
      );
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new CommandError(
        `${shownPath(path)} is not UTF-8: save it as UTF-8, without a declaration of another encoding.`,
        2,
      );
    throw new CommandError(`${shownPath(path)} cannot be read (${code}): give the path of ${wanted}.`, 2);
  }
}

/** What an operator typed or a file holds, without the characters that would turn a terminal's line round. */
export function shownPath(path: string): string {
  return path.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** The lines of a `.jsonl` that are not blank, each with its number from 1. */
export function linesOf(text: string): { line: string; number: number }[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

/**
 * A text as JSON.
 * @param wanted how one is written, for the sentence: `one request as an object in braces`
 * @throws CommandError with one sentence that names the place
 */
export function jsonAt(place: string, text: string, wanted: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8 repeats what stands there, over several lines even; where it stands is enough.
    const at = /\((line \d+ column \d+)\)/.exec((error as Error).message)?.[1];
    throw new CommandError(`${place} is not JSON${at ? ` (${at})` : ''}: write ${wanted}.`, 2);
  }
}
