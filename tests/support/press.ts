import { readFileSync } from 'node:fs';
import { ACTIONS, type ActionName } from '@/lib/web/action-access';

/** An action as the build has it: the id that is posted, and a page that holds it. */
export type Action = { name: ActionName; export: string; id: string; route: string };

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

/** The route of a page in the build's notation. */
const routeOf = (worker: string) =>
  worker
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/page$/, '') || '/';

/** The name under which an exported action stands in ACTIONS, read from its file. */
function nameOf(file: string, exported: string): string | undefined {
  const text = readFileSync(file, 'utf8');
  const made = (constant: string) =>
    new RegExp(
      `const ${constant} = (?:formAction\\(\\{\\s*name: |(?:requestStep|wordedStep)\\(\\s*)'([^']+)'`,
    ).exec(text)?.[1];
  const calls = new RegExp(`function ${exported}\\([^)]*\\)[^{]*\\{\\s*await (\\w+)\\(`).exec(text)?.[1];
  return made(exported) ?? (calls && made(calls));
}

/**
 * Every action of the build on disk.
 * @throws Error for one whose name is not found, so that none is left out
 */
export function actionsOfBuild(): Action[] {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.entries(manifest.node).map(([id, { workers, filename, exportedName }]) => {
    const name = nameOf(filename, exportedName);
    if (!name || !Object.hasOwn(ACTIONS, name))
      throw new Error(`${filename} ${exportedName}: no row in ACTIONS`);
    const routes = Object.keys(workers).map(routeOf);
    const route = routes.find((each) => !each.includes('[')) ?? routes[0]!;
    return { name: name as ActionName, export: exportedName, id, route };
  });
}

type Press = {
  url: string;
  /** Where the form stands. */
  path: string;
  id: string;
  cookie: string;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  /** The action takes the form alone, without the state before it. */
  only?: 'form';
};

/** Posts to an action as the script of its page does: the state first, then the form. */
export async function press({ url, path, id, cookie, fields = {}, headers = {}, only }: Press) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  const state = only ? [] : [{ errors: [], values: {}, notice: null }];
  body.append('0', JSON.stringify([...state, '$K1']));
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'next-action': id, origin: new URL(url).origin, ...(cookie ? { cookie } : {}), ...headers },
  });
  const to = answer.headers.get('x-action-redirect') ?? answer.headers.get('location');
  return { status: answer.status, to, body: await answer.text() };
}
