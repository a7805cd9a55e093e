import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import { currentCompany } from '@/lib/settings/queries';
import { newPlaceMail } from './emails';

type SignedIn = {
  account: { id: string; address: string };
  /** Of the session, which was opened when the mailbox was proven. */
  session: { browser: string; network: string; country: string | null; deviceHash: string | null };
  /** Whether it is the sign-in that enrols the account's first factor: then everything is new, and nobody is told. */
  first: boolean;
};

/** What of a sign-in the account had not been seen with before. */
export type News = { device: boolean; network: boolean; country: boolean };

/**
 * Keeps in which browser an account signs in, and mails its owner where that, or the country, is new.
 * @returns the device's id, null where the browser keeps no cookie; and what is new about the sign-in
 */
export async function noteDevice(
  tx: Tx,
  { account, session, first }: SignedIn,
): Promise<{ deviceId: string | null; news: News }> {
  const { browser, network, country, deviceHash: tokenHash } = session;
  if (!tokenHash) return { deviceId: null, news: { device: false, network: false, country: false } };
  const known = await tx.device.findMany({ where: { accountId: account.id } });
  const at = now();
  const place = { browser, network, country: country ?? undefined, lastUsedAt: at };
  const device = await tx.device.upsert({
    where: { accountId_tokenHash: { accountId: account.id, tokenHash } },
    create: { id: newId(), accountId: account.id, tokenHash, ...place, createdAt: at },
    update: place,
  });
  const news = {
    device: known.every((each) => each.id !== device.id),
    network: known.every((each) => each.network !== network),
    // Where none was ever named, the first is no news: a proxy began to name them.
    country:
      country !== null &&
      known.some((each) => each.country) &&
      known.every((each) => each.country !== country),
  };
  if (!first && (news.device || news.country)) {
    const company = await currentCompany();
    const key = `${device.id}:${at.getTime()}`;
    await queueMail(
      tx,
      await newPlaceMail({ key, to: account.address, browser, country, news, at }, company),
    );
  }
  return { deviceId: device.id, news };
}
