import type { Offence, Source } from './source';

const MESSAGE =
  'A cookie whose name does not come from ownName(...) of lib/web/session-cookies could be planted by a neighbouring host of the domain: over TLS the name begins with __Host- (RFC 6265bis 4.1.3.2).';

/** The session's, which has the prefix from lib/web/auth, and the mark of a page that draws itself anew, which a script sets. */
const FINE = /^(ownName\(|name\b|sessionCookie\(|BY_ITSELF\b)/;

/** Cookies of the request or the answer that are read or set under a bare name. */
export function cookiesOfAnyHost(sources: Source[]): Offence[] {
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\bjar|cookies\(\)\))\s*\.(?:get|set|has|delete)\(\s*([^\n]*)/g)]
      .filter(([, name]) => !FINE.test(name!))
      .map(() => ({ path, message: MESSAGE })),
  );
}
