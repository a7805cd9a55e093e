import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';

type Violation = { from: string; to: string; rule: { name: string }; comment?: string };
type Cruise = {
  summary: {
    totalCruised: number;
    violations: Violation[];
    ruleSetUsed: { forbidden: { name: string; comment: string }[] };
  };
};

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function cruise(root: string, places: string[]): Promise<Cruise> {
  const args = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...places];
  const run = promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 256 * 1024 * 1024 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

/** A small project with the rules of this one and some files of its own. */
async function cruisePlanted(files: Record<string, string>): Promise<Cruise> {
  const root = mkdtempSync(join(tmpdir(), 'openwrit-house-'));
  folders.push(root);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(name, join(root, name));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return cruise(root, [...new Set(Object.keys(files).map((path) => path.split('/')[0]!))]);
}

test('the rules hold, and were held against the whole portal', async () => {
  const { summary } = await cruise(process.cwd(), [
    'app',
    'components',
    'lib',
    'prisma/seed',
    'instrumentation.ts',
    'proxy.ts',
  ]);
  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(300);
});

const DATABASE = { 'lib/platform/database.ts': 'export const database = 1;' };
const OFFENCES: [string, string, Record<string, string>][] = [
  [
    'prisma-in-queries-and-use-cases-only',
    'a database import in a page',
    {
      ...DATABASE,
      'app/page.tsx': "import { database } from '@/lib/platform/database';\nexport default database;",
    },
  ],
  [
    'no-circles',
    'a circle between nouns',
    {
      'lib/mail/rules.ts': "import { b } from '@/lib/audit/rules';\nexport const a = b;",
      'lib/audit/rules.ts': "import { a } from '@/lib/mail/rules';\nexport const b = a;",
    },
  ],
  [
    'audit-imports-a-later-noun',
    'an earlier noun that imports a later one',
    {
      'lib/audit/rules.ts': "import { a } from '@/lib/requests/rules';\nexport const b = a;",
      'lib/requests/rules.ts': 'export const a = 1;',
    },
  ],
  [
    'prisma-stays-on-the-server',
    'a policy that asks the database',
    {
      ...DATABASE,
      'lib/requests/policy.ts':
        "import { database } from '@/lib/platform/database';\nexport const a = database;",
    },
  ],
  [
    'components-read-and-write-nothing',
    'a component that reads',
    {
      'lib/requests/queries.ts': 'export const list = 1;',
      'components/requests/a.tsx': "import { list } from '@/lib/requests/queries';\nexport const a = list;",
    },
  ],
  [
    'components-read-and-write-nothing',
    'a component that calls a use case',
    {
      'lib/requests/submit-request.ts': 'export const submit = 1;',
      'components/requests/a.tsx':
        "import { submit } from '@/lib/requests/submit-request';\nexport const a = submit;",
    },
  ],
  [
    'the-law-imports-nothing-of-ours',
    'a rule of the law that reads a setting',
    {
      'lib/settings/rules.ts': 'export const a = 1;',
      'lib/law/kinds.ts': "import { a } from '@/lib/settings/rules';\nexport const b = a;",
    },
  ],
  [
    'the-platform-knows-no-noun',
    'a platform that knows requests',
    {
      'lib/requests/rules.ts': 'export const a = 1;',
      'lib/platform/mail.ts': "import { a } from '@/lib/requests/rules';\nexport const b = a;",
    },
  ],
  [
    'nouns-know-no-screen',
    'a use case that redirects',
    {
      'lib/requests/submit-request.ts':
        "import { redirect } from 'next/navigation';\nexport const a = redirect;",
    },
  ],
  [
    'the-portal-does-not-import-its-operator',
    'a page that starts the portal',
    {
      'lib/cli/start.ts': 'export const a = 1;',
      'app/page.tsx': "import { a } from '@/lib/cli/start';\nexport default a;",
    },
  ],
  [
    'nothing-is-missing',
    'an import that leads nowhere',
    { 'lib/mail/rules.ts': "export { a } from './gone';" },
  ],
];

test.each(OFFENCES)('%s refuses %s, and says why', async (rule, _what, files) => {
  const { summary } = await cruisePlanted(files);
  expect(summary.violations.map(({ rule: { name } }) => name)).toContain(rule);
  const { comment } = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule)!;
  expect(comment.length).toBeGreaterThan(60);
});
