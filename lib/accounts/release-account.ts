import { appendEvent } from '@/lib/audit/append-event';
import { inTransaction } from '@/lib/platform/database';
import { Refusal } from '@/lib/platform/refusal';

/**
 * Releases an account that wrong codes have locked; for the operator, once the person was identified.
 * @param address canonical
 * @throws Refusal when there is no such account or it is not locked
 */
export async function releaseAccount(address: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { address, lockedAt: { not: null } },
      data: { lockedAt: null, factorFailures: 0, failuresSince: null },
    });
    if (count === 0)
      throw new Refusal({ field: null, message: `No locked account has the address ${address}.` });
    const { id } = await tx.account.findUniqueOrThrow({ where: { address }, select: { id: true } });
    await appendEvent(tx, { actor: 'operator', act: 'account.released', data: { accountId: id } });
  });
}
