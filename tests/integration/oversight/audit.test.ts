import { beforeAll, describe, expect, test } from 'vitest';
import { STAFF_ROLES, type StaffActor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { checkLog } from '@/lib/audit/check-log';
import { walkLog } from '@/lib/audit/jobs';
import { lastChecks } from '@/lib/audit/queries';
import { verifyLog } from '@/lib/audit/verify-log';
import type { LogEntry } from '@/lib/oversight/rules';
import { readLogSearch } from '@/lib/oversight/schema';
import { exportLog, findFault, searchLog } from '@/lib/oversight/search-log';
import { newId } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { beginReview } from '@/lib/requests/begin-review';
import { startRequest } from '@/lib/requests/start-request';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

let auditor: StaffActor;
let clara: StaffActor;
let ana: StaffActor;
let common: { id: string; reference: string };
let sealed: { id: string; reference: string };
beforeAll(async () => {
  [auditor, clara, ana] = [
    await aStaffMember('auditor'),
    await aStaffMember('cleared'),
    await aStaffMember('analyst'),
  ];
  const agent = await anAgent();
  common = await aFiledRequest(agent);
  sealed = await aFiledRequest(await anAgentFor('national_security_letter'), {
    kind: 'national_security_letter',
  });
  await beginReview(ana, common);
  await beginReview(clara, sealed);
  await startRequest(agent, { kind: 'subpoena_trial', idempotencyKey: newId() });
  const kind = 'national_security_letter';
  await startRequest(await anAgentFor(kind), { kind, idempotencyKey: newId() });
  await inTransaction((tx) => appendEvent(tx, { actor: 'system', act: 'settings.seeded' }));
}, 60_000);

const asked = (given: Record<string, string> = {}) => readLogSearch(given, 'America/Los_Angeles');

async function everything(
  actor: StaffActor,
  part: 'common' | 'sealed',
  given: Record<string, string> = {},
  take = 4,
) {
  const seen: LogEntry[] = [];
  let after = '';
  for (let pages = 0; pages < 200; pages++) {
    const { rows, next } = await searchLog(actor, part, asked({ ...given, after }), take);
    expect(rows.length).toBeLessThanOrEqual(take);
    seen.push(...rows);
    if (!next) return seen;
    after = next;
  }
  throw new Error('the pages do not end');
}

/** What ought to be found: the rows of the log itself, newest first. */
async function hashes(where: object): Promise<string[]> {
  const rows = await database().auditEvent.findMany({ where, orderBy: { seq: 'desc' } });
  return rows.map(({ hash }) => hash.slice(0, 16));
}

const found = async (given: Record<string, string>) =>
  (await everything(auditor, 'common', given)).map(({ hash }) => hash);

describe('the two halves of the log', () => {
  test('whoever may read neither finds neither', async () => {
    for (const role of STAFF_ROLES) {
      const actor = await aStaffMember(role);
      const readsCommon = role === 'auditor' || role === 'counsel';
      const readsSealed = role === 'cleared';
      for (const [part, may] of [
        ['common', readsCommon],
        ['sealed', readsSealed],
      ] as const) {
        const reading = searchLog(actor, part, asked());
        if (may) expect((await reading).rows.length).toBeGreaterThan(0);
        else await expect(reading).rejects.toThrow(NotFound);
        if (!may) await expect(exportLog(actor, part, asked(), 'csv')).rejects.toThrow(NotFound);
      }
    }
  });

  test('page by page the common half has each of its entries once, and nothing of the compartment or of a draft', async () => {
    const drafts = await database().request.findMany({ where: { submittedAt: null } });
    expect(drafts.length).toBeGreaterThan(0);
    const hidden = [sealed.id, ...drafts.map(({ id }) => id)];
    const seen = await everything(auditor, 'common');
    expect(seen.map(({ hash }) => hash)).toEqual(
      await hashes({ OR: [{ requestId: null }, { requestId: { notIn: hidden } }] }),
    );
    expect(JSON.stringify(seen)).not.toContain(sealed.reference);
    expect(JSON.stringify(seen)).not.toContain(sealed.id);
  });

  test('the sealed half is what the compartment is about, and that alone', async () => {
    const seen = await everything(clara, 'sealed');
    expect(seen.map(({ hash }) => hash)).toEqual(await hashes({ requestId: sealed.id }));
    expect(new Set(seen.map(({ reference }) => reference))).toEqual(new Set([sealed.reference]));
  });

  test('no entry carries its number, and of its hash too little to make the next one out of', async () => {
    const [entry] = await everything(auditor, 'common');
    expect(Object.keys(entry!).sort()).toEqual(
      ['act', 'actor', 'actorKind', 'at', 'data', 'hash', 'reference'].sort(),
    );
    expect(entry!.hash).toHaveLength(16);
  });

  test('a reference of the compartment finds as much as one that there never was', async () => {
    expect(await found({ reference: sealed.reference })).toEqual([]);
    expect(await found({ reference: 'OW-2026-999999' })).toEqual([]);
  });
});

describe('what is looked for', () => {
  test('a request, a person, an act, and a kind of actor', async () => {
    expect(await found({ reference: common.reference.toLowerCase() })).toEqual(
      await hashes({ requestId: common.id }),
    );
    expect(await found({ actor: ana.name })).toEqual(await hashes({ actorId: ana.accountId }));
    expect(await found({ actor: ana.address })).toEqual(await hashes({ actorId: ana.accountId }));
    expect(await found({ act: 'request.begin' })).toEqual(
      await hashes({ act: 'request.begin', requestId: common.id }),
    );
    expect(await found({ by: 'system' })).toEqual(await hashes({ actorKind: 'system', requestId: null }));
    expect(await found({ actor: 'Nobody of that name' })).toEqual([]);
    // A sign that stands for anything in the database stands for itself here.
    expect(await found({ actor: '%' })).toEqual([]);
  });

  test('times, in the zone they are meant in', async () => {
    const [first] = await database().auditEvent.findMany({ orderBy: { seq: 'asc' }, take: 1 });
    const minute = (ms: number) => new Date(ms).toISOString().slice(0, 16);
    const from = minute(first!.at.getTime() - 60_000);
    const to = minute(Date.now() + 120_000);
    const all = await found({});
    expect(await found({ from, to, zone: 'UTC' })).toEqual(all);
    expect(await found({ from: to, zone: 'UTC' })).toEqual([]);
    expect(await found({ to: from, zone: 'UTC' })).toEqual([]);
    // Los Angeles is seven or eight hours behind: the same words are later there.
    expect(await found({ from })).toEqual([]);
    expect(await found({ to: from })).toEqual(all);
  });

  test('what is not understood is left out of the search', () => {
    expect(
      asked({ act: 'x', by: 'y', from: '2026-02-31T00:00', zone: 'Mars', after: "'; drop" }),
    ).toMatchObject({ act: '', by: '', from: '', fromAt: null, zone: '', after: '' });
  });
});

test('an export has what the search has, and is on record before it goes out', async () => {
  const before = (await found({ reference: common.reference })).length;
  const batches = await exportLog(auditor, 'common', asked({ reference: common.reference }), 'json');
  expect(await hashes({ act: 'audit.exported', actorId: auditor.accountId })).toHaveLength(1);
  const rows: LogEntry[] = [];
  for await (const batch of batches) rows.push(...batch);
  expect(rows).toHaveLength(before);

  // How many rows the cleared take of the queue would tell how many of them are sealed.
  for (const { accountId } of [clara, ana]) {
    const actor = { accountId, kind: 'staff' } as const;
    await inTransaction((tx) => appendEvent(tx, { actor, act: 'desk.queue_exported', data: { rows: 7 } }));
  }
  const counted = { act: 'desk.queue_exported' };
  expect(await found(counted)).toEqual(await hashes({ ...counted, actorId: ana.accountId }));
  expect((await everything(clara, 'sealed', counted)).map(({ hash }) => hash)).toEqual(
    await hashes({ ...counted, actorId: clara.accountId }),
  );

  await exportLog(clara, 'sealed', asked(), 'csv');
  const act = 'audit.sealed_exported';
  expect(await found({ act })).toEqual([]);
  expect((await everything(clara, 'sealed', { act })).map(({ hash }) => hash)).toEqual(await hashes({ act }));
});

describe('the state of the chain', () => {
  const ids = async () => (await database().auditCheck.findMany()).map(({ id }) => id);

  test('pressed by eight at once it is walked once, and who asked stands in the log', async () => {
    await Promise.all(Array.from({ length: 8 }, () => checkLog(auditor.accountId)));
    const [id, ...others] = await ids();
    expect(others).toEqual([]);
    expect((await lastChecks()).underWay).toMatchObject({ id, askedBy: { name: auditor.name } });
    await Promise.all([walkLog(id!), walkLog(id!)]);
    const { finished, underWay } = await lastChecks();
    expect(underWay).toBeNull();
    expect(finished).toMatchObject({ id, intact: true, fault: null });
    expect(await hashes({ act: 'audit.verified' })).toHaveLength(1);
    expect(await verifyLog()).toMatchObject({ intact: true });
  });

  test('an entry that was changed is named to whoever may read it, and to nobody else', async () => {
    const target = await database().auditEvent.findFirstOrThrow({
      where: { requestId: sealed.id, act: 'request.begin' },
    });
    await inTransaction(async (tx) => {
      await tx.$executeRawUnsafe('set local session_replication_role = replica');
      await tx.$executeRawUnsafe(`update audit_event set act = 'request.view' where seq = ${target.seq}`);
    });
    await checkLog(auditor.accountId);
    for (const id of await ids()) await walkLog(id);
    const { finished } = await lastChecks();
    expect(finished).toMatchObject({ intact: false, faultSeq: target.seq });
    expect(await findFault(auditor, 'common', target.seq)).toBeNull();
    expect(await findFault(clara, 'sealed', target.seq)).toMatchObject({ reference: sealed.reference });
    expect(await findFault(ana, 'sealed', target.seq)).toBeNull();
  });
});
