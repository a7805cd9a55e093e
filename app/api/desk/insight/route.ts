import { GUARD, sentence, to } from '@/app/api/receipts/send-paper';
import { insightTables } from '@/components/desk/insight-tables';
import { attachment } from '@/lib/documents/rules';
import { localDay } from '@/lib/law/local-time';
import { measureDesk } from '@/lib/oversight/measure-desk';
import { periodAddress, readPeriod } from '@/lib/oversight/schema';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/refusal';
import { csvCell } from '@/lib/receipts/rules';
import { kindName } from '@/lib/requests/kinds/declarations';
import { currentCompany } from '@/lib/settings/queries';
import { limitDownloads } from '@/lib/web/limit-files';
import { currentVisit } from '@/lib/web/session';

/** Sends one table of the report as CSV, its times in minutes. */
export async function GET(request: Request): Promise<Response> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const { timeZone } = await currentCompany();
  const at = now();
  const period = readPeriod(given, localDay(at, timeZone));
  const visit = await currentVisit();
  if (!visit?.actor) return to(paths.signIn(paths.insight(periodAddress(period))));
  try {
    const tooMany = await limitDownloads(visit.actor);
    if (tooMany) return tooMany;
    const measures = await measureDesk(visit.actor, period, timeZone, at);
    const table = insightTables(measures, period, { kind: kindName }).find(({ id }) => id === given.table);
    if (!table) return sentence(404, 'There is no such table.');
    const rows = [
      table.columns.map(({ header }) => header),
      ...table.rows.map((cells) => cells.map(({ value }) => (value === null ? '' : String(value)))),
    ];
    const csv = rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
    return new Response(`\ufeff${csv}`, {
      headers: {
        ...GUARD,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': attachment(`${table.id}-${period.from}-to-${period.to}.csv`, '.csv'),
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return sentence(404, 'There is nothing here for you.');
    throw error;
  }
}
