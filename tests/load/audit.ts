import { readLogSearch } from '@/lib/oversight/schema';
import { searchLog } from '@/lib/oversight/search-log';
import { database, inTransaction } from '@/lib/platform/database';
import { staffActor } from '@/tests/support/inventory';
import { quantile, tenth } from './figures';

const ENTRIES = 1_000_000;
/** So many in a transaction, which ends before its time is over. */
const BATCH = 100_000;
const TIMES = 15;
const ZONE = 'America/Los_Angeles';

/**
 * Fills the log up to a million entries of a year, over all people and requests there are. They make no chain: the
 * benchmark searches them, on a portal that is thrown away.
 */
async function fill(): Promise<void> {
  for (let made = 0; made < ENTRIES; made += BATCH) await fillBatch();
  await database().$executeRaw`analyze audit_event`;
}

async function fillBatch(): Promise<void> {
  await inTransaction(async (tx) => {
    // Neither the append-only triggers nor a million notifications.
    await tx.$executeRaw`set local session_replication_role = replica`;
    await tx.$executeRaw`
      with people as (select array_agg(id) as ids from account where kind = 'staff'),
        filed as (select array_agg(id) as ids from request where submitted_at is not null),
        last as (select max(seq) as seq, max(at) as at from audit_event)
      insert into audit_event (seq, at, actor_id, actor_kind, act, request_id, data, previous, hash)
      select last.seq + n, last.at + n * interval '30 seconds',
        people.ids[1 + n % cardinality(people.ids)], 'staff',
        case when n % 5000 = 0 then 'request.reopen' else 'request.viewed' end,
        filed.ids[1 + n % cardinality(filed.ids)], '{}', repeat('0', 64),
        md5((last.seq + n)::text) || md5('b' || n)
      from generate_series(1, ${BATCH}::int) n, people, filed, last`;
  });
}

/**
 * Searches a log of a million entries.
 * @returns for each search median and 95th percentile in milliseconds
 */
export async function measureLog() {
  await fill();
  const auditor = await staffActor('audrey.auditor@legal.example');
  const request = await database().request.findFirstOrThrow({
    where: { status: 'approved', compartment: false },
  });
  const [deep] = await database().$queryRaw<{ hash: string; at: Date }[]>`
    select left(hash, 16) as hash, at from audit_event where seq = (select min(seq) + 5000 from audit_event
    where act = 'request.reopen' and previous = repeat('0', 64))`;
  const day = deep!.at.toISOString().slice(0, 10);
  const searches: Record<string, Record<string, string>> = {
    'first page': {},
    'after 995,000 entries': { after: deep!.hash },
    'by name': { actor: 'Cole Counsel' },
    'by name, deep': { actor: 'Cole Counsel', after: deep!.hash },
    'by reference': { reference: request.reference! },
    'by a rare act': { act: 'request.reopen' },
    'by an act there is none of': { act: 'account.locked' },
    'a day long ago': { from: `${day}T00:00`, to: `${day}T12:00`, zone: 'UTC' },
    'a rare act, a day long ago': { act: 'request.reopen', from: `${day}T00:00`, to: `${day}T23:00` },
  };
  const figures = [];
  for (const [search, given] of Object.entries(searches)) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < TIMES; n++) {
      const begun = performance.now();
      found = (await searchLog(auditor, 'common', readLogSearch(given, ZONE))).rows.length;
      times.push(performance.now() - begun);
    }
    figures.push({
      search,
      found,
      medianMs: tenth(quantile(times, 0.5)),
      p95Ms: tenth(quantile(times, 0.95)),
    });
  }
  return figures;
}
