import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { listStored, remove, removeUnfinished } from '@/lib/platform/storage';

const DAY = 24 * 60 * 60 * 1000;
const BATCH = 200;

/**
 * Deletes what nothing points to any more: the bytes and rows of documents removed from drafts, and files that a
 * killed process or a deleted draft left behind, once they are a day old. Safe to repeat and to interrupt: bytes
 * go before their row.
 * @returns how many of each were deleted
 */
export async function tidyDocuments(): Promise<{ removed: number; orphans: number }> {
  await removeUnsent();
  return { removed: await deleteRemoved(), orphans: await deleteOrphans() };
}

const UNSENT_DAYS = 7;

/** A file for a message that nobody sent within a week goes as if its sender had removed it. */
async function removeUnsent(): Promise<void> {
  const at = now();
  await database().document.updateMany({
    where: {
      role: 'correspondence',
      messageId: null,
      removedAt: null,
      createdAt: { lt: new Date(at.getTime() - UNSENT_DAYS * DAY) },
    },
    data: { removedAt: at },
  });
}

async function deleteRemoved(): Promise<number> {
  const rows = await database().document.findMany({
    where: { removedAt: { not: null } },
    select: { id: true, storageKey: true },
  });
  for (const row of rows) {
    await remove(row.storageKey);
    await database().document.deleteMany({ where: { id: row.id, removedAt: { not: null } } });
  }
  return rows.length;
}

async function deleteOrphans(): Promise<number> {
  const old = new Date(now().getTime() - DAY);
  let deleted = 0;
  let batch: string[] = [];
  for await (const { key, writtenAt, unfinished } of listStored()) {
    if (writtenAt > old) continue;
    if (unfinished) {
      await removeUnfinished(key);
      deleted += 1;
    } else {
      batch.push(key);
      if (batch.length === BATCH) {
        deleted += await deleteUnknown(batch);
        batch = [];
      }
    }
  }
  return deleted + (await deleteUnknown(batch));
}

async function deleteUnknown(keys: string[]): Promise<number> {
  const rows = await database().document.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  const known = new Set(rows.map((row) => row.storageKey));
  const unknown = keys.filter((key) => !known.has(key));
  for (const key of unknown) await remove(key);
  return unknown.length;
}
