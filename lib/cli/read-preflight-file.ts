import { type PreflightRequest, readPreflightRequest } from '@/lib/law/preflight-schema';
import { CommandError } from './commands/command';
import { jsonAt, linesOf, readTextFile, shownPath } from './read-text-file';

/**
 * The requests of a file for pre-flight: one in a `.json`, one a line in a `.jsonl`, whose blank lines do not
 * count. The file is taken as a whole or not at all.
 * @throws CommandError with one sentence, which names the line of a `.jsonl`
 */
export async function readPreflightFile(
  path: string,
): Promise<{ requests: PreflightRequest[]; lines: boolean }> {
  const text = await readTextFile(path, 'a .json or .jsonl file');
  const lines = /\.jsonl$/i.test(path);
  if (!lines) return { requests: [requestOf(text, shownPath(path))], lines };
  const requests = linesOf(text).map(({ line, number }) =>
    requestOf(line, `${shownPath(path)}, line ${number}`),
  );
  return { requests, lines };
}

function requestOf(text: string, place: string): PreflightRequest {
  const read = readPreflightRequest(jsonAt(place, text, 'one request as an object in braces'));
  if (!read.ok) throw new CommandError(`${place}: ${read.message}`, 2);
  return read.request;
}
