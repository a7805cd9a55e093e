import { describe, expect, test } from 'vitest';
import { deskQueue } from '@/lib/desk/list-queue';
import { queueSchema } from '@/lib/desk/schema';
import { now } from '@/lib/platform/clock';
import { newId } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { enterRequest } from '@/lib/requests/enter-request';
import { DECLARED_KINDS, inCompartment } from '@/lib/requests/kinds/declarations';
import { entrySchema } from '@/lib/requests/kinds/entry-schema';
import { sealedRequests } from '@/lib/requests/list-sealed-requests';
import { waitingRequests } from '@/lib/requests/list-waiting-requests';
import { scopeOf } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { anEnteredRequest, anEntry, FISA } from '@/tests/support/entries';
import { anAgency, anAgent, aStaffMember } from '@/tests/support/people';
import { goodPages, sectionsOf } from '@/tests/support/requests';

const HOURS = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };

const rowOf = (reference: string) =>
  database().request.findUniqueOrThrow({
    where: { reference },
    include: { agency: true, identifiers: true, categories: true },
  });

describe('an entry', () => {
  test('of a call about which next to nothing is known has its reference at once', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const reference = await anEnteredRequest(ana, agency.id);
    expect(reference).toMatch(/^OW-\d{4}-\d{6}$/);
    const row = await rowOf(reference);
    expect(row).toMatchObject({
      status: 'submitted',
      channel: 'phone',
      agentId: null,
      enteredById: ana.accountId,
      certifiedAt: null,
      verdict: 'incomplete',
      compartment: false,
    });
    expect(row.submittedAt).toEqual(new Date('2026-06-01T15:30:00Z'));
    const codes = (row.findings as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['G4', 'G5', 'G6', 'E1', 'E2', 'E3', 'E4', 'E5']));
    const event = await database().auditEvent.findFirst({ where: { requestId: row.id } });
    expect(event?.act).toBe('request.entered');
  });

  test('keeps what is known in part, and shows it to the desk', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const reference = await anEnteredRequest(ana, agency.id, {
      name: 'Dana Reyes',
      callback: '+1 217 555 0100',
      identifiers: '+1 415 555 0132\n+1 415 555 0132',
      categories: ['subscriber'],
      person: 'A girl of 14',
      from: '2026-05-31',
    });
    const request = (await findRequest(ana, reference))!;
    expect(request.answers.contact).toEqual({ name: 'Dana Reyes', callback: '+1 217 555 0100' });
    expect(request.answers.process).toEqual({ person: 'A girl of 14' });
    expect(request.answers.handling).toBeUndefined();
    expect(request.identifiers.map(({ normal }) => normal)).toEqual(['+14155550132']);
    expect(request.periodFrom).toBe('2026-05-31');
    expect(request.categories).toMatchObject([{ category: 'subscriber', answer: 'discretionary' }]);
    const [waiting] = (await waitingRequests(scopeOf(ana))).filter((each) => each.reference === reference);
    expect(waiting).toMatchObject({ contact: { name: 'Dana Reyes', phone: '+1 217 555 0100' }, agent: null });
  });

  test('posted twice is one', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const entry = anEntry({ agency: agency.id });
    const all = await Promise.all([enterRequest(ana, entry), enterRequest(ana, entry)]);
    expect(new Set(all.map(({ reference }) => reference)).size).toBe(1);
    expect(await database().request.count({ where: { agencyId: agency.id } })).toBe(1);
  });

  test('of a body that is not registered proposes it', async () => {
    const ana = await aStaffMember('analyst');
    const body = {
      agencyName: 'Shelbyville Sheriff',
      agencyCountry: 'US',
      agencyState: 'il',
      agencyLevel: 'county',
      agencyType: 'law_enforcement',
    };
    const { reference } = await enterRequest(ana, anEntry(body));
    const { agency } = await rowOf(reference);
    expect(agency).toMatchObject({
      name: 'Shelbyville Sheriff',
      standing: 'proposed',
      state: 'IL',
      level: 'county',
    });
  });

  test('stands in the queue with its channel, an emergency on top', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    await anEnteredRequest(ana, agency.id, {
      kind: 'inquiry',
      channel: 'mail',
      arrivedAt: '2026-05-01T09:00',
    });
    const reference = await anEnteredRequest(ana, agency.id, { arrivedAt: '2026-06-02T09:00' });
    const { rows } = await deskQueue(scopeOf(ana), queueSchema.parse({ sort: 'received' }), HOURS);
    const mine = rows.filter((row) => row.agency === agency.name);
    expect(mine.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['emergency', 'phone'],
      ['inquiry', 'mail'],
    ]);
    expect(mine[0]!.reference).toBe(reference);
  });

  test('tells those on call of an emergency, and of nothing else', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const loud = await rowOf(await anEnteredRequest(ana, agency.id));
    const quiet = await rowOf(await anEnteredRequest(ana, agency.id, { kind: 'inquiry' }));
    expect(await database().outboxMail.count({ where: { requestId: loud.id } })).toBeGreaterThan(0);
    expect(await database().outboxMail.count({ where: { requestId: quiet.id } })).toBe(0);
  });

  test.each(DECLARED_KINDS.filter((kind) => !inCompartment(kind)))(
    'of every kind takes all its fields, and none: %s',
    async (kind) => {
      const ana = await aStaffMember('analyst');
      const agency = await anAgency();
      const pages = goodPages(kind);
      const filled = Object.assign({}, ...sectionsOf(kind).map((section) => pages[section]));
      const whole = await rowOf(await anEnteredRequest(ana, agency.id, { ...filled, kind, channel: 'mail' }));
      const empty = await rowOf(await anEnteredRequest(ana, agency.id, { kind, channel: 'mail' }));
      expect(whole.status).toBe('submitted');
      expect(empty.status).toBe('submitted');
      expect(whole.identifiers.length).toBe(kind === 'inquiry' ? 0 : 2);
    },
  );

  test('that asks for what its process does not reach is kept, for counsel, and can never be produced', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const asked = { kind: 'subpoena_trial', channel: 'mail', categories: ['subscriber', 'content'] };
    const { verdict, categories, findings } = await rowOf(await anEnteredRequest(ana, agency.id, asked));
    expect(verdict).toBe('incomplete');
    expect(categories.map(({ category, answer }) => [category, answer]).sort()).toEqual([
      ['content', null],
      ['subscriber', 'allowed'],
    ]);
    expect(findings).toContainEqual({ code: 'G7', level: 'blocked', field: 'categories' });
  });

  test('with days out of order is kept, without a column that claims them', async () => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const period = await rowOf(
      await anEnteredRequest(ana, agency.id, { kind: 'inquiry', from: '2026-03-31', to: '2026-01-01' }),
    );
    expect(period.periodFrom).toBeNull();
    const hold = { kind: 'preservation', channel: 'mail', holdFrom: '2026-01-01', holdTo: '2026-12-31' };
    expect(await rowOf(await anEnteredRequest(ana, agency.id, hold))).toMatchObject({
      holdFrom: null,
      holdTo: null,
    });
  });
});

describe('an entry is refused', () => {
  const refused = async (given: Record<string, string | string[]>) => {
    const ana = await aStaffMember('analyst');
    const agency = await anAgency();
    const entry = anEntry({ agency: agency.id, ...given });
    const error = await enterRequest(ana, entry).catch((reason) => reason);
    expect(error).toBeInstanceOf(Refusal);
    expect(await database().request.count({ where: { agencyId: agency.id } })).toBe(0);
    return (error as Refusal).issues;
  };

  test('with a receipt in the future, long ago or on no day', async () => {
    const tomorrow = new Date(now().getTime() + 24 * 60 * 60_000).toISOString().slice(0, 16);
    for (const arrivedAt of [tomorrow, '0026-06-01T10:00', '2026-02-31T10:00']) {
      expect(await refused({ arrivedAt })).toMatchObject([{ field: 'arrivedAt' }]);
    }
  });

  test('with a field that is wrong, whatever is missing besides', async () => {
    expect(await refused({ kind: 'subpoena_trial', issuedOn: '2026-02-31' })).toMatchObject([
      { field: 'issuedOn' },
    ]);
    expect(await refused({ name: 'a\u0000b' })).toMatchObject([{ field: 'name' }]);
  });

  test('of an agency that is no verified one, of both and of neither', async () => {
    expect(await refused({ agency: newId() })).toMatchObject([{ field: 'agency' }]);
    const said = (given: Record<string, string>) => {
      const { error } = entrySchema.safeParse({
        idempotencyKey: newId(),
        channel: 'mail',
        kind: 'inquiry',
        arrivedAt: '2026-06-01T10:30',
        arrivedZone: '-05:00',
        ...given,
      });
      return error?.issues.map(({ path }) => path[0]);
    };
    expect(said({})).toEqual(['agency']);
    expect(said({ agency: newId(), agencyName: 'Both' })).toEqual(['agency']);
    expect(said({ agencyName: 'Half' })).toEqual(['agencyCountry', 'agencyLevel', 'agencyType']);
    expect(said({ agency: newId(), channel: 'portal' })).toEqual(['channel']);
  });

  test('by whoever does not handle requests', async () => {
    const agency = await anAgency();
    const others = [
      await aStaffMember('auditor'),
      await aStaffMember('trust_and_safety'),
      await aStaffMember('administrator'),
      await aStaffMember('cleared'),
      await anAgent(),
    ];
    for (const actor of others) {
      await expect(enterRequest(actor, anEntry({ agency: agency.id }))).rejects.toThrow(NotFound);
    }
  });
});

describe('a FISA reference', () => {
  test('is entered by the cleared, whole, and seen by them alone', async () => {
    const clara = await aStaffMember('cleared');
    const agency = await anAgency({ state: null, level: 'federal' });
    const reference = await anEnteredRequest(clara, agency.id, FISA);
    expect(reference).toMatch(/^OWC-\d{4}-\d{6}$/);
    const row = await rowOf(reference);
    expect(row).toMatchObject({ compartment: true, kind: 'fisa_order', agentId: null, status: 'submitted' });
    expect(await database().outboxMail.count({ where: { requestId: row.id } })).toBe(0);
    const request = (await findRequest(clara, reference))!;
    expect(request.answers).toEqual({
      process: {
        keptAt: 'Safe 2, folder 14',
        covers: 'content',
        selectors: '3',
        receivedOn: '2026-06-01',
        firstOrder: 'no',
      },
    });
    const listed = await sealedRequests(scopeOf(clara), null);
    expect(listed.rows.map((each) => each.reference)).toContain(reference);
    for (const role of ['analyst', 'counsel', 'trust_and_safety', 'auditor', 'administrator'] as const) {
      const other = await aStaffMember(role);
      expect(await findRequest(other, reference)).toBeNull();
      expect((await sealedRequests(scopeOf(other), null)).rows).toEqual([]);
      expect((await waitingRequests(scopeOf(other))).map((each) => each.reference)).not.toContain(reference);
    }
    expect((await waitingRequests(scopeOf(clara))).map((each) => each.reference)).not.toContain(reference);
  });

  test('is refused in part, of a body out of the registry, and by anyone else', async () => {
    const clara = await aStaffMember('cleared');
    const agency = await anAgency({ state: null, level: 'federal' });
    await expect(anEnteredRequest(clara, agency.id, { ...FISA, keptAt: '' })).rejects.toThrow(
      'Enter the number under which',
    );
    const body = {
      agencyName: 'A bureau',
      agencyCountry: 'US',
      agencyLevel: 'federal',
      agencyType: 'law_enforcement',
    };
    await expect(enterRequest(clara, anEntry({ ...FISA, ...body }))).rejects.toThrow('from the registry');
    for (const role of ['analyst', 'counsel', 'administrator'] as const) {
      await expect(anEnteredRequest(await aStaffMember(role), agency.id, FISA)).rejects.toThrow(NotFound);
    }
  });

  test('of the compartment nothing else is entered', async () => {
    const clara = await aStaffMember('cleared', 'counsel');
    const agency = await anAgency({ state: null, level: 'federal' });
    const letter = { kind: 'national_security_letter', channel: 'mail' };
    await expect(anEnteredRequest(clara, agency.id, letter)).rejects.toThrow(NotFound);
  });
});
