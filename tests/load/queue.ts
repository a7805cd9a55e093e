import { countViews } from '@/lib/desk/count-queue';
import type { DeskScope } from '@/lib/desk/filter-queue';
import { foldTally } from '@/lib/desk/jobs';
import { countByStatus, deskQueue, neighbours, queueHours } from '@/lib/desk/list-queue';
import { cursorOf } from '@/lib/desk/order-queue';
import { SHIPPED_VIEWS } from '@/lib/desk/rules';
import { viewOf } from '@/lib/desk/schema';
import { sealSearch } from '@/lib/desk/seal-search';
import { database } from '@/lib/platform/database';
import { scopeOf } from '@/lib/requests/policy';
import { identifierHash } from '@/lib/requests/seal-identifiers';
import { staffActor } from '@/tests/support/inventory';
import { ANA } from '@/tests/support/journeys';
import { quantile, tenth } from './figures';

const REQUESTS = 100_000;
const TIMES = 15;
const SOUGHT = '+14155550132';

/**
 * Writes the rows of a hundred thousand requests straight into the database: one in twenty open, of those one in ten
 * with a clock that stood for a while, one in five stopped; one identifier each, and one in 499 the one that
 * is searched for.
 */
async function writeRequests(): Promise<void> {
  const hash = identifierHash('phone', SOUGHT);
  await database().$transaction(
    async (tx) => {
      await tx.$executeRaw`
        insert into request (id, reference, kind, status, agent_id, agency_id, assignee_id, idempotency_key, answers, deadline,
          child_endangerment, notice_barred, tags, guidelines_version, created_at, updated_at, submitted_at, certified_at, closed_at)
        select gen_random_uuid(), 'OW-2020-' || lpad(n::text, 6, '0'),
          (array['subpoena_trial', 'search_warrant', 'court_order_2703d', 'preservation'])[1 + (n / 20) % 4],
          (case when n % 20 > 0 then (array['fulfilled', 'declined', 'withdrawn'])[1 + n % 3]
            else (array['submitted', 'in_review', 'in_review', 'approved', 'awaiting_agency'])[1 + (n / 20) % 5] end)::"RequestStatus",
          a.id, a.agency_id, case when n % 3 > 0 then s.ids[1 + n % cardinality(s.ids)] end, 'bench ' || n, '\\x00',
          case when n % 400 = 0 then to_char(now() + interval '5 days', 'YYYY-MM-DD') end,
          n % 50 = 0, n % 7 = 0, case when n % 101 = 0 then array['bench'] else '{}'::text[] end, 1, at, at, at, at,
          case when n % 20 > 0 then at + interval '9 days' end
        from generate_series(1, ${REQUESTS}::int) n
        cross join lateral (select case when n % 20 > 0 then now() - interval '20 days' - n * interval '14 minutes'
          else now() - n * interval '20 seconds' end as at) t
        cross join (select array_agg(id) as ids from account where kind = 'staff' and 'analyst' = any(roles)) s
        join (select id, agency_id, row_number() over () - 1 as place, count(*) over () as many from account where kind = 'agent' and agency_id is not null) a
          on a.place = n % a.many`;
      await tx.$executeRaw`
        insert into request_identifier (id, request_id, position, type, value, hash)
        select gen_random_uuid(), r.id, 0, 'phone', '\\x00',
          case when substr(r.idempotency_key, 7)::int % 499 = 0 then ${hash} else md5(r.id::text) end
        from request r where r.idempotency_key like 'bench %'`;
      await tx.$executeRaw`
        insert into clock_stop (id, request_id, reason, started_at, ended_at)
        select gen_random_uuid(), r.id, 'a benchmark', r.submitted_at + interval '1 hour',
          case when r.status <> 'awaiting_agency' then r.submitted_at + interval '2 hours' end
        from request r where r.idempotency_key like 'bench %' and (r.status = 'awaiting_agency'
          or (r.closed_at is null and substr(r.idempotency_key, 7)::int % 200 = 20))`;
    },
    { maxWait: 10_000, timeout: 300_000 },
  );
  await foldTally();
  await database().$executeRawUnsafe('analyze request, request_identifier, clock_stop, status_tally');
}

/** The place of the row that stands so deep among the closed ones. */
async function deepCursor(depth: number): Promise<string> {
  const [row] = await database().$queryRaw<{ id: string; submittedAt: Date }[]>`
    select id, submitted_at as "submittedAt" from request where closed_at is not null
    order by submitted_at desc, id desc offset ${depth} limit 1`;
  return cursorOf({ part: 1, key: '', ...row! });
}

async function times(what: string, run: () => Promise<number>) {
  const took: number[] = [];
  let rows = 0;
  for (let n = 0; n < TIMES + 2; n++) {
    const begun = performance.now();
    rows = await run();
    if (n >= 2) took.push(performance.now() - begun);
  }
  return { what, rows, medianMs: tenth(quantile(took, 0.5)), p95Ms: tenth(quantile(took, 0.95)) };
}

/**
 * Asks for pages of a queue of a hundred thousand requests, shallow and deep, filtered and searched.
 * @returns median and 95th percentile in milliseconds, of each the rows that came
 */
export async function measureQueue() {
  await writeRequests();
  const scope = scopeOf(await staffActor(ANA)) as DeskScope;
  const hours = await queueHours();
  const page =
    (query: string, more: object = {}) =>
    async () =>
      (await deskQueue(scope, { ...viewOf(query), ...more }, hours)).rows.length;
  const open = await deskQueue(scope, viewOf(''), hours, 2_500);
  const [shallow, middle, deep] = [await deepCursor(50), await deepCursor(40_000), await deepCursor(90_000)];
  const found = async (text: string) => ({ found: await sealSearch(text) });
  const middling = open.rows[2_000]!.reference;
  return [
    await times('open, by deadline: first page', page('')),
    await times('open, by deadline: page 51', page('', { after: open.next! })),
    await times('open, by deadline: page 49, backwards', page('', { before: open.next! })),
    await times('open, overdue', page('deadline=overdue')),
    await times(
      'open, kind, nobody’s, child, by receipt',
      page('kind=search_warrant&assignee=nobody&child=yes&sort=received'),
    ),
    await times('all: page 2 of the closed', page('status=all', { after: shallow })),
    await times('all: page 800 of the closed', page('status=all', { after: middle })),
    await times('all: page 1,800 of the closed', page('status=all', { after: deep })),
    await times('all: page 1,800, backwards', page('status=all', { before: deep })),
    await times(
      'closed, by receipt, one agency and a tag, deep',
      page('status=closed&sort=received&tag=bench&country=US', {}),
    ),
    await times('search: an identifier (200 requests)', page('status=all', await found('(415) 555-0132'))),
    await times(
      'search: the same, deep',
      page('status=all', { ...(await found('(415) 555-0132')), after: middle }),
    ),
    await times('search: an agency', page('status=all', await found('springfield'))),
    await times('search: nothing', page('status=all', await found('zzzz zzzz'))),
    await times('before and after request 2,000', async () => {
      const beside = await neighbours(scope, viewOf(''), middling);
      return Object.values(beside).filter(Boolean).length;
    }),
    await times(
      'counts by phase, from the tally',
      async () => Object.keys(await countByStatus(scope)).length,
    ),
    await times(
      'counts of the five shipped views',
      async () =>
        (
          await countViews(
            scope,
            SHIPPED_VIEWS.map(({ query }) => viewOf(query)),
            hours,
          )
        ).length,
    ),
  ];
}
