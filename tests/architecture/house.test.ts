import { describe, expect, test } from 'vitest';
import { ROUTES } from '@/lib/web/routes';
import { actionsOutOfShape, isActionFile } from './actions';
import { cookiesOfAnyHost } from './cookies';
import { oddFileNames } from './file-names';
import { readersOfTheOutsideWorld } from './outside-world';
import { routeOf, routesOutOfMatrix } from './route-matrix';
import { readSources, type Source } from './source';

const root = process.cwd();
const portal = readSources(root, ['app', 'components', 'lib', 'instrumentation.ts', 'proxy.ts']);
const planted = (path: string, text: string): Source => ({ path, text });

test('the checks read the portal, not an empty folder', () => {
  expect(portal.length).toBeGreaterThan(200);
  expect(portal.filter(isActionFile).length).toBeGreaterThanOrEqual(4);
  expect(portal.filter(({ path }) => routeOf(path) !== null).length).toBeGreaterThan(25);
});

describe('environment and clock', () => {
  test('are read in the platform alone', () => {
    expect(readersOfTheOutsideWorld(portal)).toEqual([]);
  });

  test.each([
    [
      'process.env in a use case',
      'lib/requests/ask-oracle.ts',
      'export const a = process.env.SECRET;',
      'process.env',
    ],
    ['process.env in a page', 'app/page.tsx', 'const { SECRET } = process.env;', 'process.env'],
    ['new Date() in rules', 'lib/requests/rules.ts', 'export const a = new Date();', 'clock'],
    ['Date.now() in a component', 'components/ui/a.tsx', 'export const a = Date.now();', 'clock'],
  ])('%s is refused', (_what, path, text, word) => {
    const [offence] = readersOfTheOutsideWorld([planted(path, text)]);
    expect(offence?.message).toContain(word);
  });

  test('a date made of something is no reading of the clock', () => {
    expect(readersOfTheOutsideWorld([planted('lib/a/rules.ts', 'new Date(0); new Date(text);')])).toEqual([]);
  });
});

describe('file names', () => {
  test('keep the vocabulary', () => {
    expect(oddFileNames(portal)).toEqual([]);
  });

  test.each([
    ['lib/requests/service.ts', 'so that its name tells'],
    ['lib/costs/database/schema.ts', 'so that its name tells'],
    ['components/ui/index.ts', 'says nothing'],
    ['lib/web/utils.ts', 'says nothing'],
  ])('%s is refused', (path, words) => {
    expect(oddFileNames([{ path }])[0]?.message).toContain(words);
  });
});

describe('actions', () => {
  test('all have the one shape', () => {
    expect(actionsOutOfShape(portal)).toEqual([]);
  });

  test.each([
    ['an async function', `'use server';\nexport async function drop(id: string) { await remove(id); }`],
    ['an arrow function', `'use server';\nexport const drop = async (id: string) => remove(id);`],
    ['a re-export', `'use server';\nexport { drop } from './drop';`],
    ['a default export', `'use server';\nexport default async function drop() {}`],
    ['a mark inside of a function', `export function Page() { async function drop() {\n'use server';\n } }`],
  ])('%s is refused', (_what, text) => {
    const [offence] = actionsOutOfShape([planted('app/actions.ts', text)]);
    expect(offence?.message).toContain('formAction');
  });

  test('a function that only calls an action of the shape is one', () => {
    const text = `'use server';\nconst a = formAction({});\nexport async function b(data: FormData) { await a(EMPTY, data); }`;
    expect(actionsOutOfShape([planted('app/actions.ts', text)])).toEqual([]);
  });
});

describe('cookies', () => {
  test('carry the name that over TLS no other host can plant', () => {
    expect(cookiesOfAnyHost(portal)).toEqual([]);
  });

  test.each([
    "(await cookies()).set('openwrit-proof', token, options(60));",
    'const jar = await cookies();\njar.get(PROOF)?.value;',
    '(await cookies()).has(PROOF);',
  ])('%s is refused', (text) => {
    expect(cookiesOfAnyHost([planted('lib/web/proof.ts', text)])[0]?.message).toContain('ownName');
  });

  test('one of that name, and the session’s, are fine', () => {
    const text = 'jar.get(ownName(PROOF));\n(await cookies()).set(name, token, own);';
    expect(cookiesOfAnyHost([planted('lib/web/proof.ts', text)])).toEqual([]);
  });
});

describe('routes', () => {
  test('app/ and the matrix agree, and every page keeps its row', () => {
    expect(routesOutOfMatrix(portal, ROUTES)).toEqual([]);
  });

  test('a page in no row is refused', () => {
    const page = planted('app/(staff)/desk/secrets/page.tsx', "await open('/desk/secrets');");
    expect(routesOutOfMatrix([page], {})[0]?.message).toContain('stands in no row');
  });

  test('a row without a page is refused', () => {
    expect(routesOutOfMatrix([], { '/gone': { who: 'public' } })[0]?.message).toContain('does not have');
  });

  test('a page that opens another row than its own is refused', () => {
    const page = planted('app/(staff)/desk/page.tsx', "await open('/requests');");
    const routes = { '/desk': { who: 'staff', roles: ['analyst'] } } as const;
    expect(routesOutOfMatrix([page], routes)[0]?.message).toContain('open(<its own route>)');
  });

  test('a handler that asks for no session is refused', () => {
    const handler = planted('app/api/documents/route.ts', 'export async function POST() {}');
    expect(routesOutOfMatrix([handler], { '/api/documents': { who: 'agent' } })[0]?.message).toContain(
      'gets in',
    );
  });
});
