import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listMails, readMail, startMailbox } from '@/lib/platform/mailbox';

let folder: string;
let server: Awaited<ReturnType<typeof startMailbox>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openwrit-mailbox-'));
  server = await startMailbox(folder);
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function send(to: string, subject: string, messageId: string) {
  return createTransport({ host: '127.0.0.1', port: server.port }).sendMail({
    from: 'Legal requests <requests@legal.example>',
    to,
    subject,
    text: `See http://localhost:3000/x?token=a_b\n\nÄnderungen für ${to}`,
    html: '<p>See</p>',
    messageId,
  });
}

it('keeps what real SMTP delivers, newest first, and finds it by recipient', async () => {
  await send('dana@springfield-pd.example', 'First', '<1@localhost>');
  await send('lee@springfield-pd.example', 'Second', '<2@localhost>');
  const mails = await listMails(undefined, folder);
  expect(mails.map(({ subject }) => subject)).toEqual(['Second', 'First']);
  expect(await listMails(' Dana@springfield-pd.example ', folder)).toMatchObject([{ subject: 'First' }]);
  const mail = await readMail(mails[1]!.id, folder);
  expect(mail).toMatchObject({ to: ['dana@springfield-pd.example'], from: 'requests@legal.example' });
  expect(mail!.text).toContain('token=a_b');
  expect(mail!.text).toContain('Änderungen für dana');
  expect(mail!.headers).toContainEqual({ name: 'Message-ID', value: '<1@localhost>' });
});

it('keeps a mail that was sent twice once', async () => {
  await Promise.all([
    send('dana@springfield-pd.example', 'Once', '<3@localhost>'),
    send('dana@springfield-pd.example', 'Once', '<3@localhost>'),
  ]);
  expect(readdirSync(folder)).toHaveLength(1);
});

it('reads nothing outside its folder, and has no mail where there is no folder', async () => {
  expect(await readMail('../evaluation', folder)).toBeNull();
  expect(await readMail('0'.repeat(64), folder)).toBeNull();
  expect(await listMails(undefined, join(folder, 'not-there'))).toEqual([]);
});
