import { sentence, to } from '@/app/api/receipts/send-paper';
import { paths, safeNext } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { beginAtProvider, ProviderError } from '@/lib/platform/identity-provider';
import { log } from '@/lib/platform/log';
import { limitJourneys } from '@/lib/web/limit-files';
import { keepJourney } from '@/lib/web/provider-journey';

export const runtime = 'nodejs';

/** Leads staff to the company's identity provider. It changes nothing but this browser's own cookie. */
export async function GET(request: Request): Promise<Response> {
  if (!env().oidc) return sentence(404, 'There is no identity provider here.');
  const tooMany = await limitJourneys();
  if (tooMany) return tooMany;
  const given = new URL(request.url).searchParams;
  const again = given.get('again') === 'yes';
  const next = safeNext(given.get('next') ?? undefined, '');
  try {
    const { url, journey } = await beginAtProvider(paths.staffCallback(), again);
    await keepJourney({ ...journey, next, again, startedAt: now().toISOString() });
    return to(url.toString());
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    log.warn({ err: error }, 'the identity provider could not be asked');
    return to(again ? paths.confirmIdentity(next, error.why) : paths.signInFault(error.why, next));
  }
}

/** Without it Next would begin a journey for a HEAD. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
