import { isContact } from '@/lib/accounts/policy';
import type { Actor } from '@/lib/accounts/rules';
import type { ActionName } from '@/lib/web/action-access';
import { mayHave, RELATIONS, type Thing } from '@/lib/web/relations';
import { ROUTES, type Route, type RouteAccess } from '@/lib/web/routes';

// What the matrices of README.md say of whoever tests/support/plant-matrix made, cell by cell.

/** Somebody with a browser: `actor` where both factors were given, else what there is of a proof. */
export type Person = {
  name: string;
  actor: Actor | null;
  level: 'none' | 'half' | 'emergency' | 'register' | 'full';
  cookie: string;
};

/** A thing that pages and actions are about: what the policies know of it, what forms name of it, where it is drawn. */
export type Target = {
  thing: Thing;
  fields: Record<string, string>;
  paths: Record<string, string>;
  /** Of things of one's own, the actions that are about such a one. */
  actions?: readonly ActionName[];
};

export type Planted = { persons: Person[]; pages: Record<string, string>; targets: Record<string, Target> };

/** What an answer comes to: led to prove who one is, told that there is nothing, or let in. */
export type Verdict = 'prove' | 'nothing' | 'in';

/** Whether a row lets somebody in, as far as role and assurance go. */
export function admitted(access: RouteAccess, { actor, level }: Person): Verdict {
  if (access.who === 'public' || access.who === 'evaluation') return 'in';
  if (access.who === 'emergency_mailbox') return level === 'emergency' ? 'in' : 'prove';
  if (access.who === 'register_mailbox') return level === 'register' ? 'in' : 'prove';
  if (access.who === 'mailbox') return level === 'half' || level === 'full' ? 'in' : 'prove';
  if (!actor) return 'prove';
  if (access.who === 'agent') return actor.kind === 'agent' ? 'in' : 'nothing';
  if (access.who === 'point_of_contact') return isContact(actor) ? 'in' : 'nothing';
  if (access.who !== 'staff') return 'in';
  return actor.kind === 'staff' && actor.roles.some((role) => access.roles.includes(role)) ? 'in' : 'nothing';
}

export type Cell = {
  route: Route;
  path: string;
  person: Person;
  /** What role and assurance come to alone, before it is asked whose the thing is. */
  gate: Verdict;
  expected: Verdict;
  isApi: boolean;
  isOpen: boolean;
};

/**
 * Routes that cannot be asked for as they stand: a stream that does not end, a name that Next takes for itself, what is
 * posted to and has a test of its own, and what is there with an identity provider alone.
 */
const ELSEWHERE: readonly string[] = [
  '/api/desk/live',
  '/api/auth/[...nextauth]',
  '/api/desk/calendar/[token]',
  '/api/documents',
  '/api/sign-in/staff',
  '/api/sign-in/staff/callback',
];
const AUDIT_FILE = '/api/desk/audit?as=csv';
const PATHS: Record<string, string> = {
  '/api/documents/viewer/[...file]': '/api/documents/viewer/wasm/jbig2_nowasm_fallback.js',
  '/api/desk/queue': '/api/desk/queue?as=csv&view=status%3Dall',
  '/api/desk/insight': '/api/desk/insight?table=volumes',
  '/api/desk/audit': AUDIT_FILE,
};

/** Every page and handler, by everyone; those about one thing once for each that was planted. */
export function pageCells({ persons, pages, targets }: Planted): Cell[] {
  return (Object.entries(ROUTES) as [Route, RouteAccess][])
    .filter(([route]) => !ELSEWHERE.includes(route))
    .flatMap(([route, access]) => {
      const isApi = route.startsWith('/api/');
      const isOpen = access.who === 'public' || access.who === 'evaluation';
      const relation = RELATIONS[route];
      const over = Object.values(targets).filter(({ paths }) => paths[route]);
      if (relation && over.length === 0) throw new Error(`${route} is about one thing and none is planted`);
      const asked = relation
        ? over.map(({ thing, paths }) => ({ thing, path: paths[route]! }))
        : [{ thing: null, path: PATHS[route] ?? pages[route] ?? route }];
      return asked.flatMap(({ thing, path }) =>
        persons.map((person): Cell => {
          const gate = admitted(access, person);
          const denied =
            gate === 'in' && relation && thing && person.actor && !mayHave(person.actor, relation, thing);
          return known({ route, path, person, gate, expected: denied ? 'nothing' : gate, isApi, isOpen });
        }),
      );
    });
}

/** Cells whose answer the table alone does not tell. */
function known(cell: Cell): Cell {
  const { person, path } = cell;
  if (path.startsWith('/emergency/OW') && person.name === 'other-mailbox')
    return { ...cell, expected: 'nothing' };
  // Somebody who has a factor enrols none by the mailbox alone.
  if (path === '/sign-in/enrol' && person.level === 'half') return { ...cell, expected: 'prove' };
  // The half of the log that is theirs has an address of its own.
  if (path === AUDIT_FILE && person.name === 'cleared') return { ...cell, expected: 'nothing' };
  return cell;
}

const PROVES = /\/(sign-in(?!\/enrol)|emergency\/file(?!\/request)|register(?!\/details))/;

/** Whether a page or handler answered as its cell says. Out: what it did instead, or null. */
export function otherThan(
  { person, path, isApi, expected }: Cell,
  status: number,
  to: string | null,
): string | null {
  const got = verdictOf({ path, isApi }, status, to);
  // A handler has one word for whoever is not signed in and whoever may not.
  const same = isApi && expected !== 'in' ? got !== 'in' : got === expected;
  return same && status < 500 ? null : `${person.name} at ${path}: ${got} (${status} ${to}), not ${expected}`;
}

function verdictOf(
  { path, isApi }: Pick<Cell, 'path' | 'isApi'>,
  status: number,
  to: string | null,
): Verdict {
  if (status === 404) return 'nothing';
  // Whoever may see the request and not take the step is led back to it.
  if (to !== null && /\/requests\/OWC?-[\d-]+$/.test(to) && path !== to) return 'nothing';
  // Its page leads on to signing in, or says that there is nothing (identifiers, a form without script).
  if (isApi && (status === 401 || status === 405 || (to !== null && /\/requests$/.test(to))))
    return 'nothing';
  return to !== null && PROVES.test(to) ? 'prove' : 'in';
}
