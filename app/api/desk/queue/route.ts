import { GUARD, sentence, to } from '@/app/api/receipts/send-paper';
import { exportQueue } from '@/lib/desk/export-queue';
import { queueHours } from '@/lib/desk/list-queue';
import { columnsFor } from '@/lib/desk/queries';
import { exportSchema, viewOf } from '@/lib/desk/schema';
import { attachment } from '@/lib/documents/rules';
import { paths } from '@/lib/paths';
import { FactorNeeded } from '@/lib/platform/refusal';
import { limitDownloads } from '@/lib/web/limit-files';
import { ROUTES } from '@/lib/web/routes';
import { currentVisit, mayOpen, requireFreshFactor } from '@/lib/web/session';

export const runtime = 'nodejs';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sends the queue as a file, with the columns that its reader chose; a download wants a fresh factor. */
export async function GET(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const parsed = exportSchema.safeParse({
    as: given.get('as'),
    pick: given.getAll('pick'),
    view: given.get('view') ?? '',
  });
  if (!parsed.success)
    return sentence(400, 'An export is asked for as CSV or XLSX, of at most 200 ticked rows.');
  const { as: format, pick, view } = parsed.data;
  const references = pick.map(({ reference }) => reference);
  const here = paths.queueExport(format, view, references);
  const visit = await currentVisit();
  if (!visit?.actor) return to(paths.signIn(here));
  if (!mayOpen(ROUTES['/api/desk/queue'], visit.actor)) return sentence(404, 'There is no queue for you.');
  try {
    requireFreshFactor(visit);
  } catch (error) {
    if (error instanceof FactorNeeded) return to(paths.confirmIdentity(here));
    throw error;
  }
  const tooMany = await limitDownloads(visit.actor);
  if (tooMany) return tooMany;
  const [columns, hours] = await Promise.all([columnsFor(visit.actor), queueHours()]);
  const { name, bytes } = await exportQueue(visit.actor, {
    view: viewOf(view),
    references,
    columns,
    format,
    hours,
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...GUARD,
      'content-type': TYPES[format],
      'content-length': String(bytes.length),
      'content-disposition': attachment(name, `.${format}`),
    },
  });
}

/** Without it Next would make the file for a HEAD, and the log would say that it was exported. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
