import { appendEvent } from '@/lib/audit/append-event';
import type { AuditAct } from '@/lib/audit/events';
import { queueMail } from '@/lib/mail/queue-mail';
import { inTransaction } from '@/lib/platform/database';
import { currentCompany } from '@/lib/settings/queries';
import { reminderMail } from './emails';
import { handlerRoles } from './policy';

/**
 * Reminds the desk of a request once for a cause: its assignee, or where it is nobody's all counsel (in the compartment
 * the cleared). Safe to repeat.
 * @param cause names the day's reason, such as `delay:<id>`; the same cause is told of once
 * @returns whether it was told of now
 */
export async function remindDesk(requestId: string, act: AuditAct, cause: string): Promise<boolean> {
  const company = await currentCompany();
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${requestId}::uuid for update`;
    const told = await tx.auditEvent.findFirst({
      where: { requestId, act, data: { path: ['cause'], equals: cause } },
      select: { seq: true },
    });
    if (told) return false;
    const request = await tx.request.findUniqueOrThrow({
      where: { id: requestId },
      select: { reference: true, compartment: true, assignee: { select: { address: true, standing: true } } },
    });
    const { assignee, compartment, reference } = request;
    const others = await tx.account.findMany({
      where: { kind: 'staff', standing: 'active', roles: { hasSome: handlerRoles(compartment).slice(-1) } },
      select: { address: true },
    });
    const people = assignee?.standing === 'active' ? [assignee] : others;
    for (const { address: to } of people) {
      const mail = { to, reference: reference!, requestId, compartment, dedupeKey: `${cause}:${to}` };
      await queueMail(tx, await reminderMail(mail, company));
    }
    await appendEvent(tx, { actor: 'system', act, requestId, data: { cause } });
    return true;
  });
}
