import { expect, test } from 'vitest';
import type { Actor } from '@/lib/accounts/rules';
import { mentionsOf, notesOf, threadOf, unsentFiles } from '@/lib/conversations/queries';
import { seeMentions } from '@/lib/conversations/see-mentions';
import { sendMessage } from '@/lib/conversations/send-message';
import { writeNote } from '@/lib/conversations/write-note';
import { openDocument } from '@/lib/documents/open-document';
import { documentsOf } from '@/lib/documents/queries';
import { receiveDocument } from '@/lib/documents/receive-document';
import { removeDocument } from '@/lib/documents/remove-document';
import { digest, newId, unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { receivedDocuments } from '@/lib/receipts/queries';
import { findRequest, requestForUpload, requestOfDocument } from '@/lib/requests/queries';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';
import { inPieces, pdf } from '../documents/draft';

async function sendFile(actor: Actor, requestId: string, bytes = pdf(2000)) {
  const target = (await requestForUpload(actor, requestId, 'message'))!;
  const announced = { bytes: bytes.length, sha256: digest(bytes) };
  return receiveDocument(actor, target, {
    name: 'map.pdf',
    announced,
    role: 'process',
    source: inPieces(bytes),
  });
}

test('a file goes with its message, both ways; it is no document of the filing and none of its receipt', async () => {
  const dana = await anAgent();
  const ana = await aStaffMember('analyst');
  const { id, reference } = await aFiledRequest(dana);
  const filed = await receivedDocuments(database(), id);

  const file = await sendFile(dana, id);
  const twin = await sendFile(dana, id);
  expect(twin.id).toBe(file.id);
  await expect(openDocument(ana, id, file.id, 'download')).rejects.toThrow(NotFound);
  const withFiles = () => ({ reference, files: true, idempotencyKey: newId() });
  await sendMessage(dana, { ...withFiles(), body: 'See the map. {{due}}' });
  const reply = await sendFile(ana, id);
  expect(reply.id).not.toBe(file.id);
  await sendMessage(ana, { reference, body: 'From a form without files.', idempotencyKey: newId() });
  expect(await unsentFiles(ana, id)).toMatchObject([{ id: reply.id }]);
  await sendMessage(ana, { ...withFiles(), body: 'Thank you, see {{reference}}.' });

  const request = (await findRequest(ana, reference))!;
  expect(await threadOf(ana, request, 'Twilio')).toMatchObject([
    { side: 'agency', body: 'See the map. {{due}}', files: [{ id: file.id, name: 'map.pdf' }] },
    { side: 'company', body: 'From a form without files.', files: [] },
    { side: 'company', body: `Thank you, see ${reference}.`, files: [{ id: reply.id }] },
  ]);
  expect(await receivedDocuments(database(), id)).toEqual(filed);
  expect((await documentsOf(id)).map((each) => each.id)).not.toContain(file.id);
  const opened = await openDocument(ana, id, file.id, 'download');
  expect(opened.name).toBe('map.pdf');
  opened.content.destroy();
  expect(await requestOfDocument(await anAgent(), file.id)).toBeNull();
  const row = await database().document.findUniqueOrThrow({ where: { id: file.id } });
  expect(Buffer.from(row.name).includes('map')).toBe(false);
});

test('a file that was not sent yet is its sender’s alone, can be taken back, and comes to no closed request', async () => {
  const dana = await anAgent();
  const { id, reference } = await aFiledRequest(dana);
  const file = await sendFile(dana, id);
  const ana = await aStaffMember('analyst');
  expect(await unsentFiles(ana, id)).toEqual([]);
  const theirs = (await requestForUpload(ana, id, 'message'))!;
  await expect(removeDocument(ana, theirs, { document: file.id })).rejects.toThrow(NotFound);
  const own = (await requestForUpload(dana, id, 'message'))!;
  await removeDocument(dana, own, { document: file.id });
  expect(await unsentFiles(dana, id)).toEqual([]);

  await withdrawRequest(dana, { reference, reason: 'The case was closed.' });
  await expect(sendFile(dana, id)).rejects.toThrow('takes no documents');
  expect(await requestForUpload(await anAgent(), id, 'message')).toBeNull();
});

test('staff cannot send a message with a field that there is none of', async () => {
  const dana = await anAgent();
  const ana = await aStaffMember('analyst');
  const { reference } = await aFiledRequest(dana);
  const message = { reference, body: 'Dear {{name}}', idempotencyKey: newId() };
  const refusal = await sendMessage(ana, message).catch((error) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal.issues).toMatchObject([{ field: 'body', message: expect.stringContaining('{{name}}') }]);
});

test('a note calls on colleagues by choice and by @name: they are mailed, and see it once', async () => {
  const dana = await anAgent();
  const [ana, cole, audrey] = await Promise.all([
    aStaffMember('analyst'),
    aStaffMember('counsel'),
    aStaffMember('auditor'),
  ]);
  const { id, reference } = await aFiledRequest(dana);
  const body = `Ask @${cole.name} about the Zanzibarley matter.`;
  const note = { reference, body, mentions: [audrey.accountId], idempotencyKey: newId() };
  await writeNote(ana, note);
  await writeNote(ana, note);

  const request = (await findRequest(ana, reference))!;
  const [written] = await notesOf(ana, request);
  expect(new Set(written!.mentions.map(({ name }) => name))).toEqual(new Set([cole.name, audrey.name]));
  expect(await notesOf(dana, request)).toEqual([]);
  const mails = await database().outboxMail.findMany({
    where: { dedupeKey: { startsWith: 'mention:' }, requestId: id },
  });
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual([audrey.address, cole.address].sort());
  for (const mail of mails) {
    const text = await unseal(mail.body, { use: 'outbox_mail.body', id: mail.id });
    expect(text).not.toContain('Zanzibarley');
    expect(mail.subject).toContain(reference);
  }
  expect(await mentionsOf(cole)).toMatchObject([{ reference, by: ana.name }]);
  await seeMentions(cole, id);
  expect(await mentionsOf(cole)).toEqual([]);
  expect(await mentionsOf(audrey)).toHaveLength(1);
  await expect(
    writeNote(ana, { ...note, idempotencyKey: newId(), mentions: [dana.accountId] }),
  ).rejects.toThrow('cannot read this request');
});

test('in the compartment the cleared alone can be called on, and the mail names no reference', async () => {
  const agent = await anAgentFor('national_security_letter');
  const [clara, clive, cole] = await Promise.all([
    aStaffMember('cleared'),
    aStaffMember('cleared'),
    aStaffMember('counsel'),
  ]);
  const { id, reference } = await aFiledRequest(agent, { kind: 'national_security_letter' });
  const note = { reference, body: `@${cole.name} @${clive.name}`, idempotencyKey: newId() };
  await writeNote(clara, note);
  const request = (await findRequest(clara, reference))!;
  expect((await notesOf(clara, request))[0]!.mentions).toMatchObject([{ id: clive.accountId }]);
  expect(await mentionsOf(cole)).toEqual([]);
  const [mail] = await database().outboxMail.findMany({
    where: { dedupeKey: { startsWith: 'mention:' }, recipient: clive.address },
  });
  const text = await unseal(mail!.body, { use: 'outbox_mail.body', id: mail!.id });
  expect(`${mail!.subject} ${text}`).not.toContain(reference);
  await expect(
    writeNote(clara, { ...note, idempotencyKey: newId(), mentions: [cole.accountId] }),
  ).rejects.toThrow(Refusal);
  expect(id).not.toBe('');
});
