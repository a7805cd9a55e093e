import { sentence, to } from '@/app/api/receipts/send-paper';
import { confirmByProvider } from '@/lib/accounts/confirm-by-provider';
import { rolesByGroups } from '@/lib/accounts/rules';
import { NotLetIn, signInStaff } from '@/lib/accounts/sign-in-staff';
import { paths, safeNext } from '@/lib/paths';
import { env } from '@/lib/platform/env';
import { answerOfProvider, ProviderError } from '@/lib/platform/identity-provider';
import { log } from '@/lib/platform/log';
import { readVisit } from '@/lib/web/auth';
import { takeJourney } from '@/lib/web/provider-journey';
import { currentVisit, homeOf, sessionToken } from '@/lib/web/session';
import { clientPlace, setSessionCookie } from '@/lib/web/session-cookies';

export const runtime = 'nodejs';

/**
 * Takes what the identity provider sends the browser back with. A GET that signs in, as the protocol has it: the
 * answer is worth nothing in a browser that did not ask for it (`state`, in its cookie), and nothing twice (PKCE).
 */
export async function GET(request: Request): Promise<Response> {
  const { oidc } = env();
  if (!oidc) return sentence(404, 'There is no identity provider here.');
  const journey = await takeJourney();
  if (!journey) return to(paths.signInFault('refused'));
  const visit = journey.again ? await currentVisit() : null;
  try {
    const answer = await answerOfProvider(paths.staffCallback() + new URL(request.url).search, journey);
    if (visit?.actor) {
      await confirmByProvider(visit, answer, new Date(journey.startedAt));
      return to(safeNext(journey.next, homeOf(visit.actor)));
    }
    const { token } = await signInStaff(answer, rolesByGroups(answer.groups, oidc.roleMap), {
      ...(await clientPlace()),
      replaces: (await sessionToken()) ?? null,
    });
    await setSessionCookie(token);
    const entered = await readVisit(token);
    if (entered?.actor) return to(safeNext(journey.next, homeOf(entered.actor)));
    return to(entered?.enrolled ? paths.signInFactor(journey.next) : paths.signInEnrol(journey.next));
  } catch (error) {
    if (!(error instanceof ProviderError || error instanceof NotLetIn)) throw error;
    log.warn({ err: error }, 'somebody did not come in by the identity provider');
    return to(
      visit?.actor
        ? paths.confirmIdentity(journey.next, error.why)
        : paths.signInFault(error.why, journey.next),
    );
  }
}

/** Without it Next would answer a HEAD by signing in. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET' } });
}
