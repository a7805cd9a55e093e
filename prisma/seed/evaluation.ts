import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { seedAccounts } from './accounts';
import { writePast } from './audit';
import { seedViews } from './desk';
import { seedLoss } from './losses';
import { seedRegistry } from './registry';
import { seedRequests } from './requests';
import { seedAssignment, seedCatalogueChange } from './settings';
import { seedSignals } from './signals';
import { seedSuspension } from './suspension';
import { seedUnused } from './unused';

const ADMINISTRATOR = 'adam.admin@legal.example';
const DAY_MS = 24 * 60 * 60 * 1000;
const SECONDS = 1000;

/** When the evaluation's portal is said to have opened: a year and a day ago. */
export function openingDay(): Date {
  return new Date(now().getTime() - 366 * DAY_MS);
}

/**
 * Fills an evaluation with agencies, people and requests: once, in one transaction, so that a start that was
 * killed amid it begins anew and a second start finds everything as it was.
 * @returns how many requests were written; 0 where there are accounts already
 */
export async function seedEvaluation(): Promise<number> {
  if ((await database().account.count()) > 0) return 0;
  const opened = openingDay();
  const present = now();
  return database().$transaction(
    async (tx) => {
      const accounts = await seedAccounts(tx, opened, present);
      const requests = await seedRequests(tx, accounts, present);
      const catalogue = await seedCatalogueChange(tx, accounts.staff.get(ADMINISTRATOR)!, present);
      const of = (name: string) => accounts.staff.get(`${name}@legal.example`)!;
      const desk = { analyst: of('ana.analyst'), counsel: [of('cole.counsel'), of('carol.counsel')] };
      const registry = await seedRegistry(
        tx,
        {
          ana: of('ana.analyst'),
          cole: of('cole.counsel'),
          carol: of('carol.counsel'),
          adam: of('adam.admin'),
        },
        present,
      );
      const assignment = await seedAssignment(tx, { administrator: of('adam.admin'), ...desk }, present);
      const views = await seedViews(tx, { ana: of('ana.analyst'), cole: of('cole.counsel') }, present);
      for (const requestId of requests.open) await enqueue(tx, 'raise-signals', { requestId });
      const signals = await seedSignals(tx, { open: requests.open, accounts, present });
      const sam = accounts.agents.find(({ address }) => address === 'sam.ortiz@doj-ca.example')!;
      const loss = await seedLoss(tx, { accountId: sam.id, askedById: of('carol.counsel') }, present);
      const suspension = await seedSuspension(tx, accounts, present);
      const unused = await seedUnused(tx, accounts, present);
      await writePast(tx, [
        ...suspension,
        ...unused,
        ...accounts.events,
        ...requests.events,
        ...catalogue,
        ...assignment,
        ...views,
        ...registry,
        ...signals,
        ...loss,
      ]);
      return requests.count;
    },
    { maxWait: 10 * SECONDS, timeout: 120 * SECONDS },
  );
}
