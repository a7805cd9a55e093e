import { appendEvent } from '@/lib/audit/append-event';
import { now } from '@/lib/platform/clock';
import { digest, newId } from '@/lib/platform/crypto';
import { inTransaction } from '@/lib/platform/database';
import { minutesAfter, type Place, SESSION_LIMITS } from './rules';

type Opening = Place & {
  accountId: string;
  /** 256 random bits for the cookie; the row keeps their SHA-256. */
  token: string;
  /** The token this browser had before, if any: a session is replaced, never raised in place. */
  replaces: string | null;
  /** Who vouched: the mailbox, unless it was the identity provider. */
  by?: 'provider';
};

/** Opens the session of a browser that has proven its mailbox, or was vouched for. It opens nothing but the second factor's pages. */
export async function openSession(opening: Opening): Promise<{ expiresAt: Date }> {
  const createdAt = now();
  const expiresAt = minutesAfter(createdAt, SESSION_LIMITS.halfMinutes);
  await inTransaction(async (tx) => {
    if (opening.replaces) await tx.session.deleteMany({ where: { tokenHash: digest(opening.replaces) } });
    const { account } = await tx.session.create({
      data: {
        id: newId(),
        tokenHash: digest(opening.token),
        accountId: opening.accountId,
        assurance: 'mailbox',
        browser: opening.browser,
        network: opening.network,
        country: opening.country,
        deviceHash: opening.deviceToken && digest(opening.deviceToken),
        createdAt,
        lastUsedAt: createdAt,
        expiresAt,
        byProvider: opening.by === 'provider',
      },
      select: { account: { select: { id: true, kind: true } } },
    });
    await appendEvent(tx, {
      actor: { accountId: account.id, kind: account.kind },
      act: opening.by === 'provider' ? 'account.identity_proven' : 'account.mailbox_proven',
    });
  });
  return { expiresAt };
}
