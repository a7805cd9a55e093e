import type { RouteAccess } from '@/lib/web/routes';
import type { Offence, Source } from './source';

const NOT_IN_MATRIX =
  'The route stands in no row of ROUTES (lib/web/routes), so nobody has said who may open it: add the row.';
const NO_SUCH_FILE = 'ROUTES (lib/web/routes) has a row for a route that app/ does not have: remove the row.';
const NOT_OPENED =
  'The page does not call open(<its own route>) or openVisit of lib/web/session, so the row of ROUTES is not enforced.';
const NO_SESSION =
  'The handler is not public and asks lib/web/session for nothing: whoever knows the address gets in.';

/** The route of a page or handler, in Next's notation: without its groups. */
export function routeOf(path: string): string | null {
  const match = /^app\/(.*?)\/?(page\.tsx|route\.tsx?)$/.exec(path);
  if (!match) return null;
  const parts = match[1]!.split('/').filter((part) => part !== '' && !/^\(.*\)$/.test(part));
  return `/${parts.join('/')}`;
}

function breach({ path, text }: Source, route: string, access: RouteAccess): Offence[] {
  if (access.who === 'public' || access.who === 'evaluation') return [];
  if (path.endsWith('page.tsx')) {
    const opens =
      text.includes(`open('${route}'`) ||
      text.includes(`openVisit('${route}'`) ||
      text.includes(`openMailbox('${route}'`);
    return opens ? [] : [{ path, message: NOT_OPENED }];
  }
  return /from '(@\/lib\/web\/session|\.\.?\/[^']+)'/.test(text) ? [] : [{ path, message: NO_SESSION }];
}

/** Where app/ and the matrix of routes disagree, and pages that do not keep their row. */
export function routesOutOfMatrix(sources: Source[], routes: Record<string, RouteAccess>): Offence[] {
  const found = sources.flatMap((source) => {
    const route = routeOf(source.path);
    return route === null ? [] : [{ source, route }];
  });
  const known = new Set(found.map(({ route }) => route));
  return [
    ...found.flatMap(({ source, route }) => {
      const access = Object.hasOwn(routes, route) ? routes[route] : undefined;
      return access ? breach(source, route, access) : [{ path: source.path, message: NOT_IN_MATRIX }];
    }),
    ...Object.keys(routes)
      .filter((route) => !known.has(route))
      .map((route) => ({ path: route, message: NO_SUCH_FILE })),
  ];
}
