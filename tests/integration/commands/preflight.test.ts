import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { productionEnvironment, runCommand } from '@/tests/support/commands';

const folder = mkdtempSync(join(tmpdir(), 'openwrit-preflight-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SUBPOENA = {
  kind: 'subpoena_trial',
  agency: { country: 'US', state: 'IL', level: 'municipal', type: 'law_enforcement' },
  categories: ['subscriber', 'content'],
  identifiers: ['+1 (415) 555-0132', 'AC0123456789abcdef0123456789abcdef'],
  period: { from: '2026-01-01', to: '2026-03-31' },
  document: true,
  attestation: true,
};
const FILEABLE = { ...SUBPOENA, categories: ['subscriber'] };

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** On a machine where no portal was ever started. */
const check = (name: string, content: string | Uint8Array, ...options: string[]) =>
  runCommand('portal', ['preflight', file(name, content), ...options], { DATA_DIR: join(folder, 'none') });

test('one request of a .json file is answered with its verdict, for people to read', async () => {
  for (const options of [[], ['--json']]) {
    const { code, said, complained } = await check(
      'one.json',
      `\ufeff${JSON.stringify(SUBPOENA)}`,
      ...options,
    );
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said).toMatch(/^\{\n {2}"verdict": "blocked",\n/);
    const answer = JSON.parse(said);
    expect(Object.keys(answer)).toEqual(['verdict', 'identifiers', 'categories', 'findings']);
    expect(answer.identifiers[0]).toEqual({
      given: '+1 (415) 555-0132',
      type: 'phone',
      normal: '+14155550132',
    });
    expect(answer.categories[1]).toMatchObject({
      category: 'content',
      answer: 'blocked',
      reachedBy: ['search_warrant'],
      source: '18 U.S.C. § 2703(a)',
    });
    expect(answer.findings).toMatchObject([{ code: 'G7', level: 'blocked', field: 'categories' }]);
  }
});

test('a .jsonl file is answered line by line, in order, blank lines passed over', async () => {
  const lines = [
    SUBPOENA,
    '',
    FILEABLE,
    '   ',
    { ...SUBPOENA, kind: 'search_warrant' },
    { ...FILEABLE, document: false },
  ];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\r\n');
  const { code, said } = await check('four.jsonl', `${text}\n`);
  expect(code).toBe(0);
  const answers = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);
  expect(answers).toEqual(['blocked', 'fileable', 'fileable', 'incomplete']);
  expect(await check('none.jsonl', '\n\n')).toEqual({ code: 0, said: '', complained: '' });
});

test('today is the day of the clock, in UTC', async () => {
  const today = now().toISOString().slice(0, 10);
  const tomorrow = new Date(now().getTime() + 86_400_000).toISOString().slice(0, 10);
  const until = (to: string) => JSON.stringify({ ...FILEABLE, period: { from: '2026-01-01', to } });
  const { said } = await check('days.jsonl', `${until(today)}\n${until(tomorrow)}\n`);
  const [first, second] = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.verdict).toBe('fileable');
  expect(second.findings).toMatchObject([{ code: 'G6', level: 'incomplete', field: 'period' }]);
});

test.each<[string, string, string | Uint8Array, RegExp]>([
  ['nothing', 'a.json', '', /is not JSON: /],
  ['half of it', 'a.json', JSON.stringify(SUBPOENA).slice(0, 100), /is not JSON \(line 1 column 101\)/],
  ['what is not UTF-8', 'a.json', new Uint8Array([0x7b, 0xff]), /is not UTF-8/],
  ['a list', 'a.json', JSON.stringify([SUBPOENA]), /has to be an object/],
  [
    'a request deep in brackets',
    'a.json',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    /has to be an object/,
  ],
  [
    'an unknown kind',
    'a.json',
    JSON.stringify({ ...SUBPOENA, kind: 'parking_ticket' }),
    /“parking_ticket” but has to be one of/,
  ],
  ['no period', 'a.json', JSON.stringify({ ...SUBPOENA, period: undefined }), /The key "period" is missing/],
  [
    'a million identifiers',
    'a.json',
    JSON.stringify({ ...SUBPOENA, identifiers: Array(1_000_000).fill('x.example') }),
    /has 1000000 members/,
  ],
  [
    'a faulty third line',
    'a.jsonl',
    `${JSON.stringify(SUBPOENA)}\n\n{"kind": 1}\n`,
    /a\.jsonl, line 3: The key "agency"/,
  ],
])('%s is refused in one sentence, with nothing answered', async (_, name, content, sentence) => {
  const { code, said, complained } = await check(name, content);
  expect(complained).toMatch(sentence);
  expect(complained).toMatch(/^\/[^\n]+\.\n$/);
  expect({ code, said }).toEqual({ code: 2, said: '' });
});

test('a path is meant from the folder where the person stands; a device is no file', async () => {
  file('near.json', JSON.stringify(FILEABLE));
  const env = { DATA_DIR: join(folder, 'none'), INIT_CWD: folder };
  const { code, said } = await runCommand('portal', ['preflight', 'near.json'], env);
  expect({ code, verdict: JSON.parse(said).verdict }).toEqual({ code: 0, verdict: 'fileable' });
  const device = await runCommand('portal', ['preflight', '/dev/zero'], env);
  expect(device).toMatchObject({ code: 2, said: '' });
});

test('a file that is not there, and no file', async () => {
  const missing = await runCommand('portal', ['preflight', join(folder, 'missing.json')]);
  expect(missing.complained).toMatch(/cannot be read \(ENOENT\).*\.\n$/);
  expect(missing).toMatchObject({ code: 2, said: '' });
  expect(await runCommand('portal', ['preflight'])).toMatchObject({ code: 2, said: '' });
});

test('the company’s State is that of the settings; a database that does not answer is said, and not guessed around', async () => {
  const path = file('state.json', JSON.stringify({ ...FILEABLE, attestation: null }));
  const verdict = async (env: Record<string, string | undefined>) =>
    JSON.parse((await runCommand('portal', ['preflight', path], env)).said).verdict;
  expect(await verdict(productionEnvironment())).toBe('incomplete');
  const value = { ...SHIPPED_COMPANY, state: 'IL' };
  const since = new Date(0);
  const row = { key: 'company', version: 99, effectiveAt: since, createdAt: since, value };
  await database().setting.create({ data: row });
  expect(await verdict(productionEnvironment())).toBe('fileable');
  const nowhere = 'postgresql://openwrit@127.0.0.1:1/openwrit';
  const unreachable = { ...productionEnvironment(), DATABASE_URL: nowhere };
  const refused = await runCommand('portal', ['preflight', path], unreachable);
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused.complained).toMatch(/^[^\n]+\.\n$/);
}, 60_000);
