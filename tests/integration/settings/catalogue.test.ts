import { beforeAll, expect, test } from 'vitest';
import { STAFF_ROLES, type StaffActor } from '@/lib/accounts/rules';
import { verifyLog } from '@/lib/audit/verify-log';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { publishCatalogue } from '@/lib/settings/publish-catalogue';
import { catalogueHistory, catalogueVersion, currentCatalogue } from '@/lib/settings/queries';
import { withEntry } from '@/lib/settings/rules';
import type { CatalogueEntry } from '@/lib/settings/schema';
import { seedSettings } from '@/prisma/seed/settings';
import { anAgent, aStaffMember } from '@/tests/support/people';

let admin: StaffActor;
beforeAll(async () => {
  await seedSettings(now());
  admin = await aStaffMember('administrator');
});

/** The catalogue in force with one entry kept for so many days. */
async function kept(days: number): Promise<{ base: number; entries: CatalogueEntry[]; changes: string }> {
  const { version, entries } = await currentCatalogue();
  const [first] = entries;
  return {
    base: version,
    entries: withEntry(entries, { ...first!, kept: `${days} days.` }),
    changes: `Kept for ${days} days.`,
  };
}

test('a new version is in effect at once, and the one before it stays as it was', async () => {
  const before = await currentCatalogue();
  const version = await publishCatalogue(admin, await kept(40));
  const after = await currentCatalogue();
  expect(after).toMatchObject({ version, changes: 'Kept for 40 days.' });
  expect(version).toBe(before.version + 1);
  expect(after.entries[0]!.kept).toBe('40 days.');
  expect(await catalogueVersion(before.version)).toEqual(before);
  expect(await catalogueVersion(version + 1)).toBeNull();
});

test('the history tells who published what and when; an earlier version published again is a new one', async () => {
  const before = await currentCatalogue();
  const changed = await publishCatalogue(admin, await kept(50));
  const again = await publishCatalogue(admin, {
    base: changed,
    entries: before.entries,
    changes: 'Back to how it was.',
  });
  const history = await catalogueHistory();
  expect(history.slice(0, 2)).toMatchObject([
    { version: again, by: admin.name, changes: 'Back to how it was.' },
    { version: changed, by: admin.name, changes: 'Kept for 50 days.' },
  ]);
  expect(history.at(-1)).toMatchObject({ version: 1, by: null, publishedAt: expect.any(Date) });
  expect((await currentCatalogue()).entries).toEqual(before.entries);
  const events = await database().auditEvent.findMany({
    where: { act: 'settings.catalogue_published' },
    orderBy: { seq: 'desc' },
  });
  expect(events[0]).toMatchObject({ actorId: admin.accountId, data: { version: again } });
  expect(await verifyLog()).toMatchObject({ intact: true });
});

test('whoever is no administrator finds nothing to publish', async () => {
  const input = await kept(60);
  const others = STAFF_ROLES.filter((role) => role !== 'administrator');
  const people = [await anAgent(), await aStaffMember(...others)];
  for (const person of people) await expect(publishCatalogue(person, input)).rejects.toThrow(NotFound);
  expect((await currentCatalogue()).version).toBe(input.base);
});

test('of eight who publish at once one wins; the others are told, and nothing is lost or doubled', async () => {
  const inputs = await Promise.all(Array.from({ length: 8 }, (_, i) => kept(100 + i)));
  const results = await Promise.allSettled(inputs.map((input) => publishCatalogue(admin, input)));
  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(7);
  for (const { reason } of lost) {
    expect(reason).toBeInstanceOf(Refusal);
    expect(reason.issues).toMatchObject([{ field: 'over' }]);
    expect(reason.message).toContain('was published while you were editing');
  }
  const base = inputs[0]!.base;
  expect((await currentCatalogue()).version).toBe(base + 1);
  const events = await database().auditEvent.count({
    where: { act: 'settings.catalogue_published', data: { path: ['version'], equals: base + 1 } },
  });
  expect(events).toBe(1);
});

test('what cannot stand in a catalogue is refused with its sentence', async () => {
  const { version: base, entries } = await currentCatalogue();
  const [first] = entries;
  const publish = (changed: CatalogueEntry[], changes = 'A change.') =>
    publishCatalogue(admin, { base, entries: changed, changes });
  await expect(publish(entries)).rejects.toThrow('Nothing is different');
  await expect(publish(entries.slice(1), '  ')).rejects.toThrow('What changes is empty');
  await expect(publish([{ ...first!, product: 'telex' }])).rejects.toThrow('none of the company’s');
  await expect(publish([{ ...first!, kept: 'a\u0000b' }])).rejects.toThrow('no text');
  await expect(publish([first!, first!])).rejects.toThrow('same id');
  expect((await currentCatalogue()).version).toBe(base);
});
