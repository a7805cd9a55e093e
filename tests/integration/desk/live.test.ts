import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { writeNote } from '@/lib/conversations/write-note';
import type { DeskChange, DeskMessage, DeskPresence } from '@/lib/desk/events';
import { changesSince, followDesk } from '@/lib/desk/follow-changes';
import { forgetPresence } from '@/lib/desk/jobs';
import { notePresence, openRequests } from '@/lib/desk/note-presence';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { closeLines } from '@/lib/platform/listen';
import { NotFound } from '@/lib/platform/refusal';
import { beginReview } from '@/lib/requests/begin-review';
import { scopeOf } from '@/lib/requests/policy';
import { viewRequest } from '@/lib/requests/view-request';
import { anAgency, anAgent, aStaffMember, FEDERAL } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

let dana: AgentActor;
let ari: AgentActor;
let ana: StaffActor;
let cole: StaffActor;
let clara: StaffActor;

beforeAll(async () => {
  dana = await anAgent();
  ari = await anAgent({ agency: await anAgency(FEDERAL) });
  [ana, cole, clara] = [
    await aStaffMember('analyst'),
    await aStaffMember('counsel'),
    await aStaffMember('cleared'),
  ];
});
afterAll(closeLines);

/** A page of somebody, and all that it was told. */
function aPageOf(actor: StaffActor) {
  const told: DeskMessage[] = [];
  const end = followDesk({
    accountId: actor.accountId,
    scope: scopeOf(actor),
    tell: (message) => void told.push(message),
  });
  const changes = () => told.flatMap((each) => (each.type === 'change' ? [each.change] : []));
  const presences = () => told.flatMap((each) => (each.type === 'presence' ? [each.presence] : []));
  return { told, changes, presences, end };
}

/** Waits until what is asked for is so; fails after some seconds. */
async function until(so: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !so(); tries++) await pause(25);
  expect(so()).toBe(true);
}

/** Waits until the line to the database stands: what is said before is heard by nobody. */
async function untilHeard(page: ReturnType<typeof aPageOf>): Promise<void> {
  const { reference } = await aFiledRequest(dana);
  for (let tries = 0; tries < 100 && page.changes().length === 0; tries++) {
    await writeNote(ana, { reference, body: 'Anything.', idempotencyKey: newId() });
    await pause(50);
  }
  await until(() => page.changes().length > 0);
  page.told.length = 0;
}

test('a change is told to every page, with who and what; a reading is not', async () => {
  const [anas, coles] = [aPageOf(ana), aPageOf(cole)];
  await untilHeard(anas);
  const { reference } = await aFiledRequest(dana);
  await viewRequest(ana, reference);
  await beginReview(cole, { reference });
  const of = (page: typeof anas) => page.changes().filter((each) => each.reference === reference);
  await until(() => of(anas).length === 2 && of(coles).length === 2);
  expect(of(anas).map(({ says, actor, own }) => ({ says, actor, own }))).toEqual([
    { says: 'filed {request}', actor: dana.name, own: false },
    { says: 'began the review', actor: cole.name, own: false },
  ]);
  expect(of(coles)[1]!.own).toBe(true);
  anas.end();
  coles.end();
});

test('of the compartment the cleared alone are told, of presence too', async () => {
  const [anas, claras] = [aPageOf(ana), aPageOf(clara)];
  await untilHeard(claras);
  anas.told.length = 0;
  const { reference } = await aFiledRequest(ari, { kind: 'national_security_letter' });
  await beginReview(clara, { reference });
  await notePresence(clara, { reference, here: true });
  await until(() => claras.changes().length === 2 && claras.presences().length === 1);
  const open = await aFiledRequest(dana);
  await until(() => anas.changes().length === 1);
  expect(anas.told).toHaveLength(1);
  expect(anas.changes()[0]!.reference).toBe(open.reference);
  expect(await openRequests(scopeOf(ana))).toEqual([]);
  await expect(notePresence(ana, { reference, here: true })).rejects.toThrow(NotFound);
  const since = new Date(now().getTime() - 60_000);
  const seen = await changesSince(scopeOf(ana), ana.accountId, since);
  expect(seen.changes.map((each: DeskChange) => each.reference)).not.toContain(reference);
  anas.end();
  claras.end();
});

test('administrators and agents are told nothing', async () => {
  const adam = await aStaffMember('administrator');
  const page = aPageOf(adam);
  const { reference } = await aFiledRequest(dana);
  const anas = aPageOf(ana);
  await beginReview(cole, { reference });
  await until(() => anas.changes().length > 0);
  expect(page.told).toEqual([]);
  await expect(notePresence(adam, { reference, here: true })).rejects.toThrow(NotFound);
  page.end();
  anas.end();
});

test('a connection that the database ends is made anew, and pages are told that they may have missed something', async () => {
  const page = aPageOf(ana);
  await untilHeard(page);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`,
  );
  await client.end();
  expect(rowCount).toBe(1);
  await until(() => page.told.some(({ type }) => type === 'missed'));
  await untilHeard(page);
  page.end();
});

test('what was missed is told to whoever asks since when', async () => {
  const { reference } = await aFiledRequest(dana);
  const since = now();
  await beginReview(cole, { reference });
  const { at, changes, missed } = await changesSince(scopeOf(ana), ana.accountId, since);
  expect(missed).toBe(false);
  expect(changes.at(-1)).toMatchObject({ reference, says: 'began the review', actor: cole.name });
  const next = await changesSince(scopeOf(ana), ana.accountId, new Date(at));
  expect(next.at).toBe(at);
});

test('who has a request open is news once, until they leave or a minute goes by', async () => {
  const { id, reference } = await aFiledRequest(dana);
  const page = aPageOf(cole);
  await untilHeard(page);
  const at = { requestId: id, accountId: ana.accountId };
  expect((await notePresence(ana, { reference, here: true })).people).toEqual([
    { id: ana.accountId, name: ana.name },
  ]);
  await notePresence(ana, { reference, here: true });
  await until(() => page.presences().length > 0);
  await notePresence(ana, { reference, here: false });
  await until(() => page.presences().length === 2);
  expect(page.presences().map(({ people }: DeskPresence) => people.length)).toEqual([1, 0]);

  await notePresence(ana, { reference, here: true });
  await database().presence.update({
    where: { requestId_accountId: at },
    data: { seenAt: new Date(now().getTime() - 61_000) },
  });
  expect(await openRequests(scopeOf(cole))).toEqual([]);
  await forgetPresence();
  expect(await database().presence.count({ where: at })).toBe(1);
  await database().presence.update({
    where: { requestId_accountId: at },
    data: { seenAt: new Date(now().getTime() - 3_600_000) },
  });
  await forgetPresence();
  expect(await database().presence.count({ where: at })).toBe(0);
  page.end();
});
