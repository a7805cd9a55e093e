import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { digest } from './crypto';
import { env } from './env';

/** A mail that the evaluation's mail server took. */
export type ReceivedMail = {
  /** 64 hexadecimal digits. */
  id: string;
  to: string[];
  from: string;
  subject: string;
  receivedAt: Date;
  text: string;
  headers: { name: string; value: string }[];
};

const LARGEST_MAIL = 10 * 1024 * 1024;
const FILE_NAME = /^([0-9a-f]{64})\.eml$/;

/** The folder in which an evaluation keeps the mails it sent. */
function mailboxFolder(): string {
  return resolve(env().dataDir, 'mailbox');
}

/**
 * Starts the evaluation's mail server on a free port of the loopback interface. It takes every mail and keeps
 * it as a file; one that is sent twice (same Message-ID) is kept once.
 */
export async function startMailbox(folder: string): Promise<{ port: number; stop(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_MAIL,
    onData(stream, _session, done) {
      buffer(stream)
        .then((bytes) => keepMail(folder, bytes))
        .then(
          () => done(),
          (error) => done(error as Error),
        );
    },
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => ready());
  });
  // A client that goes away in the middle of a mail is no reason to stop.
  server.on('error', () => undefined);
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((gone) => server.close(() => gone())),
  };
}

/** Writes beside and renames, so that nobody reads half a mail. */
async function keepMail(folder: string, bytes: Buffer): Promise<void> {
  const { messageId } = await PostalMime.parse(bytes);
  const path = join(folder, `${digest(messageId ?? bytes)}.eml`);
  if (existsSync(path)) return;
  const beside = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(beside, bytes, { mode: 0o600 });
  await rename(beside, path);
}

/** Mails are never changed, so each is parsed once a process. */
const parsed = new Map<string, ReceivedMail>();

/**
 * The mails of the evaluation, newest first.
 * @param to shows those to one address alone
 */
export async function listMails(to?: string, folder = mailboxFolder()): Promise<ReceivedMail[]> {
  const names = await readdir(folder).catch(() => []);
  const ids = names.flatMap((name) => FILE_NAME.exec(name)?.[1] ?? []);
  const mails = (await Promise.all(ids.map((id) => readMail(id, folder)))).filter((mail) => mail !== null);
  const wanted = to?.trim().toLowerCase();
  return mails
    .filter((mail) => !wanted || mail.to.includes(wanted))
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** One mail of the evaluation, or null where there is none of that id. */
export async function readMail(id: string, folder = mailboxFolder()): Promise<ReceivedMail | null> {
  const path = join(folder, `${id}.eml`);
  const known = parsed.get(path);
  if (known) return known;
  if (!FILE_NAME.test(`${id}.eml`) || !existsSync(path)) return null;
  const [bytes, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  const email = await PostalMime.parse(bytes);
  const mail: ReceivedMail = {
    id,
    to: addressesOf(email.to ?? []),
    from: addressesOf(email.from ? [email.from] : []).join(', '),
    subject: email.subject ?? '',
    receivedAt: mtime,
    text: email.text ?? '',
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
  };
  parsed.set(path, mail);
  return mail;
}

function addressesOf(list: NonNullable<Email['to']>): string[] {
  return list.flatMap((entry) =>
    entry.group ? entry.group.map((member) => member.address) : [entry.address.toLowerCase()],
  );
}
