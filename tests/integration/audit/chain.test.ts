import { beforeAll, describe, expect, test } from 'vitest';
import { appendEvent } from '@/lib/audit/append-event';
import { verifyLog } from '@/lib/audit/verify-log';
import { database, inTransaction } from '@/lib/platform/database';

const append = (data = {}) =>
  inTransaction((tx) => appendEvent(tx, { actor: 'system', act: 'settings.seeded', data }));

/** What a person with the database's own password can do: the triggers are switched off for the transaction. */
async function behindItsBack(sql: string): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRawUnsafe('set local session_replication_role = replica');
    await tx.$executeRawUnsafe(sql);
  });
}

describe('the audit log', () => {
  beforeAll(async () => {
    for (let i = 0; i < 5; i++) await append({ i });
  });

  test('forty writers at once make one chain without gaps', async () => {
    const before = await database().auditEvent.count();
    await Promise.all(Array.from({ length: 40 }, (_, i) => append({ i, list: ['b', 'a'] })));
    expect(await verifyLog()).toMatchObject({ intact: true, entries: before + 40 });
  });

  test('an entry is undone with the change it tells of', async () => {
    const before = await database().auditEvent.count();
    const failing = inTransaction(async (tx) => {
      await appendEvent(tx, { actor: 'system', act: 'settings.seeded' });
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect(await database().auditEvent.count()).toBe(before);
  });

  test.each([
    ['update', "update audit_event set act = 'x' where seq = 1"],
    ['delete', 'delete from audit_event where seq = 1'],
    ['truncate', 'truncate audit_event'],
  ])('the database refuses to %s', async (_what, sql) => {
    await expect(database().$executeRawUnsafe(sql)).rejects.toThrow(/append-only/);
  });

  test('a row changed behind its back is named', async () => {
    const { data } = await database().auditEvent.findUniqueOrThrow({ where: { seq: 3n } });
    await behindItsBack(`update audit_event set data = '{"i": 99}' where seq = 3`);
    expect(await verifyLog()).toEqual({
      intact: false,
      entries: 2,
      seq: '3',
      fault: 'entry 3 was changed after it was written',
    });
    await behindItsBack(`update audit_event set data = '${JSON.stringify(data)}' where seq = 3`);
    expect(await verifyLog()).toMatchObject({ intact: true });
  });

  test('a row taken out is named', async () => {
    await behindItsBack('delete from audit_event where seq = 4');
    expect(await verifyLog()).toMatchObject({ intact: false, fault: 'entry 4 is missing before entry 5' });
  });
});
