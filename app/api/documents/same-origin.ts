/**
 * Whether a form was sent from a page of this portal. Browsers say so in Sec-Fetch-Site, and where they do not
 * (an address without TLS) in Origin; a request that carries neither is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin');
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
