import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';

/**
 * Says by what name the identity provider knows a staff member who has an account already. The operator's act, since an
 * address that a provider claims proves nothing.
 * @param given address in canonical form; issuer and subject as the provider spells them
 * @throws Refusal where there is no such staff member, or the name belongs to another account
 */
export async function connectStaff(given: {
  address: string;
  issuer: string;
  subject: string;
}): Promise<void> {
  const { address, issuer, subject } = given;
  await inTransaction(async (tx) => {
    const account = await tx.account.findUnique({ where: { address } });
    if (account?.kind !== 'staff') {
      throw new Refusal({ field: 'address', message: `No staff member has the address ${address}.` });
    }
    const known = await tx.staffIdentity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    if (known?.accountId === account.id) return;
    if (known) {
      const message = `${subject} is connected with another account already.`;
      throw new Refusal({ field: 'subject', message });
    }
    await tx.staffIdentity.create({ data: { issuer, subject, accountId: account.id, createdAt: now() } });
    const data = { accountId: account.id };
    await appendEvent(tx, { actor: 'operator', act: 'account.identity_connected', data });
  });
}
