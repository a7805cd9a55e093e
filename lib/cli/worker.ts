import { cleanUpSignIn, remindOfUnused, sendSignInMail } from '@/lib/accounts/jobs';
import { walkLog } from '@/lib/audit/jobs';
import { remindUnanswered } from '@/lib/conversations/jobs';
import { foldTally, forgetNotices, forgetPresence, remindOfDeadlines } from '@/lib/desk/jobs';
import { tidyDocuments } from '@/lib/documents/jobs';
import { remindOfFollowUps } from '@/lib/emergencies/jobs';
import { deliverMail } from '@/lib/mail/deliver-mail';
import { disconnect } from '@/lib/platform/database';
import { checkConfiguration, env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { closeQueue, type Jobs, type QueueName, startWorkerQueue } from '@/lib/platform/queue';
import { forgetTries } from '@/lib/platform/rate-limit';
import { assignByRules } from '@/lib/requests/assign-by-rules';
import { expireRequests, remindOfDelays } from '@/lib/requests/jobs';
import { lookAgain } from '@/lib/signals/jobs';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { checkDatabase } from './check-database';

const CHORES: (() => Promise<unknown>)[] = [
  cleanUpSignIn,
  forgetTries,
  remindOfUnused,
  tidyDocuments,
  remindUnanswered,
  expireRequests,
  forgetPresence,
  forgetNotices,
  remindOfDeadlines,
  foldTally,
  remindOfDelays,
  remindOfFollowUps,
  lookAgain,
];

const HANDLERS: { [Name in QueueName]: (data: Jobs[Name]) => Promise<void> } = {
  'deliver-mail': ({ mailId }) => deliverMail(mailId),
  'sign-in-mail': ({ attemptId }) => sendSignInMail(attemptId),
  'assign-request': ({ requestId }) => assignByRules(requestId),
  'raise-signals': ({ requestId }) => raiseSignals(requestId),
  'check-log': ({ checkId }) => walkLog(checkId),
  housekeeping: async () => {
    for (const chore of CHORES) {
      // One that fails keeps none of the others from being done; the next run tries it again.
      await chore().catch((error) => log.error({ err: error, chore: chore.name }, 'a chore failed'));
    }
  },
};

/** How many jobs of a queue are done at once here; one where nothing is said. A mail server answers slowly. */
const AT_ONCE: Partial<Record<QueueName, number>> = { 'deliver-mail': 4 };

const HOUSEKEEPING = '*/10 * * * *';

checkConfiguration();
await checkDatabase();
const queue = await startWorkerQueue();
for (const [name, handle] of Object.entries(HANDLERS)) {
  const localConcurrency = AT_ONCE[name as QueueName] ?? 1;
  await queue.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency }, async ([job]) => {
    if (job) await handle(job.data as never);
  });
}
await queue.schedule('housekeeping', HOUSEKEEPING);
log.info({ evaluation: env().evaluation }, 'the worker waits for jobs');

let stopping = false;

/** Lets the jobs in hand finish; what was not begun waits for the next start. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await queue.stop({ graceful: true, timeout: 8_000 });
  await closeQueue();
  await disconnect();
  process.exit(0);
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
