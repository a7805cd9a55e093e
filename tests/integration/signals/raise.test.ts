import { beforeAll, expect, test } from 'vitest';
import { now } from '@/lib/platform/clock';
import { digest, newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { findRequest } from '@/lib/requests/queries';
import { publishDeskSettings } from '@/lib/settings/publish-desk-settings';
import { newestDeskSettings } from '@/lib/settings/queries';
import { lookAgain } from '@/lib/signals/jobs';
import { signalsFor, standingOf } from '@/lib/signals/queries';
import { raiseSignals } from '@/lib/signals/raise-signals';
import { writePast } from '@/prisma/seed/audit';
import { seedSettings } from '@/prisma/seed/settings';
import { anUnregisteredEmergency, aProvenMailbox } from '@/tests/support/emergencies';
import { anAgency, anAgent, anAgentFor, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const codes = async (requestId: string) =>
  (await database().signal.findMany({ where: { requestId }, orderBy: { code: 'asc' } })).map(
    ({ code }) => code,
  );
const DAY_MS = 24 * 60 * 60_000;
const ago = (days: number) => new Date(now().getTime() - days * DAY_MS);
/** Three in the afternoon: what is about the hour has tests of its own. */
const atNoon = (id: string) =>
  database().request.update({ where: { id }, data: { submittedAt: new Date('2026-05-06T20:00:00Z') } });

beforeAll(async () => {
  await seedSettings(now());
});

test('the first request of an agent raises what it is, once, with one entry in the log and no name in it', async () => {
  const dana = await anAgent();
  await database().agency.update({ where: { id: dana.agencyId }, data: { verifiedAt: ago(900) } });
  const { id } = await aFiledRequest(dana);
  await atNoon(id);
  await Promise.all([raiseSignals(id), raiseSignals(id), raiseSignals(id)]);
  expect(await codes(id)).toEqual(['first_request']);
  const entries = await database().auditEvent.findMany({ where: { requestId: id, act: 'signal.raised' } });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ actorKind: 'system', data: { codes: ['first_request'], over: [] } });

  const second = await aFiledRequest(dana);
  await database().request.update({
    where: { id: second.id },
    data: { submittedAt: new Date('2026-05-07T20:00:00Z') },
  });
  await raiseSignals(second.id);
  expect(await codes(second.id)).toEqual([]);
});

test('filing puts the job into the queue; a draft is not looked at', async () => {
  const dana = await anAgent();
  const { id } = await aFiledRequest(dana);
  const jobs = await database().$queryRaw<{ data: { requestId: string } }[]>`
    select data from pgboss.job where name = 'raise-signals'`;
  expect(jobs.map(({ data }) => data.requestId)).toContain(id);
  await database().request.updateMany({ where: { id: newId() }, data: {} });
  await expect(raiseSignals(newId())).resolves.toBeUndefined();
});

test('somebody without an account: nobody verified, nobody confirmed, not called back, and what the mailbox is', async () => {
  const named = async (address: string) => {
    const { id } = await anUnregisteredEmergency(await aProvenMailbox(address));
    await atNoon(id);
    await raiseSignals(id);
    return codes(id);
  };
  const always = ['call_back_missing', 'first_emergency', 'unconfirmed_agent', 'unverified_agency'];
  expect(await named('pat@north-haverbrook.example')).toEqual([...always, 'unregistered_domain'].sort());
  expect(await named('pat.the.chief@gmail.com')).toEqual([...always, 'free_mail'].sort());
  const agency = await anAgency();
  expect(await named(`nobody@${agency.domain}`)).toEqual([...always, 'claims_domain'].sort());
});

test('an agency that is opened and an agent who is confirmed are looked at again by themselves', async () => {
  const { id } = await anUnregisteredEmergency(await aProvenMailbox());
  await raiseSignals(id);
  const { agentId, agencyId } = await database().request.findUniqueOrThrow({ where: { id } });
  const waiting = async () =>
    (await database().signal.findMany({ where: { requestId: id, settledAt: null } })).map(({ code }) => code);
  expect(await waiting()).toEqual(expect.arrayContaining(['unverified_agency', 'unconfirmed_agent']));
  await database().account.update({ where: { id: agentId! }, data: { standing: 'active' } });
  await lookAgain();
  expect(await waiting()).not.toContain('unconfirmed_agent');
  expect(await waiting()).toContain('unverified_agency');
  await database().agency.update({
    where: { id: agencyId },
    data: {
      standing: 'verified',
      verifiedAt: now(),
      directoryPhone: '+12175550170',
      directorySource: 'Directory',
    },
  });
  await lookAgain();
  expect(await waiting()).not.toContain('unverified_agency');
  expect(await waiting()).toContain('young_agency');
});

test('a domain and a name like another agency’s are named with whose they are', async () => {
  const [real, cole] = [await anAgency(), await aStaffMember('counsel')];
  await database().agency.update({
    where: { id: real.id },
    data: { name: 'Capital City Police Department' },
  });
  await database().agencyDomain.create({ data: { domain: 'capital-city-pd.example', agencyId: real.id } });
  const fake = await anAgency();
  await database().agency.update({ where: { id: fake.id }, data: { name: 'Capitol City Police Dept' } });
  const dana = await anAgent({ agency: { ...fake, domain: 'capita1-city-pd.example' } });
  const { id, reference } = await aFiledRequest(dana);
  await raiseSignals(id);
  expect(await codes(id)).toEqual(
    expect.arrayContaining(['look_alike_agency', 'look_alike_domain', 'unregistered_domain']),
  );
  const request = (await findRequest(cole, reference))!;
  const said = (await signalsFor(cole, request)).map(({ says }) => says).join(' ');
  expect(said).toContain('one of Capital City Police Department');
  const rows = await database().signal.findMany({ where: { requestId: id } });
  expect(JSON.stringify(rows.map(({ facts }) => facts))).not.toMatch(/capit|dana|555/i);
});

test('a sign-in from a new browser and after a long sleep is told from the log, for a week', async () => {
  const dana = await anAgent();
  const { id } = await aFiledRequest(dana);
  const actor = { accountId: dana.accountId, kind: 'agent' as const };
  await database().$transaction((tx) =>
    writePast(tx, [
      { at: ago(9), actor, act: 'account.new_place', data: { device: false, network: false, country: true } },
      { at: ago(2), actor, act: 'account.new_place', data: { device: true, network: true, country: false } },
      { at: ago(2), actor, act: 'account.reopened', data: { days: 120 } },
    ]),
  );
  await raiseSignals(id);
  const rows = await database().signal.findMany({
    where: { requestId: id, code: { in: ['new_place', 'reopened'] } },
    orderBy: { code: 'asc' },
  });
  expect(rows.map(({ facts }) => facts)).toEqual([{ news: ['device', 'network'] }, { days: 120 }]);
});

test('the same file from two agencies flags both, and nothing of the compartment shows in either', async () => {
  const [dana, sam, ari] = [await anAgent(), await anAgent(), await anAgentFor('national_security_letter')];
  const [one, two] = [await aFiledRequest(dana), await aFiledRequest(sam)];
  const sealed = await aFiledRequest(ari, { kind: 'national_security_letter' });
  const sha256 = digest('the very same file');
  const same = (requestId: string) =>
    database().document.updateMany({ where: { requestId }, data: { sha256 } });
  await same(two.id);
  await same(sealed.id);
  await raiseSignals(two.id);
  expect(await codes(two.id)).not.toContain('shared_document');
  await same(one.id);
  await raiseSignals(one.id);
  await raiseSignals(two.id);
  await raiseSignals(sealed.id);
  const factsOf = async (requestId: string) =>
    (await database().signal.findFirst({ where: { requestId, code: 'shared_document' } }))?.facts;
  expect(await factsOf(one.id)).toMatchObject({ requestIds: [two.id] });
  expect(await factsOf(two.id)).toMatchObject({ requestIds: [one.id] });
  expect(await factsOf(sealed.id)).toMatchObject({ requestIds: [one.id, two.id].sort() });

  const [ana, clara] = [await aStaffMember('analyst'), await aStaffMember('cleared')];
  const request = (await findRequest(clara, sealed.reference))!;
  const [said] = (await signalsFor(clara, request)).filter(({ code }) => code === 'shared_document');
  expect(said!.says).toContain(one.reference);
  expect(await signalsFor(ana, request)).toEqual([]);
  expect(await standingOf(ana, request)).toBeNull();
});

test('nothing that an agent filed inside the compartment is counted outside it', async () => {
  const ari = await anAgentFor('national_security_letter');
  await aFiledRequest(ari, { kind: 'national_security_letter' });
  const { id, reference } = await aFiledRequest(ari);
  await raiseSignals(id);
  expect(await codes(id)).toContain('first_request');
  for (const role of ['analyst', 'cleared'] as const) {
    const reader = await aStaffMember(role);
    const standing = await standingOf(reader, (await findRequest(reader, reference))!);
    expect(standing!.agent!.requests.filed).toBe(1);
    expect(standing!.agency.requests.filed).toBe(1);
  }
});

test('whoever is new is called first, unless the setting says not', async () => {
  const dana = await anAgent();
  await database().account.update({ where: { id: dana.accountId }, data: { vouchedAt: null } });
  const { id } = await aFiledRequest(dana);
  await raiseSignals(id);
  expect(await codes(id)).toContain('call_back_missing');
  const admin = await aStaffMember('administrator');
  const { version, settings } = await newestDeskSettings();
  await publishDeskSettings(admin, { base: version, settings: { ...settings, callBackFirst: false } });
  await lookAgain();
  const row = await database().signal.findFirst({ where: { requestId: id, code: 'call_back_missing' } });
  expect(row).toMatchObject({ settledById: null, settledAt: expect.any(Date) });
});
