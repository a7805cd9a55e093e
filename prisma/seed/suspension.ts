import { liftContext } from '@/lib/accounts/lift-suspension';
import { reasonContext } from '@/lib/accounts/suspend-party';
import { newId, seal } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { SeededAccounts } from './accounts';
import type { PastEvent } from './audit';
import { agentRow } from './rows';

const HOUR_MS = 60 * 60_000;

const REASON =
  'Two mails from this mailbox asked for other numbers than the warrant names. The department’s switchboard does not know of the case.';
const LIFT =
  'Lt. Chan called from the number of the registry: the mailbox was broken into, and its password and factor are new since.';

/** An agent who was shut out three days ago; one asked to lift it, and it waits for another. */
export async function seedSuspension(
  tx: Tx,
  { agents, staff }: SeededAccounts,
  present: Date,
): Promise<PastEvent[]> {
  const agencyId = agents.find(({ address }) => address.endsWith('@springfield-pd.example'))!.agencyId;
  const of = (name: string) => staff.get(`${name}@legal.example`)!;
  const ago = (hours: number) => new Date(present.getTime() - hours * HOUR_MS);
  const person = {
    address: 'vic.marsh@springfield-pd.example',
    name: 'Vic Marsh',
    title: 'Officer',
    phone: '+12175550109',
  };
  const account = agentRow({ ...person, agencyId }, ago(24 * 60), 'suspended');
  await tx.account.create({ data: { ...account, lastSignInAt: ago(75) } });
  const id = newId();
  await tx.suspension.create({
    data: {
      id,
      accountId: account.id,
      former: 'active',
      byId: of('ana.analyst'),
      at: ago(72),
      reason: await seal(REASON, reasonContext(id)),
      liftAskedById: of('cole.counsel'),
      liftAskedAt: ago(5),
      liftReason: await seal(LIFT, liftContext(id)),
    },
  });
  const data = { accountId: account.id, agencyId, suspensionId: id };
  const by = (name: string) => ({ accountId: of(name), kind: 'staff' }) as const;
  return [
    { at: ago(24 * 60), actor: 'system', act: 'account.created', data: { accountId: account.id } },
    { at: ago(72), actor: by('ana.analyst'), act: 'account.suspended', data: { ...data, sessions: 1 } },
    { at: ago(5), actor: by('cole.counsel'), act: 'suspension.lift_asked', data },
  ];
}
