import { digest } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { scopeOf } from '@/lib/requests/policy';

/** When a person's feed was made; null where there is none. */
export async function ownFeed(accountId: string): Promise<Date | null> {
  const feed = await database().calendarFeed.findUnique({ where: { accountId } });
  return feed?.createdAt ?? null;
}

/** 256 bits in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * Whose calendar an address is: the account of somebody who is active and has a desk. Null for an address that was
 * never made, was replaced or revoked, and where the account is not active any more; nobody is told which.
 */
export async function feedOwner(token: string): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const feed = await database().calendarFeed.findUnique({
    where: { tokenHash: digest(token) },
    include: { account: true },
  });
  if (!feed) return null;
  const { id, address, name, kind, roles, standing } = feed.account;
  if (kind !== 'staff' || standing !== 'active') return null;
  const { reach } = scopeOf({ kind, accountId: id, address, name, roles });
  return reach === 'desk' ? id : null;
}
