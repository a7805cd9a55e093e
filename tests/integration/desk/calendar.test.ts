import { beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/desk/calendar/[token]/route';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { dueItems } from '@/lib/desk/list-calendar';
import { makeFeed } from '@/lib/desk/make-feed';
import { feedOwner, ownFeed } from '@/lib/desk/read-feed';
import { revokeFeed } from '@/lib/desk/revoke-feed';
import { addDays } from '@/lib/law/calendar-day';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { digest, newId, randomToken } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { scopeOf } from '@/lib/requests/policy';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { seedSettings } from '@/prisma/seed/settings';
import { anAgent, aStaffMember } from '@/tests/support/people';

const hours = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: RESPONSE_DAYS };
const today = localDay(now(), hours.timeZone);
const SOON = addDays(today, 5);
const span = { from: today, to: addDays(today, 60) };

let dana: AgentActor;
let ana: StaffActor;
let clara: StaffActor;
beforeAll(async () => {
  await seedSettings(now());
  dana = await anAgent();
  ana = await aStaffMember('analyst');
  clara = await aStaffMember('cleared', 'counsel');
  const rows = [
    { reference: 'OW-2026-800001', deadline: SOON, assigneeId: ana.accountId },
    { reference: 'OW-2026-800002', deadline: SOON, assigneeId: null },
    {
      reference: 'OW-2026-800003',
      kind: 'preservation',
      status: 'fulfilled' as const,
      closedAt: now(),
      holdFrom: today,
      holdTo: addDays(today, 30),
      assigneeId: ana.accountId,
    },
    {
      reference: 'OWC-2026-800004',
      kind: 'national_security_letter',
      compartment: true,
      deadline: SOON,
      assigneeId: clara.accountId,
    },
    { reference: 'OW-2026-800005', deadline: SOON, assigneeId: clara.accountId },
  ];
  await database().request.createMany({
    data: rows.map((row) => {
      const id = newId();
      const common = { kind: 'subpoena_trial', status: 'in_review' as const, agentId: dana.accountId };
      const at = { createdAt: now(), updatedAt: now(), submittedAt: now() };
      const answers = new Uint8Array([0]);
      return {
        ...common,
        ...at,
        id,
        agencyId: dana.agencyId,
        idempotencyKey: id,
        answers,
        guidelinesVersion: 1,
        ...row,
      };
    }),
  });
});

const read = (token: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://portal.example/api/desk/calendar/${token}.ics`, { headers }), {
    params: Promise.resolve({ token: `${token}.ics` }),
  });

test('the calendar shows the own or everyone’s, and the compartment to the cleared alone', async () => {
  const seen = async (actor: StaffActor | AgentActor, assigneeId: string | null) =>
    (await dueItems(scopeOf(actor), { ...span, assigneeId }, hours)).map(
      ({ reference, what }) => `${reference} ${what}`,
    );
  expect(await seen(ana, ana.accountId)).toEqual(['OW-2026-800001 expedited', 'OW-2026-800003 hold']);
  expect(await seen(ana, null)).toEqual([
    'OW-2026-800001 expedited',
    'OW-2026-800002 expedited',
    'OW-2026-800005 expedited',
    'OW-2026-800003 hold',
  ]);
  expect(await seen(clara, null)).toContain('OWC-2026-800004 expedited');
  expect(await seen(dana, null)).toEqual([]);
  expect(await seen(await aStaffMember('administrator'), null)).toEqual([]);
});

test('a feed holds references and what is due, of the own requests, and never the compartment', async () => {
  const response = await read(await makeFeed(ana, { replace: false }));
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('SUMMARY:OW-2026-800001: Expedited answer due\r\n');
  expect(text).toContain(`DTSTART;VALUE=DATE:${SOON.replaceAll('-', '')}\r\n`);
  expect(text).toContain('SUMMARY:OW-2026-800003: Preservation ends\r\n');
  expect(text).not.toContain('800002');
  for (const word of [dana.name, dana.agency.name, ana.name, ana.address]) expect(text).not.toContain(word);
  const cleared = await (await read(await makeFeed(clara, { replace: false }))).text();
  expect(cleared).toContain('OW-2026-800005');
  expect(cleared).not.toMatch(/OWC|800004/);
});

test('who has it as it stands gets no copy', async () => {
  const token = await makeFeed(await aStaffMember('analyst'), { replace: false });
  const etag = (await read(token)).headers.get('etag')!;
  expect((await read(token, { 'if-none-match': etag })).status).toBe(304);
});

test('replaced, revoked, of somebody who left, or never made: the same answer', async () => {
  const bea = await aStaffMember('analyst');
  const first = await makeFeed(bea, { replace: false });
  await expect(makeFeed(bea, { replace: false })).rejects.toThrow(/tick the box to replace/);
  expect(await feedOwner(first)).toBe(bea.accountId);
  const second = await makeFeed(bea, { replace: true });
  expect([await feedOwner(first), await feedOwner(second)]).toEqual([null, bea.accountId]);

  const answers = [await read(randomToken()), await read(first), await read('x'), await read(digest(second))];
  await database().account.update({ where: { id: bea.accountId }, data: { standing: 'suspended' } });
  answers.push(await read(second));
  await database().account.update({
    where: { id: bea.accountId },
    data: { standing: 'active', roles: ['administrator'] },
  });
  answers.push(await read(second));
  await revokeFeed(bea);
  answers.push(await read(second));
  expect(await ownFeed(bea.accountId)).toBeNull();
  const same = await Promise.all(
    answers.map(async (each) => [each.status, await each.text(), [...each.headers]]),
  );
  expect(new Set(same.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(same[0]![0]).toBe(404);

  const acts = await database().auditEvent.findMany({
    where: { actorId: bea.accountId },
    orderBy: { seq: 'asc' },
    select: { act: true, data: true },
  });
  expect(acts).toEqual([
    { act: 'calendar.feed_made', data: { replaced: false } },
    { act: 'calendar.feed_made', data: { replaced: true } },
    { act: 'calendar.feed_revoked', data: {} },
  ]);
});

test('what the database keeps is not the address; an agent has none', async () => {
  const token = await makeFeed(await aStaffMember('auditor'), { replace: false });
  const kept = await database().calendarFeed.findMany();
  expect(kept.map(({ tokenHash }) => tokenHash)).toContain(digest(token));
  expect(JSON.stringify(kept)).not.toContain(token);
  await expect(makeFeed(dana, { replace: false })).rejects.toThrow(NotFound);
  await expect(makeFeed(await aStaffMember('administrator'), { replace: false })).rejects.toThrow(NotFound);
});
