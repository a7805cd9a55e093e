import { inflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { assignRequests, tagRequests } from '@/lib/desk/change-requests';
import { chooseColumns } from '@/lib/desk/choose-columns';
import { countViews } from '@/lib/desk/count-queue';
import { type ExportFormat, exportQueue } from '@/lib/desk/export-queue';
import { columnsFor, filterChoices, viewsFor } from '@/lib/desk/queries';
import { type Column, SHIPPED_COLUMNS } from '@/lib/desk/rules';
import { removeView, renameView, saveView } from '@/lib/desk/save-view';
import { viewOf } from '@/lib/desk/schema';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const hours = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };
const COLUMNS: Column[] = ['kind', 'agency', 'agent', 'identifiers', 'tags', 'assignee'];

let [ana, cole, clara, audrey] = [] as unknown as [StaffActor, StaffActor, StaffActor, StaffActor];
let [dana, ari] = [] as unknown as [AgentActor, AgentActor];
let [one, two, sealed] = ['', '', ''];

beforeAll(async () => {
  [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
  [clara, audrey] = [await aStaffMember('cleared'), await aStaffMember('auditor')];
  [dana, ari] = [await anAgent(), await anAgentFor('national_security_letter')];
  one = (await aFiledRequest(dana)).reference;
  two = (await aFiledRequest(dana)).reference;
  sealed = (await aFiledRequest(ari, { kind: 'national_security_letter' })).reference;
});

const row = (reference: string) => database().request.findUniqueOrThrow({ where: { reference } });
const acts = (act: string) => database().auditEvent.count({ where: { act } });

/** The text of a file of an archive whose entries are packed. */
function unpacked(archive: Buffer, path: string): string {
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 4)) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    if (name !== path) continue;
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20))).toString();
  }
  throw new Error(`${path} is not in the archive`);
}

const exported = (actor: StaffActor, format: ExportFormat, references: string[] = [], query = 'status=all') =>
  exportQueue(actor, { view: viewOf(query), references, columns: COLUMNS, format, hours });

test('ticked requests are assigned and tagged, each with its event; what is out of reach is told apart', async () => {
  const references = [one, two, sealed];
  const assigned = await assignRequests(ana, { references, assigneeId: cole.accountId });
  expect(assigned).toEqual({
    done: 2,
    refused: [{ reference: sealed, message: 'There is no such request for you.' }],
  });
  expect((await row(two)).assigneeId).toBe(cole.accountId);
  expect((await row(sealed)).assigneeId).toBeNull();
  expect(await acts('request.assigned')).toBe(2);
  expect((await tagRequests(ana, { references: [one, two], tag: ' Gift Cards', on: true })).done).toBe(2);
  expect((await tagRequests(ana, { references: [one, two], tag: 'gift-cards', on: true })).done).toBe(2);
  expect((await tagRequests(ana, { references: [two], tag: 'gift-cards', on: false })).done).toBe(1);
  expect([(await row(one)).tags, (await row(two)).tags]).toEqual([['gift-cards'], []]);
  expect([await acts('request.tagged'), await acts('request.untagged')]).toEqual([2, 1]);
  const none = {
    done: 0,
    refused: [{ reference: one, message: 'Your role does not allow tagging requests.' }],
  };
  expect(await tagRequests(audrey, { references: [one], tag: 'x', on: true })).toEqual(none);
  for (const tag of ['+1 415 555 0132', 'dana@mail.example', 'a/b', '']) {
    expect((await tagRequests(ana, { references: [one], tag, on: true })).done, tag).toBe(0);
  }
});

test('what a colleague took since the list was drawn is left to them, and named', async () => {
  const seen = new Map([
    [one, null],
    [two, cole.accountId],
  ]);
  const changed = await assignRequests(ana, { references: [one, two], assigneeId: ana.accountId, seen });
  expect(changed.done).toBe(1);
  expect(changed.refused).toMatchObject([
    { reference: one, message: expect.stringContaining('it was left as it is') },
  ]);
  expect([(await row(one)).assigneeId, (await row(two)).assigneeId]).toEqual([cole.accountId, ana.accountId]);
  await assignRequests(ana, { references: [two], assigneeId: cole.accountId });
});

test('an export has the chosen columns, nothing that calculates, nothing sealed, and is on record', async () => {
  await database().agency.update({ where: { id: dana.agencyId }, data: { name: '=HYPERLINK("x"),"<b>' } });
  const csv = (await exported(ana, 'csv')).bytes.toString();
  expect(csv.startsWith('\ufeff"Reference","Kind","Agency","Agent"')).toBe(true);
  expect(csv).toContain(`"${one}","`);
  expect(csv).toContain(`"'=HYPERLINK(""x""),""<b>"`);
  expect(csv).not.toMatch(/(^|,)"[=+\-@\t\r]/m);
  expect(csv.trim().split('\r\n').length).toBe(3);
  for (const secret of [sealed, ari.name, '555']) expect(csv).not.toContain(secret);

  const sheet = unpacked((await exported(ana, 'xlsx')).bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain(`&lt;b&gt;`.slice(0, 6));
  expect(sheet).toContain(`'=HYPERLINK(`);
  expect(sheet).not.toMatch(/<f[ >]|>[=+@]/);
  expect(sheet).toContain('<v>2</v>');
  expect(sheet.match(/<row>/g)?.length).toBe(3);
  expect(sheet).not.toContain(sealed);

  expect((await exported(ana, 'csv', [two, sealed])).rows).toBe(1);
  expect((await exported(clara, 'csv', [two, sealed])).rows).toBe(2);
  expect((await exported(clara, 'csv')).rows).toBe(3);
  await expect(
    exportQueue(dana as never, { view: viewOf(''), references: [], columns: COLUMNS, format: 'csv', hours }),
  ).rejects.toThrow(NotFound);
  const events = await database().auditEvent.findMany({
    where: { act: 'desk.queue_exported' },
    orderBy: { seq: 'asc' },
  });
  expect(events.map(({ data }) => data)).toEqual([
    { format: 'csv', rows: 2 },
    { format: 'xlsx', rows: 2 },
    { format: 'csv', rows: 1 },
    { format: 'csv', rows: 2 },
    { format: 'csv', rows: 3 },
  ]);
});

test('views are kept, shared, counted within the reader’s reach, renamed and deleted by their owner alone', async () => {
  await saveView(ana, {
    name: 'Gift cards',
    shared: true,
    query: 'tag=gift-cards&found=aaaaaaaaaaaaaaaaaaaaaaaa&after=abc',
  });
  await saveView(clara, { name: 'Letters', shared: false, query: 'kind=national_security_letter' });
  const [kept] = await viewsFor(cole);
  expect(kept).toMatchObject({ name: 'Gift cards', query: 'tag=gift-cards', own: false, owner: ana.name });
  expect(await viewsFor(cole)).toHaveLength(1);
  await expect(saveView(ana, { name: 'Gift cards', shared: false, query: '' })).rejects.toThrow(Refusal);
  await expect(
    saveView(clara, { name: 'NSL', shared: true, query: 'kind=national_security_letter' }),
  ).rejects.toThrow('cannot be shared');
  const queries = [
    '',
    'tag=gift-cards',
    'assignee=me',
    'kind=national_security_letter',
    'status=all',
    'deadline=overdue',
  ];
  const counts = (actor: StaffActor) => countViews(scopeOf(actor), queries.map(viewOf), hours);
  expect(await counts(cole)).toEqual([2, 1, 2, 0, 2, 0]);
  expect(await counts(clara)).toEqual([3, 1, 0, 1, 3, 0]);
  await expect(renameView(cole, { id: kept!.id, name: 'Mine now', shared: false })).rejects.toThrow(NotFound);
  await removeView(cole, { id: kept!.id });
  expect(await viewsFor(ana)).toHaveLength(1);
  await renameView(ana, { id: kept!.id, name: 'Cards', shared: false });
  expect(await viewsFor(cole)).toEqual([]);
  await removeView(ana, { id: kept!.id });
  expect(await viewsFor(ana)).toEqual([]);
});

test('columns are kept for each person, and what can be chosen comes from what one may see', async () => {
  expect(await columnsFor(ana)).toEqual(SHIPPED_COLUMNS);
  await chooseColumns(ana, { columns: ['due', 'kind', 'nonsense'] });
  expect([await columnsFor(ana), await columnsFor(cole)]).toEqual([['kind', 'due'], SHIPPED_COLUMNS]);
  const choices = async (actor: StaffActor) =>
    (await filterChoices(scopeOf(actor), viewOf(''))).agencies.map(({ id }) => id).toSorted();
  expect(await choices(ana)).toEqual([dana.agencyId]);
  expect(await choices(clara)).toEqual([dana.agencyId, ari.agencyId].toSorted());
  await expect(chooseColumns(dana as never, { columns: [] })).rejects.toThrow(NotFound);
});
