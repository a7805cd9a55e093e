import type { Actor } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { COLUMN_IDS } from './rules';

/** Keeps which columns somebody wants in the queue; none chosen brings the shipped ones back. */
export async function chooseColumns(
  actor: Actor,
  { columns }: { columns: readonly string[] },
): Promise<void> {
  if (scopeOf(actor).reach !== 'desk') throw new NotFound();
  const chosen = COLUMN_IDS.filter((id) => columns.includes(id));
  const { accountId } = actor;
  await database().deskPreference.upsert({
    where: { accountId },
    create: { accountId, columns: chosen },
    update: { columns: chosen },
  });
}
