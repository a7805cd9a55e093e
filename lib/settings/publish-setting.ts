import { appendEvent } from '@/lib/audit/append-event';
import type { AuditAct } from '@/lib/audit/events';
import type { AuditData } from '@/lib/audit/rules';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { mayEditSettings, type SettingsActor } from './policy';
import { forgetCompany } from './queries';

type Publication = {
  key: string;
  /** The version the value was made from, 0 where there was none; it has to be the newest still. */
  base: number;
  /** Parsed already; or what makes it out of the newest version's. */
  value: object | ((newest: unknown) => object);
  /** The audit log's name of it. */
  act: AuditAct;
  /** Facts for the audit entry besides the version. */
  data?: AuditData;
  /** A press that changes nothing (twice the same button) is no fault: the version stays. */
  mayBeSame?: true;
};

function publishedMeanwhile(version: number): never {
  const message = `Version ${version} was published while you were editing: read what it changed, then tick the box to publish yours on top of it.`;
  throw new Refusal({ field: 'over', message });
}

/**
 * Publishes a whole new version of a setting, in effect at once; those before it stay as they are.
 * @returns the number of the new version
 * @throws NotFound for all but the administrator; Refusal where somebody published meanwhile (on `over`) or nothing is
 *   different
 */
export async function publishSetting(
  actor: SettingsActor,
  { key, base, act, data, mayBeSame, ...given }: Publication,
): Promise<number> {
  if (!mayEditSettings(actor)) throw new NotFound();
  const published = await inTransaction(async (tx) => {
    const newest = await tx.setting.findFirst({ where: { key }, orderBy: { version: 'desc' } });
    if ((newest?.version ?? 0) !== base) publishedMeanwhile(newest?.version ?? 0);
    const value = typeof given.value === 'function' ? given.value(newest?.value ?? null) : given.value;
    // Their keys may stand in another order: the database keeps none.
    if (newest && sorted(newest.value) === sorted(value)) {
      if (mayBeSame) return base;
      const message = `Nothing is different from version ${base}, so there is nothing to publish.`;
      throw new Refusal({ field: null, message });
    }
    const at = now();
    const version = base + 1;
    const row = { key, version, value, effectiveAt: at, createdAt: at };
    const { count } = await tx.setting.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) publishedMeanwhile(version);
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act,
      data: { version, ...data },
    });
    return version;
  });
  if (key === 'company') forgetCompany();
  return published;
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
