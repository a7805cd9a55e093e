import type { Tx } from '@/lib/platform/database';
import type { SeededAccounts } from './accounts';
import type { PastEvent } from './audit';
import { agentRow, factorRow, randomSecret } from './rows';

const HOUR_MS = 60 * 60_000;

/** Two of the department's people in the care of its point of contact: one locked out by wrong codes, one away for long. */
export async function seedUnused(tx: Tx, { agents }: SeededAccounts, present: Date): Promise<PastEvent[]> {
  const agencyId = agents.find(({ address }) => address.endsWith('@springfield-pd.example'))!.agencyId;
  const ago = (hours: number) => new Date(present.getTime() - hours * HOUR_MS);
  const made = ago(300 * 24);
  const locked = { address: 'rue.adler@springfield-pd.example', name: 'Rue Adler', title: 'Sergeant' };
  const away = { address: 'gil.soto@springfield-pd.example', name: 'Gil Soto', title: 'Detective' };
  const failedAt = [5, 4, 3, 2, 1].map((minutes) => new Date(ago(3).getTime() - minutes * 60_000));
  const rows = [
    {
      ...agentRow({ ...locked, phone: '+12175550107', agencyId }, made),
      lastSignInAt: ago(50),
      lockedAt: ago(3),
      failedAt,
    },
    { ...agentRow({ ...away, phone: '+12175550108', agencyId }, made), lastSignInAt: ago(118 * 24) },
  ];
  await tx.account.createMany({ data: rows });
  await tx.factor.createMany({
    data: await Promise.all(rows.map(({ id }) => factorRow(id!, randomSecret(), made))),
  });
  return [
    ...rows.map(({ id }): PastEvent => {
      return { at: made, actor: 'system', act: 'account.created', data: { accountId: id! } };
    }),
    { at: ago(3), actor: { accountId: rows[0]!.id!, kind: 'agent' }, act: 'account.locked' },
  ];
}
