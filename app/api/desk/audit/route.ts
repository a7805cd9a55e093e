import { GUARD, sentence, to } from '@/app/api/receipts/send-paper';
import { actorWords } from '@/components/desk/log-table';
import { auditSentence } from '@/lib/audit/events';
import { attachment } from '@/lib/documents/rules';
import type { LogPart } from '@/lib/oversight/policy';
import type { LogEntry } from '@/lib/oversight/rules';
import { logAddress, readLogSearch } from '@/lib/oversight/schema';
import { exportLog } from '@/lib/oversight/search-log';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { csvCell } from '@/lib/receipts/rules';
import { currentCompany } from '@/lib/settings/queries';
import { limitDownloads } from '@/lib/web/limit-files';
import { currentVisit, requireFreshFactor } from '@/lib/web/session';

export const runtime = 'nodejs';

/** Sends what a search of the log finds, as CSV or JSON; a download wants a fresh factor. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const format = given.as === 'json' ? 'json' : 'csv';
  const part: LogPart = given.part === 'sealed' ? 'sealed' : 'common';
  const search = readLogSearch(given, (await currentCompany()).timeZone);
  const here = paths.auditFile(`${new URLSearchParams({ as: format, part })}&${logAddress(search)}`);
  const visit = await currentVisit();
  if (!visit?.actor) return to(paths.signIn(here));
  // A file of more than was asked for would pass for an answer.
  if (search.unread.length > 0) return sentence(400, search.unread.join(' '));
  try {
    requireFreshFactor(visit);
    const tooMany = await limitDownloads(visit.actor);
    if (tooMany) return tooMany;
    const batches = await exportLog(visit.actor, part, search, format);
    const day = now().toISOString().slice(0, 10);
    return new Response(asStream(format === 'json' ? asJson(batches) : asCsv(batches)), {
      headers: {
        ...GUARD,
        'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
        'content-disposition': attachment(`audit-log-${day}.${format}`, `.${format}`),
      },
    });
  } catch (error) {
    if (error instanceof FactorNeeded) return to(paths.confirmIdentity(here));
    if (error instanceof NotFound) return sentence(404, 'There is nothing here for you.');
    throw error;
  }
}

/** Without it Next would make the file for a HEAD, and the log would say that it was taken. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}

const HEADINGS = ['Time (UTC)', 'Who', 'Kind', 'Act', 'What', 'Request', 'Facts', 'Hash'];

async function* asCsv(batches: AsyncIterable<LogEntry[]>): AsyncGenerator<string> {
  const line = (cells: string[]) => `${cells.map(csvCell).join(',')}\r\n`;
  yield `\ufeff${line(HEADINGS)}`;
  for await (const batch of batches) {
    yield batch
      .map((entry) => {
        const { at, actorKind, act, data, reference, hash } = entry;
        const what = auditSentence(act, data);
        const facts = JSON.stringify(data);
        return line([
          at.toISOString(),
          actorWords(entry),
          actorKind,
          act,
          what,
          reference ?? '',
          facts,
          hash,
        ]);
      })
      .join('');
  }
}

async function* asJson(batches: AsyncIterable<LogEntry[]>): AsyncGenerator<string> {
  let lead = '[\n';
  for await (const batch of batches) {
    for (const entry of batch) {
      yield lead + JSON.stringify({ ...entry, what: auditSentence(entry.act, entry.data) });
      lead = ',\n';
    }
  }
  yield lead === '[\n' ? '[]\n' : '\n]\n';
}

/** Piece by piece as it is taken; one that breaks off fails, so that half a file never looks whole. */
function asStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        log.error({ err: error }, 'the export of the log broke off');
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
