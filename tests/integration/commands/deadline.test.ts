import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { database } from '@/lib/platform/database';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { productionEnvironment, runCommand } from '@/tests/support/commands';
import { RESPONSE_CASES } from '@/tests/unit/law/clock-cases/response';
import { STOP_CASES } from '@/tests/unit/law/clock-cases/stops';

const folder = mkdtempSync(join(tmpdir(), 'openwrit-deadline-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** On a machine where no portal was ever started. */
const deadline = (...args: string[]) =>
  runCommand('portal', ['deadline', ...args], { DATA_DIR: join(folder, 'none'), INIT_CWD: folder });

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

test('a time is answered with its day, and with the days left out and why', async () => {
  const stop = ['--stop', '2026-11-25T18:00:00-08:00/2026-11-27T08:00:00-08:00'];
  const { code, said, complained } = await deadline('2026-11-23T12:00:00-08:00', ...stop);
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toMatch(/^Due 2026-12-10 by 17:00:00 in America\/Los_Angeles \(2026-12-11T01:00:00.000Z\)/);
  expect(said).toContain('2026-11-25  stopped\n  2026-11-26  holiday: Thanksgiving Day\n');

  const json = JSON.parse((await deadline('2026-11-23T20:00Z', ...stop, ...stop, '--json')).said);
  expect(json).toMatchObject({ due: '2026-12-10', dayZero: '2026-11-23', counted: 10, stopped: false });
  expect(json.skipped[1]).toEqual({ day: '2026-11-26', why: 'holiday', name: 'Thanksgiving Day' });
});

test('a .jsonl file is answered line by line, in order, as the table worked out by hand has it', async () => {
  const plain = RESPONSE_CASES.map(([, , receivedAt, due]) => ({ receivedAt, stops: [], due }));
  const stopped = STOP_CASES.map(([, , receivedAt, stops, due]) => {
    return { receivedAt, stops: stops.map(([from, to]) => ({ from, to })), due };
  });
  const cases = [...plain, ...stopped];
  const lines = cases.map(({ due: _due, ...question }) => JSON.stringify(question));
  const { code, said } = await deadline(file('table.jsonl', `${lines.join('\r\n\n')}\n`));
  expect(code).toBe(0);
  const answers = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual(cases.map(({ due }) => ({ due })));
});

test('stops may be left out; one without an end leaves no day due', async () => {
  const running = {
    receivedAt: '2026-11-23T12:00:00-08:00',
    stops: [{ from: '2026-11-24T00:00Z', to: null }],
  };
  const lines = ['{"receivedAt":"2026-11-23T12:00:00-08:00"}', JSON.stringify(running)];
  const { said } = await deadline(file('open.jsonl', lines.join('\n')));
  expect(said).toBe('{"due":"2026-12-08"}\n{"due":null}\n');
  expect(await deadline(file('none.jsonl', '\n'))).toEqual({ code: 0, said: '', complained: '' });
});

const GOOD = '{"receivedAt":"2026-11-23T12:00:00-08:00"}';

test.each<[string, string[], RegExp]>([
  ['a day without a time', ['2026-11-23'], /no time with an offset/],
  ['a time without an offset', ['2026-11-23T12:00:00'], /no time with an offset/],
  ['a day that no calendar has', ['2026-02-29T12:00:00Z'], /no calendar or clock/],
  ['an hour that no clock has', ['2026-02-28T24:00:00Z'], /no calendar or clock/],
  ['a year out of reach', ['9999-12-31T23:59:59Z'], /deadlines are counted for 1970 to 2999/],
  ['a stop without its end', ['2026-11-23T12:00:00Z', '--stop', '2026-11-24T12:00:00Z'], /no FROM\/TO/],
  [
    'a stop that ends before it begins',
    ['2026-11-23T12:00:00Z', '--stop', '2026-11-24T12:00:00Z/2026-11-24T11:59:59Z'],
    /before its start/,
  ],
  ['a stop beside a file', [file('good.jsonl', GOOD), '--stop', 'a/b'], /leave --stop out/],
  ['a file that is not there', ['missing.jsonl'], /cannot be read \(ENOENT\)/],
  ['a line that is not JSON', [file('a.jsonl', `${GOOD}\n{`)], /line 2 is not JSON/],
  ['a line that is a list', [file('b.jsonl', '[]')], /line 1: .* has to be an object/],
  ['no receipt', [file('c.jsonl', '{"stops":[]}')], /"receivedAt" is missing/],
  ['stops that are none', [file('d.jsonl', '{"receivedAt":"2026-11-23T12:00:00Z","stops":{}}')], /a list/],
  [
    'a stop without its keys',
    [file('e.jsonl', `${GOOD}\n\n{"receivedAt":"2026-11-23T12:00:00Z","stops":[{"from":"x"}]}`)],
    /line 3: The stop 1 has to be/,
  ],
  ['nothing', [], /is used as/],
])('%s is refused in one sentence, with nothing answered', async (_, args, sentence) => {
  const { code, said, complained } = await deadline(...args);
  expect(complained).toMatch(sentence);
  expect(complained).toMatch(/^[^\n]+\n$/);
  expect({ code, said }).toEqual({ code: 2, said: '' });
});

test('the hours are those of the settings where there is a portal', async () => {
  const ask = ['deadline', '2026-11-23T14:30:00-08:00', '--json'];
  const since = new Date(0);
  const value = { ...SHIPPED_COMPANY, closesAt: '14:00:00' };
  const row = { key: 'company', version: 99, effectiveAt: since, createdAt: since, value };
  await database().setting.create({ data: row });
  const { said } = await runCommand('portal', ask, productionEnvironment());
  expect(JSON.parse(said)).toMatchObject({ dayZero: '2026-11-24', due: '2026-12-09', closesAt: '14:00:00' });
}, 60_000);
