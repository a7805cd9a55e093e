import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { database, inTransaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { reminderKey, unansweredMail } from './emails';
import { unansweredBefore } from './rules';

type Unanswered = { id: string; reference: string; address: string; compartment: boolean; stop: string };

/**
 * Reminds agents, once a question, of what they left unanswered for as many days as the setting says; a hundred at a
 * time, what one run does not reach the next one does. Safe to repeat: the outbox knows the reminder.
 * @returns how many were put into the outbox now
 */
export async function remindUnanswered(): Promise<number> {
  const [company, { unanswered }] = await Promise.all([currentCompany(), currentDeskSettings()]);
  const before = unansweredBefore(unanswered.remindAfterDays, now());
  const due = await database().$queryRaw<Unanswered[]>`
    select r.id::text, r.reference, a.address, r.compartment, s.id::text as stop
    from clock_stop s
    join request r on r.id = s.request_id and r.status = 'awaiting_agency'
    join account a on a.id = r.agent_id and (a.standing <> 'pending'
      or exists (select 1 from registration g where g.account_id = a.id and g.refused_at is null))
    where s.ended_at is null and s.started_at <= ${before} and r.reference is not null
      and not exists (select 1 from outbox_mail m where m.dedupe_key = ${reminderKey('')} || s.id::text)
    order by s.started_at
    limit 100`;
  for (const { id, reference, address, compartment, stop } of due) {
    const occasion = { requestId: id, reference, to: address, compartment, stopId: stop };
    const mail = await unansweredMail(occasion, company);
    await inTransaction((tx) => queueMail(tx, mail));
  }
  if (due.length > 0) log.info({ count: due.length }, 'reminded agents of questions they left unanswered');
  return due.length;
}
