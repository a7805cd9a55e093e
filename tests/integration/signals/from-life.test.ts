import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { AgentActor } from '@/lib/accounts/rules';
import { receiveDocument } from '@/lib/documents/receive-document';
import { unusualHour, zoneOfAgency } from '@/lib/law/agency-zone';
import { now } from '@/lib/platform/clock';
import { newId, randomToken, seal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { fileRequest } from '@/lib/receipts/file-request';
import { findRequest, requestForUpload } from '@/lib/requests/queries';
import { signalsFor } from '@/lib/signals/queries';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { SIGNAL_CODES } from '@/lib/signals/rules';
import { settleSignals } from '@/lib/signals/settle-signals';
import { onePagePdf, savedAgain } from '@/prisma/seed/paper';
import { seedSettings } from '@/prisma/seed/settings';
import { anUnregisteredEmergency, aProvenMailbox } from '@/tests/support/emergencies';
import { readPdf } from '@/tests/support/pdf-text';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest, aFinishedDraft, goodPages } from '@/tests/support/requests';
import { enrolled, PLACE, signIn } from '@/tests/support/sign-in';

// Every signal out of what people really send and do: mailboxes, sign-ins, calls and files, none of it written by hand.

const seen = new Set<string>();

/** Looks at a request and says which signals wait. */
async function waiting(id: string): Promise<string[]> {
  await raiseSignals(id);
  const rows = await database().signal.findMany({ where: { requestId: id, settledAt: null } });
  const codes = rows.map(({ code }) => code);
  for (const code of codes) seen.add(code);
  return codes;
}

beforeAll(async () => {
  await seedSettings(now());
});

test('a stranger whose mailbox, agency and name are nearly those of others', async () => {
  const real = await anAgency();
  await database().agency.update({
    where: { id: real.id },
    data: { name: 'Capital City Police Department' },
  });
  await database().agencyDomain.create({ data: { domain: 'capital-city-pd.example', agencyId: real.id } });
  const known = await anAgent({ agency: real });
  const stranger = async (address: string, agencyName: string) => {
    const values = { agencyName, name: known.name };
    return waiting((await anUnregisteredEmergency(await aProvenMailbox(address), values)).id);
  };
  expect(await stranger('pat@capita1-city-pd.example', 'Capitol City Police Dept')).toEqual(
    expect.arrayContaining([
      'call_back_missing',
      'first_emergency',
      'unverified_agency',
      'unconfirmed_agent',
      'unregistered_domain',
      'look_alike_domain',
      'look_alike_agency',
      'look_alike_agent',
    ]),
  );
  expect(await stranger('pat.the.chief@gmail.com', 'Shelbyville Police')).toContain('free_mail');
  expect(await stranger('nobody@capital-city-pd.example', 'Ogdenville Police')).toContain('claims_domain');
});

test('a new agency that names numbers of its own, and denies what it is called about, each time anew', async () => {
  const [dana, cole] = [await anAgent(), await aStaffMember('counsel')];
  const pages = { contact: { ...goodPages('emergency').contact, callback: '+1 312 555 0199' } };
  const { id, reference } = await aFiledRequest(dana, { kind: 'emergency', pages });
  expect(await waiting(id)).toEqual(
    expect.arrayContaining(['young_agency', 'number_differs', 'call_back_missing']),
  );
  const call = async (verdict: 'confirmed' | 'denied') => {
    await recordCallBack(cole, { reference, verdict, account: 'The desk sergeant answered.' });
    return waiting(id);
  };
  const settle = () =>
    settleSignals(cole, {
      reference,
      codes: ['call_back_denied'],
      note: 'Asked the chief, who is on leave.',
    });
  const denied = await call('denied');
  expect(denied).toContain('call_back_denied');
  expect(denied).not.toContain('call_back_missing');
  expect(await call('confirmed')).not.toContain('call_back_denied');
  expect(await call('denied')).toContain('call_back_denied');
  await settle();
  expect(await waiting(id)).not.toContain('call_back_denied');
  // Another denial is more than what was looked into.
  expect(await call('denied')).toContain('call_back_denied');
  const signals = await signalsFor(cole, (await findRequest(cole, reference))!);
  expect(signals.find(({ code }) => code === 'call_back_denied')).toMatchObject({
    settled: null,
    earlier: `${cole.name}: Asked the chief, who is on leave.`,
  });
  await settle();
  const after = await signalsFor(cole, (await findRequest(cole, reference))!);
  expect(after.find(({ code }) => code === 'call_back_denied')).toMatchObject({
    settled: { note: 'Asked the chief, who is on leave.' },
    earlier: expect.stringContaining(cole.name),
  });
});

test('a call about one request is heard in the agent’s others: for good, and when it takes that back', async () => {
  const [dana, cole] = [await anAgent(), await aStaffMember('counsel')];
  await database().account.update({ where: { id: dana.accountId }, data: { vouchedAt: null } });
  const [one, two] = [await aFiledRequest(dana), await aFiledRequest(dana)];
  expect(await waiting(two.id)).toContain('call_back_missing');
  await database().$executeRaw`delete from pgboss.job where name = 'raise-signals'`;
  const call = async (verdict: 'confirmed' | 'denied') => {
    await recordCallBack(cole, { reference: one.reference, verdict, account: 'The chief answered.' });
    const jobs = await database().$queryRaw<{ id: string }[]>`
      select data->>'requestId' as id from pgboss.job where name = 'raise-signals'`;
    expect(jobs.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, two.id]));
    return waiting(two.id);
  };
  expect(await call('confirmed')).not.toContain('call_back_missing');
  expect(await call('denied')).toContain('call_back_missing');
});

test('an account long unused, that signs in again from elsewhere and files', async () => {
  const dana = await anAgent();
  const long = new Date(now().getTime() - 120 * 24 * 60 * 60_000);
  await database().account.update({
    where: { id: dana.accountId },
    data: { createdAt: long, confirmedAt: long, lastSignInAt: long },
  });
  const place = { ...PLACE, network: '203.0.113.0/24', country: 'RO', deviceToken: randomToken() };
  await signIn(dana.address, await enrolled(dana.accountId), { place });
  const { id } = await aFiledRequest(dana);
  expect(await waiting(id)).toEqual(expect.arrayContaining(['reopened', 'new_place', 'first_request']));
});

test('a statute that is none, and one that is another kind’s', async () => {
  const cite = async (statute: string) => {
    const pages = { process: { ...goodPages('subpoena_administrative').process, statute } };
    const wanted = { kind: 'subpoena_administrative', pages, asked: true } as const;
    return waiting((await aFiledRequest(await anAgent(), wanted)).id);
  };
  expect(await cite('99 U.S.C. § 1')).toContain('unknown_statute');
  expect(await cite('18 U.S.C. § 2703(d)')).toContain('statute_misfit');
});

/** Files a request with a PDF that comes through the upload. */
async function fileWith(agent: AgentActor, bytes: Buffer) {
  const id = await aFinishedDraft(agent, { document: false });
  const send = async (name: string, file: Buffer) =>
    receiveDocument(agent, (await requestForUpload(agent, id))!, {
      name,
      announced: { bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') },
      role: 'process',
      source: (async function* () {
        yield file;
      })(),
    });
  await send('subpoena.pdf', bytes);
  const filing = { draftId: id, certified: true, attested: true, factorAt: now() };
  return { id, send, ...(await fileRequest(agent, filing)) };
}

test('one PDF, saved again by a program for pictures, sent by two agencies; and another later', async () => {
  const [dana, sam, cole] = [await anAgent(), await anAgent(), await aStaffMember('counsel')];
  const plain = onePagePdf('SUBPOENA', ['To the keeper of records.']);
  const forged = savedAgain(plain, 'Adobe Photoshop 25.1');
  // What is looked at is a real PDF, with a real second revision.
  expect(await readPdf(forged)).toMatchObject({
    text: expect.stringContaining('keeper of records'),
    info: { Producer: 'Adobe Photoshop 25.1' },
  });
  const ofDana = await fileWith(dana, forged);
  const three = ['document_revised', 'unusual_producer', 'shared_document'];
  expect(await waiting(ofDana.id)).toEqual(expect.arrayContaining(three.slice(0, 2)));
  expect(await waiting((await fileWith(await anAgent(), plain)).id)).not.toEqual(
    expect.arrayContaining(['document_revised']),
  );
  const ofSam = await fileWith(sam, forged);
  expect(await waiting(ofSam.id)).toEqual(expect.arrayContaining(three));
  expect(await waiting(ofDana.id)).toEqual(expect.arrayContaining(three));
  const said = (await signalsFor(cole, (await findRequest(cole, ofDana.reference))!)).map(({ says }) => says);
  expect(said.join(' ')).toContain('“subpoena.pdf” was saved 2 times');
  expect(said.join(' ')).toContain(ofSam.reference);

  const note = 'The clerk stamps them with it.';
  await settleSignals(cole, { reference: ofDana.reference, codes: ['document_revised'], note });
  expect(await waiting(ofDana.id)).not.toContain('document_revised');
  await ofDana.send('page two.pdf', savedAgain(onePagePdf('PAGE TWO', ['More.']), 'Canon iR-ADV'));
  expect(await waiting(ofDana.id)).toContain('document_revised');
});

/** An agency of a place where it is night at this moment. */
function wherePeopleSleep() {
  const places = [
    ...['HI', 'CA', 'NY'].map((state) => ({ country: 'US', state })),
    ...['BR', 'FR', 'IN', 'JP', 'AU'].map((country) => ({ country, state: null })),
  ];
  return places.find((place) => unusualHour(now(), zoneOfAgency(place)!, []))!;
}

let past = 0;

/** Twenty requests that an agent filed on the days before, so many hours before this one. */
async function earlierFilings(agent: AgentActor, hours: number) {
  const at = (day: number) => new Date(now().getTime() - (day * 24 + hours) * 60 * 60_000);
  for (let day = 1; day <= 20; day += 1) {
    const id = newId();
    await database().request.create({
      data: {
        id,
        kind: 'inquiry',
        status: 'submitted',
        reference: `OW-1999-${String(++past).padStart(6, '0')}`,
        agentId: agent.accountId,
        agencyId: agent.agencyId,
        idempotencyKey: newId(),
        guidelinesVersion: 1,
        answers: await seal('{}', { use: 'request.answers', id }),
        createdAt: at(day),
        updatedAt: at(day),
        submittedAt: at(day),
      },
    });
  }
}

test('an hour at which people sleep, or at which this agency never files', async () => {
  const place = wherePeopleSleep();
  const [one, two, three] = [
    await anAgent({ agency: await anAgency(place) }),
    await anAgent({ agency: await anAgency(place) }),
    await anAgent({ agency: await anAgency(place) }),
  ];
  const file = async (agent: AgentActor) => (await aFiledRequest(agent, { kind: 'inquiry' })).id;
  expect(await waiting(await file(one))).toContain('unusual_hour');
  await earlierFilings(two, 0);
  await earlierFilings(two, 2);
  await earlierFilings(two, -2);
  expect(await waiting(await file(two))).not.toContain('unusual_hour');
  await earlierFilings(three, 6);
  const last = await file(three);
  expect(await waiting(last)).toContain('unusual_hour');
  const row = await database().signal.findFirst({ where: { requestId: last, code: 'unusual_hour' } });
  expect(row!.facts).toMatchObject({ filings: 20 });
});

test('five of an agent within an hour', async () => {
  const dana = await anAgent();
  const filed: string[] = [];
  for (let n = 0; n < 5; n += 1) filed.push((await aFiledRequest(dana, { kind: 'inquiry' })).id);
  expect(await waiting(filed[3]!)).not.toContain('many_at_once');
  expect(await waiting(filed[4]!)).toContain('many_at_once');
});

test('with these every signal of the table was raised', () => {
  expect([...seen].sort()).toEqual([...SIGNAL_CODES].sort());
});
