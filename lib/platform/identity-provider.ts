import * as oidc from 'openid-client';
import { now } from './clock';
import { env, type OidcSettings } from './env';

/** What a journey to the identity provider has to bring back; kept by the browser, sealed. */
export type ProviderJourney = { state: string; nonce: string; verifier: string };

/** What the provider says of a person, after its signature, times, audience and nonce were checked. */
export type ProviderAnswer = {
  issuer: string;
  subject: string;
  /** As the provider claims it, and whether it has confirmed it. */
  email: string | null;
  emailVerified: boolean;
  name: string | null;
  groups: string[];
  /** When the person last signed in there. */
  authenticatedAt: Date;
  /** Whether that took a second factor, by `acr` or `amr`. */
  secondFactor: boolean;
};

/** The provider does not answer (`down`), what it says is too old (`expired`), or it does not vouch (`refused`). */
export class ProviderError extends Error {
  constructor(
    readonly why: 'down' | 'expired' | 'refused',
    cause: unknown,
  ) {
    super(`the identity provider: ${why}`, { cause });
    this.name = 'ProviderError';
  }
}

/** Somebody who signed in there longer ago than a session here lasts does it anew. */
const MOST_SECONDS = 12 * 60 * 60;
const KEEP_MS = 60 * 60_000;

let known: { at: number; found: Promise<oidc.Configuration> } | null = null;

/**
 * The provider's own description, by discovery. A journey begins by asking for it anew, so that a provider that is down
 * is told by us and not by the browser; on the way back one of the last hour will do.
 */
function discovered(settings: OidcSettings, anew: boolean): Promise<oidc.Configuration> {
  if (known && !anew && now().getTime() - known.at < KEEP_MS) return known.found;
  const plain = settings.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const found = oidc.discovery(
    new URL(settings.issuer),
    settings.clientId,
    { client_secret: settings.clientSecret, [oidc.clockTolerance]: 30 },
    undefined,
    // The signature is checked even of what came straight from the provider.
    { execute: [oidc.enableNonRepudiationChecks, ...plain], timeout: 10 },
  );
  known = { at: now().getTime(), found };
  found.catch(() => {
    known = null;
  });
  return found;
}

/** The settings of the provider; throws where there is none, which callers have asked before. */
function settingsOf(): OidcSettings {
  const settings = env().oidc;
  if (!settings) throw new Error('there is no identity provider: OIDC_ISSUER is not set');
  return settings;
}

function callbackAddress(path: string): URL {
  return new URL(path, env().publicUrl);
}

/**
 * Begins a journey to the provider: authorization code with PKCE, state and nonce.
 * @param callback path on which the person comes back
 * @param again whether they have to sign in there anew, as a step-up wants it
 * @throws ProviderError `down`
 */
export async function beginAtProvider(
  callback: string,
  again: boolean,
): Promise<{ url: URL; journey: ProviderJourney }> {
  const settings = settingsOf();
  const journey = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const configuration = await discovered(settings, true).catch((error) => {
    throw new ProviderError('down', error);
  });
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackAddress(callback).toString(),
    scope: 'openid email profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
    max_age: String(MOST_SECONDS),
    ...(settings.secondFactorAcr.length > 0 ? { acr_values: settings.secondFactorAcr.join(' ') } : {}),
    ...(again ? { prompt: 'login' } : {}),
  });
  return { url, journey };
}

/**
 * Takes what the provider sent the browser back with.
 * @param callback path and query on which the person came back
 * @throws ProviderError
 */
export async function answerOfProvider(callback: string, journey: ProviderJourney): Promise<ProviderAnswer> {
  const settings = settingsOf();
  try {
    const configuration = await discovered(settings, false);
    const tokens = await oidc.authorizationCodeGrant(configuration, callbackAddress(callback), {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
      maxAge: MOST_SECONDS,
    });
    const own = tokens.claims()!;
    const info = configuration.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, own.sub)
      : {};
    return read({ ...info, ...own }, own, settings);
  } catch (error) {
    throw new ProviderError(whyOf(error), error);
  }
}

function read(claims: Record<string, unknown>, own: oidc.IDToken, settings: OidcSettings): ProviderAnswer {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const groups = settings.rolesClaim
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], claims);
  const amr = Array.isArray(own.amr) ? own.amr : [];
  return {
    issuer: own.iss,
    subject: own.sub,
    email: text(claims.email),
    emailVerified: claims.email_verified === true,
    name: text(claims.name),
    groups: [groups ?? []].flat().filter((group): group is string => typeof group === 'string'),
    authenticatedAt: new Date((own.auth_time ?? own.iat) * 1000),
    secondFactor:
      settings.secondFactorAcr.includes(String(own.acr)) ||
      settings.secondFactorAmr.some((method) => amr.includes(method)),
  };
}

/** Connections that fail come as TypeErrors of fetch, late answers as aborts, the rest with a code of the library. */
function whyOf(error: unknown): ProviderError['why'] {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = String((each as { code?: unknown }).code ?? '');
    if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'expired';
    if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|UND_ERR|OAUTH_TIMEOUT|OAUTH_ABORT)/.test(code)) return 'down';
    if (/fetch failed|timed? ?out/i.test(each.message)) return 'down';
    const { status } = each as { status?: unknown };
    if (typeof status === 'number' && status >= 500) return 'down';
  }
  return 'refused';
}
