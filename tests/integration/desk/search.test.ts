import { beforeAll, describe, expect, it } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { referenceOf } from '@/lib/desk/find-requests';
import { countByStatus, deskQueue } from '@/lib/desk/list-queue';
import { viewOf } from '@/lib/desk/schema';
import { openSearch, sealSearch } from '@/lib/desk/seal-search';
import { database } from '@/lib/platform/database';
import { scopeOf } from '@/lib/requests/policy';
import { anAgency, anAgent, aStaffMember, FEDERAL, FOREIGN } from '@/tests/support/people';
import { aFiledRequest, goodPages } from '@/tests/support/requests';

const HOURS = { timeZone: 'America/Los_Angeles', closesAt: '17:00:00', days: 10 };

let [ana, clara] = [{} as StaffActor, {} as StaffActor];
let [dana, marie, ari] = [{} as AgentActor, {} as AgentActor, {} as AgentActor];
let [own, foreign, sealed] = ['', '', ''];

/** What a search in the whole queue finds, as its address would ask. */
async function find(text: string, actor: StaffActor = ana): Promise<string[]> {
  const view = { ...viewOf('status=all'), found: await sealSearch(text) };
  const { rows } = await deskQueue(scopeOf(actor), view, HOURS);
  return rows.map(({ reference }) => reference).toSorted();
}

beforeAll(async () => {
  ana = await aStaffMember('analyst');
  clara = await aStaffMember('cleared');
  dana = await anAgent();
  marie = await anAgent({ agency: await anAgency(FOREIGN) });
  ari = await anAgent({ agency: await anAgency(FEDERAL) });
  const matter = { ...goodPages().matter, agencyCase: 'SPD 26/0417' };
  own = (await aFiledRequest(dana, { pages: { matter } })).reference;
  const identifiers = {
    identifiers: '01 23 45 67 89\nAC0123456789ABCDEF0123456789ABCDEF',
    names: 'Jean Dupont',
  };
  foreign = (await aFiledRequest(marie, { pages: { identifiers } })).reference;
  const letter = { identifiers: '+1 415 555 0132', names: '' };
  sealed = (await aFiledRequest(ari, { kind: 'national_security_letter', pages: { identifiers: letter } }))
    .reference;
});

describe('the one search box', () => {
  it.each(['+1 (415) 555-0132', '415.555.0132', '14155550132', '(415) 555 0132', '+14155550132'])(
    'finds a number however it is written: %s',
    async (typed) => expect(await find(typed)).toEqual([own]),
  );

  it.each([
    '01 23 45 67 89',
    '+33 1 23 45 67 89',
    '33123456789',
    'jean dupont',
    'ac0123456789abcdef0123456789abcdef',
  ])('finds what an agency of another country named: %s', async (typed) =>
    expect(await find(typed)).toEqual([foreign]),
  );

  it.each(['SPD 26/0417', 'spd-26-0417', 'SPD260417'])(
    'finds the case number of an agency: %s',
    async (typed) => expect(await find(typed)).toEqual([own]),
  );

  it('finds by agency, its domain, the agent’s name and address, and the reference or its number', async () => {
    const domain = dana.address.split('@')[1]!;
    for (const typed of [
      dana.agency.name,
      domain,
      dana.name,
      dana.address.toUpperCase(),
      own.toLowerCase(),
    ]) {
      expect(await find(typed), typed).toEqual([own]);
    }
    expect(await find(String(Number(own.slice(-6))))).toEqual([own]);
    expect(await referenceOf(scopeOf(ana), ` ${own.toLowerCase().replaceAll('-', ' ')} `)).toBe(own);
  });

  it('takes no sign of a pattern for one, and finds nothing for nonsense', async () => {
    for (const typed of ['%', '_____', '%agent%', "' or 1=1 --", '\\', 'zzzz'])
      expect(await find(typed)).toEqual([]);
  });

  it('finds nothing of the compartment without clearance, and all of it with', async () => {
    for (const typed of [sealed, ari.name, ari.agency.name]) {
      expect(await find(typed), typed).toEqual([]);
      expect(await find(typed, clara), typed).toEqual([sealed]);
    }
    expect(await referenceOf(scopeOf(ana), sealed)).toBeNull();
    expect(await find('415 555 0132', clara)).toEqual([own, sealed].toSorted());
    const counts = async (actor: StaffActor) =>
      Object.values(await countByStatus(scopeOf(actor))).reduce((sum, count) => sum + count, 0);
    expect([await counts(ana), await counts(clara)]).toEqual([2, 3]);
  });
});

describe('what was searched for', () => {
  it('stands sealed in the address, never twice the same, and comes back only whole', async () => {
    const [one, other] = [await sealSearch('+14155550132'), await sealSearch('+14155550132')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('4155550132');
    expect(await openSearch(one)).toBe('+14155550132');
    expect(await openSearch(`${one.slice(0, -4)}AAAA`)).toBeNull();
    const { rows } = await deskQueue(scopeOf(ana), { ...viewOf('status=all'), found: 'A'.repeat(40) }, HOURS);
    expect(rows).toEqual([]);
  });

  it('is in clear nowhere in the database, nor is what was filed', async () => {
    const tables = await database().$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const [row] = await database().$queryRawUnsafe<{ hits: number }[]>(
        `select count(*)::int as hits from "${name}" t where t::text ~ '4155550132|415.{0,3}555.{0,2}0132|26.?0417|Dupont'`,
      );
      expect(row!.hits, name).toBe(0);
    }
  });
});
