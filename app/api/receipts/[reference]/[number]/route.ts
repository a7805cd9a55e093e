import { paths } from '@/lib/paths';
import { NotFound } from '@/lib/platform/refusal';
import { openReceipt } from '@/lib/receipts/open-receipt';
import { limitDownloads } from '@/lib/web/limit-files';
import { currentVisit } from '@/lib/web/session';
import { sendPaper, sentence, to } from '../../send-paper';

export const runtime = 'nodejs';

type Context = { params: Promise<{ reference: string; number: string }> };

/** Sends the receipt of a filing or a correction to whoever may see the request. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { reference, number } = await params;
  const visit = await currentVisit();
  if (!visit?.actor) return to(paths.signIn(paths.receipt(encodeURIComponent(reference), Number(number))));
  const tooMany = await limitDownloads(visit.actor);
  if (tooMany) return tooMany;
  try {
    if (!/^[1-9]\d{0,3}$/.test(number) || !/^[\w-]+$/.test(reference)) throw new NotFound();
    const { name, pdf } = await openReceipt(visit.actor, reference, Number(number));
    return sendPaper(name, pdf);
  } catch (error) {
    if (error instanceof NotFound) return sentence(404, 'There is no such receipt for you.');
    throw error;
  }
}

/** Without it Next would print the receipt for a HEAD, and the log would say that it was opened. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
