import { describe, expect, it } from 'vitest';
import { findSignInAccount } from '@/lib/accounts/queries';
import { verifyLog } from '@/lib/audit/verify-log';
import { askAgency } from '@/lib/conversations/ask-agency';
import { sendMessage } from '@/lib/conversations/send-message';
import { fileEmergency } from '@/lib/emergencies/file-emergency';
import { filerActor } from '@/lib/emergencies/queries';
import { viewEmergency } from '@/lib/emergencies/view-emergency';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import type { Typed } from '@/lib/requests/schema';
import { SHIPPED_COMPANY } from '@/prisma/seed/company';
import { anUnregisteredEmergency, aProvenMailbox, goodIntake } from '@/tests/support/emergencies';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { ask } from '@/tests/support/sign-in';

type Mailbox = Awaited<ReturnType<typeof aProvenMailbox>>;

/** Files with something changed; out: the refusals by field, or null where it was filed. */
async function problems(mailbox: Mailbox, changed: Typed, { certified = true, asked = true } = {}) {
  try {
    const values = { ...goodIntake(), ...changed };
    await fileEmergency(mailbox, { values, certified, asked, idempotencyKey: newId() });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Object.fromEntries(error.issues.map(({ field, message }) => [field, message]));
  }
}

describe('somebody without an account', () => {
  it('files: agency proposed, account pending, request, receipt, mails and log in one', async () => {
    const mailbox = await aProvenMailbox();
    const { id, reference } = await anUnregisteredEmergency(mailbox);
    const request = await database().request.findUniqueOrThrow({
      where: { id },
      include: { agency: { include: { domains: true } }, agent: true, receipts: true, identifiers: true },
    });
    expect(request).toMatchObject({ kind: 'emergency', status: 'submitted', channel: 'portal' });
    expect(request.certifiedAt).toEqual(request.submittedAt);
    expect(request.agency).toMatchObject({
      name: 'Shelbyville County Sheriff',
      standing: 'proposed',
      directoryPhone: null,
      domains: [],
    });
    expect(request.agent).toMatchObject({ standing: 'pending', kind: 'agent', address: mailbox.address });
    expect(request.receipts).toHaveLength(1);
    expect(request.identifiers.length).toBeGreaterThan(0);

    const mails = await database().outboxMail.findMany({ where: { requestId: id } });
    const alarm = mails.filter(({ subject }) => subject === `An emergency request waits: ${reference}`);
    expect(alarm.map(({ recipient }) => recipient).sort()).toEqual([...SHIPPED_COMPANY.onCall].sort());
    const own = mails.filter(({ recipient }) => recipient === mailbox.address);
    expect(own.map(({ subject }) => subject)).toEqual([`Request ${reference}: emergency request received`]);
    const acts = await database().auditEvent.findMany({ where: { requestId: id }, orderBy: { seq: 'asc' } });
    expect(acts.map(({ act }) => act)).toEqual(['agency.proposed', 'account.created', 'request.submit']);
    expect(acts[2]!.data).toMatchObject({ proof: 'mailbox' });
    expect(await verifyLog()).toMatchObject({ intact: true });
  });

  it('gets one request for eight presses at once, and for one more later', async () => {
    const mailbox = await aProvenMailbox();
    const intake = { values: goodIntake(), certified: true, asked: true, idempotencyKey: newId() };
    const filed = await Promise.all(Array.from({ length: 8 }, () => fileEmergency(mailbox, intake)));
    expect(new Set(filed.map(({ reference }) => reference)).size).toBe(1);
    expect(await fileEmergency(mailbox, intake)).toEqual(filed[0]);
    const where = { agent: { address: mailbox.address } };
    expect(await database().request.count({ where })).toBe(1);
    expect(
      await database().agency.count({ where: { accounts: { some: { address: mailbox.address } } } }),
    ).toBe(1);
    expect(await database().outboxMail.count({ where: { recipient: mailbox.address } })).toBe(2);
  });

  it('files a second one for the same agency, and for another under its own name', async () => {
    const mailbox = await aProvenMailbox();
    const first = await anUnregisteredEmergency(mailbox);
    const second = await anUnregisteredEmergency(mailbox);
    const third = await anUnregisteredEmergency(mailbox, { agencyName: 'Ogdenville Police' });
    const agencies = await database().request.findMany({
      where: { id: { in: [first.id, second.id, third.id] } },
      orderBy: { submittedAt: 'asc' },
      select: { agency: { select: { id: true, name: true } } },
    });
    expect(agencies[0]).toEqual(agencies[1]);
    expect(agencies[2]!.agency.name).toBe('Ogdenville Police');
    await expect(viewEmergency(mailbox, first.reference)).resolves.toBeTruthy();
  });

  it('files five a day at the most', async () => {
    const mailbox = await aProvenMailbox();
    for (let n = 0; n < 5; n++) await anUnregisteredEmergency(mailbox);
    expect((await problems(mailbox, {}))!.null).toMatch(/5 emergencies within a day.*call \+1/);
    await database().request.updateMany({
      where: { agent: { address: mailbox.address } },
      data: { submittedAt: new Date('2026-01-05T10:00:00Z') },
    });
    expect(await problems(mailbox, {})).toBeNull();
  });

  it('is told everything that is missing at once', async () => {
    const mailbox = await aProvenMailbox();
    const empty = {
      agencyName: '',
      country: '',
      level: '',
      agencyType: '',
      switchboard: '',
      name: '',
      supervisor: '',
    };
    const said = await problems(mailbox, { ...empty, person: '', neededBy: '' });
    expect(Object.keys(said!)).toEqual(expect.arrayContaining([...Object.keys(empty), 'person', 'neededBy']));
    expect(await problems(mailbox, { state: '' })).toHaveProperty('state');
    const blank = await problems(mailbox, {
      danger: ' ',
      identifiers: 'Jane',
      from: '2026-03-31',
      to: '2026-01-01',
    });
    expect(blank!.danger).toContain('E1');
    expect(blank!.identifiers).toContain('G5');
    expect(blank!.to).toContain('G6');
    expect((await problems(mailbox, {}, { certified: false }))!.certified).toContain('perjury');
    expect(
      await database().agency.count({ where: { accounts: { some: { address: mailbox.address } } } }),
    ).toBe(0);
  });

  it('is asked about thin statements once', async () => {
    const mailbox = await aProvenMailbox();
    const thin = { danger: 'He will die.' };
    const said = await problems(mailbox, thin, { asked: false });
    expect(said!.danger).toContain('E1');
    expect(said!.asked).toContain('press the button again');
    expect(await problems(mailbox, thin, { asked: true })).toBeNull();
    const { verdict, findings } = await database().request.findFirstOrThrow({
      where: { agent: { address: mailbox.address } },
    });
    expect(verdict).toBe('review');
    expect(JSON.stringify(findings)).toContain('E1');
  });

  it('gets no content for an agency abroad, and orders in real time for none', async () => {
    const mailbox = await aProvenMailbox('marie@prefecture.example');
    const abroad = { country: 'FR', state: '', level: 'national' };
    const said = await problems(mailbox, { ...abroad, categories: ['subscriber', 'content'] });
    expect(said!.categories).toMatch(/2711\(4\)/);
    expect(await problems(mailbox, { ...abroad, categories: ['subscriber'] })).toBeNull();
    const live = problems(mailbox, { categories: ['realtime_content'] });
    await expect(live).rejects.toThrow(NotFound);
  });

  it('files nothing with the mailbox of an account, agent or staff', async () => {
    const dana = await anAgent();
    const ana = await aStaffMember('analyst');
    for (const { address } of [dana, ana]) {
      const mailbox = await aProvenMailbox(address);
      expect((await problems(mailbox, {}))!.null).toContain('sign in');
      expect(await filerActor(mailbox)).toBeNull();
    }
  });
});

describe('the pending account', () => {
  it('gets no sign-in mail, and sees nothing but where its own emergency stands', async () => {
    const mailbox = await aProvenMailbox();
    const { reference } = await anUnregisteredEmergency(mailbox);
    expect(await findSignInAccount(mailbox.address)).toBeNull();
    expect((await ask(mailbox.address)).mail).toBeNull();
    const other = await anUnregisteredEmergency(await aProvenMailbox());
    await expect(viewEmergency(mailbox, other.reference)).rejects.toThrow(NotFound);
    const stranger = await aProvenMailbox();
    await expect(viewEmergency(stranger, reference)).rejects.toThrow(NotFound);
    const seen = await viewEmergency(mailbox, reference);
    expect(seen).toMatchObject({ reference, status: 'submitted', firstOpenedAt: null });
    expect(JSON.stringify(seen)).not.toContain('555');
  });

  it('signs in nowhere even where its domain is registered, and is not of that agency', async () => {
    const agency = await anAgency();
    const mailbox = await aProvenMailbox(`impostor@${agency.domain}`);
    const { id } = await anUnregisteredEmergency(mailbox, { agencyName: agency.name });
    const request = await database().request.findUniqueOrThrow({ where: { id } });
    expect(request.agencyId).not.toBe(agency.id);
    expect((await ask(mailbox.address)).mail).toBeNull();
  });
});

describe('the desk', () => {
  it('cannot approve anything for an agency that nobody verified, nor write to a person without an account', async () => {
    const cole = await aStaffMember('counsel');
    const { id, reference } = await anUnregisteredEmergency(await aProvenMailbox());
    await beginReview(cole, { reference });
    await expect(approveRequest(cole, { reference })).rejects.toThrow(/approved by a release alone/);
    const message = { reference, body: 'Hello', idempotencyKey: newId() };
    await expect(sendMessage(cole, message)).rejects.toThrow(/call the agency back/);
    const questions = [{ code: 'G5' as const, wording: 'Which number?' }];
    await expect(askAgency(cole, { reference, questions })).rejects.toThrow(/call the agency back/);
    expect(await database().request.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'in_review',
    });
    expect(await database().message.count({ where: { requestId: id } })).toBe(0);
  });
});
