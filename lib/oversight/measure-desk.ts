import type { Actor } from '@/lib/accounts/rules';
import { FIRST_DECISION_MINUTES } from '@/lib/emergencies/rules';
import { addDays } from '@/lib/law/calendar-day';
import { atLocalTime } from '@/lib/law/local-time';
import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { NotFound } from '@/lib/platform/refusal';
import { DECISION_VERBS } from '@/lib/requests/rules';
import { mayReadInsight } from './policy';
import { AGE_ENDS, bucketsOf, type Measured, type Measures, type Period, type Spread } from './schema';

const acts = (verbs: readonly string[]) => verbs.map((verb) => `request.${verb}`);
/** The first step of staff is the first of these; to have opened a request is none. */
const TOUCHES = acts(['begin', ...DECISION_VERBS]);
const DECISIONS = acts(DECISION_VERBS);
const ANSWERS = acts(['approve', 'decline', 'fulfil']);

type Bounds = { from: Date; to: Date; timeZone: string; by: Period['by'] };

/**
 * The desk's figures of a period, worked out by the database from the log and the requests' columns. What is in the
 * compartment is counted nowhere: no figure of it may be exact, or follow from another (50 U.S.C. 1874).
 * @param now for what is open at this moment
 * @throws NotFound for whoever may not read them
 */
export async function measureDesk(
  actor: Actor,
  period: Period,
  timeZone: string,
  now: Date,
): Promise<Measures> {
  if (!mayReadInsight(actor)) throw new NotFound();
  const bounds = {
    from: atLocalTime(period.from, '00:00:00', timeZone),
    to: atLocalTime(addDays(period.to, 1), '00:00:00', timeZone),
    timeZone,
    by: period.by,
  };
  const [groups, closed, open, ages, deficiencies, workload] = await Promise.all([
    measuredGroups(bounds),
    closedByBucket(bounds),
    openByKindAndAgency(),
    openByAge(now),
    deficienciesByCode(bounds),
    workloadByAssignee(bounds),
  ]);
  const all = groups.find(({ what }) => what === 'all');
  const of = (what: Group['what']) => groups.filter((group) => group.what === what);
  const openOf = (key: string) => open.find((row) => row.key === key)?.open ?? 0;
  return {
    all: all ? measured(all) : NOTHING,
    buckets: bucketsOf(period).map((bucket) => {
      const group = of('bucket').find(({ key }) => key === bucket);
      const over = closed.find((row) => row.bucket === bucket)?.closed ?? 0;
      return { ...(group ? measured(group) : NOTHING), bucket, closed: over };
    }),
    kinds: of('kind').map((group) => ({ ...measured(group), kind: group.key!, open: openOf(group.key!) })),
    agencies: of('agency').map((group) => ({
      ...measured(group),
      agency: group.agency!,
      country: group.country!,
      open: openOf(group.key!),
    })),
    ages,
    deficiencies,
    workload,
    emergencies: {
      filed: all?.emergencies ?? 0,
      decided: spread(all?.decided ?? 0, all?.decidedTimes),
      inTime: all?.inTime ?? 0,
      late: (all?.decided ?? 0) - (all?.inTime ?? 0),
      waiting: all?.undecided ?? 0,
    },
  };
}

type Group = {
  what: 'all' | 'bucket' | 'kind' | 'agency';
  key: string | null;
  agency: string | null;
  country: string | null;
  filed: number;
  acknowledged: number;
  acknowledgedTimes: (number | null)[] | null;
  touched: number;
  touchedTimes: (number | null)[] | null;
  answered: number;
  answeredTimes: (number | null)[] | null;
  netTimes: (number | null)[] | null;
  emergencies: number;
  decided: number;
  decidedTimes: (number | null)[] | null;
  inTime: number;
  undecided: number;
};

const spread = (count: number, times?: (number | null)[] | null): Spread => ({
  count,
  median: times?.[0] ?? null,
  p90: times?.[1] ?? null,
});

const NONE: Spread = { count: 0, median: null, p90: null };
const NOTHING: Measured = { filed: 0, acknowledged: NONE, touched: NONE, answered: NONE, answeredNet: NONE };

function measured(group: Group): Measured {
  return {
    filed: group.filed,
    acknowledged: spread(group.acknowledged, group.acknowledgedTimes),
    touched: spread(group.touched, group.touchedTimes),
    answered: spread(group.answered, group.answeredTimes),
    answeredNet: spread(group.answered, group.netTimes),
  };
}

/** The median and the 90th percentile of a column, in minutes, interpolated. */
const times = (column: string, where = 'true') =>
  Prisma.raw(
    `percentile_cont(array[0.5, 0.9]::float8[]) within group (order by t.${column}) filter (where ${where})`,
  );

const bucketOf = (column: Prisma.Sql, { by, timeZone }: Bounds) =>
  Prisma.sql`to_char(date_trunc(${by}, ${column} at time zone ${timeZone}), 'YYYY-MM-DD')`;

/** All that was filed in a period at once, by bucket, by kind and by agency. */
function measuredGroups(bounds: Bounds): Promise<Group[]> {
  const minutes = (column: string) =>
    Prisma.raw(`extract(epoch from ${column} - c.submitted_at)::float8 / 60`);
  return database().$queryRaw<Group[]>`
    with cohort as materialized (
      select r.id, r.kind, r.agency_id, r.submitted_at, r.first_opened_at, r.closed_at,
        ${bucketOf(Prisma.sql`r.submitted_at`, bounds)} as bucket
      from request r
      where r.submitted_at >= ${bounds.from} and r.submitted_at < ${bounds.to} and not r.compartment
    ), steps as materialized (
      select e.request_id,
        min(e.at) filter (where e.act = any(${TOUCHES})) as touched_at,
        min(e.at) filter (where e.act = any(${ANSWERS})) as answered_at,
        min(e.at) filter (where e.act = any(${DECISIONS})) as decided_at
      from cohort c join audit_event e on e.request_id = c.id
      where e.actor_kind = 'staff' and e.act = any(${[...TOUCHES, 'request.fulfil']})
      group by e.request_id
    ), t as materialized (
      select c.*, c.kind = 'emergency' as emergency,
        ${minutes('c.first_opened_at')} as acknowledged,
        ${minutes('s.touched_at')} as touched,
        ${minutes('s.answered_at')} as answered,
        ${minutes('s.answered_at')} - coalesce((
          select sum(extract(epoch from least(coalesce(k.ended_at, s.answered_at), s.answered_at) - k.started_at))
          from clock_stop k where k.request_id = c.id and k.started_at < s.answered_at
        ), 0)::float8 / 60 as net,
        ${minutes('s.decided_at')} as decided
      from cohort c left join steps s on s.request_id = c.id
    ), g as (
      select
        case grouping(t.bucket, t.kind, t.agency_id)
          when 7 then 'all' when 3 then 'bucket' when 5 then 'kind' else 'agency' end as what,
        coalesce(t.bucket, t.kind, t.agency_id::text) as key,
        t.agency_id,
        count(*)::int as filed,
        count(t.acknowledged)::int as acknowledged, ${times('acknowledged')} as "acknowledgedTimes",
        count(t.touched)::int as touched, ${times('touched')} as "touchedTimes",
        count(t.answered)::int as answered, ${times('answered')} as "answeredTimes",
        ${times('net')} as "netTimes",
        (count(*) filter (where t.emergency))::int as emergencies,
        (count(t.decided) filter (where t.emergency))::int as decided,
        ${times('decided', 't.emergency')} as "decidedTimes",
        (count(*) filter (where t.emergency and t.decided <= ${FIRST_DECISION_MINUTES}::int))::int as "inTime",
        (count(*) filter (where t.emergency and t.decided is null and t.closed_at is null))::int as undecided
      from t group by grouping sets ((), (t.bucket), (t.kind), (t.agency_id))
    )
    select g.*, a.name as agency, a.country
    from g left join agency a on a.id = g.agency_id
    order by g.filed desc, a.name, g.key`;
}

/** How many were closed, by when they were. */
function closedByBucket(bounds: Bounds): Promise<{ bucket: string; closed: number }[]> {
  return database().$queryRaw`
    select ${bucketOf(Prisma.sql`r.closed_at`, bounds)} as bucket, count(*)::int as closed
    from request r
    where r.closed_at >= ${bounds.from} and r.closed_at < ${bounds.to}
      and r.submitted_at is not null and not r.compartment
    group by 1`;
}

/** How many are open now, by kind and by agency. */
function openByKindAndAgency(): Promise<{ key: string; open: number }[]> {
  return database().$queryRaw`
    select coalesce(r.kind, r.agency_id::text) as key, count(*)::int as open
    from request r
    where r.submitted_at is not null and r.closed_at is null and not r.compartment
    group by grouping sets ((r.kind), (r.agency_id))`;
}

async function openByAge(now: Date): Promise<Measures['ages']> {
  const rows = await database().$queryRaw<{ age: number; open: number }[]>`
    select width_bucket(extract(epoch from ${now}::timestamptz - r.submitted_at)::float8 / 86400, ${[...AGE_ENDS]}::float8[]) as age,
      count(*)::int as open
    from request r
    where r.submitted_at is not null and r.closed_at is null and not r.compartment
    group by 1`;
  return [0, ...AGE_ENDS].map((fromDays, index) => ({
    fromDays,
    toDays: AGE_ENDS[index] ?? null,
    open: rows.find(({ age }) => age === index)?.open ?? 0,
  }));
}

/** What was asked of agencies in the period, and what of it they cured since. */
function deficienciesByCode({ from, to }: Bounds): Promise<Measures['deficiencies']> {
  return database().$queryRaw`
    select d.code, count(*)::int as raised, count(d.cured_at)::int as cured,
      percentile_cont(0.5) within group (order by extract(epoch from d.cured_at - d.raised_at)::float8 / 60) as "cureMinutes"
    from deficiency d join request r on r.id = d.request_id
    where d.raised_at >= ${from} and d.raised_at < ${to} and not r.compartment
    group by d.code order by raised desc, d.code`;
}

/** Who has how much now, and how many of theirs were closed in the period. */
function workloadByAssignee({ from, to }: Bounds): Promise<Measures['workload']> {
  return database().$queryRaw`
    select a.name as assignee,
      (count(*) filter (where r.closed_at is null))::int as open,
      (count(*) filter (where r.status in ('awaiting_agency', 'legally_delayed')))::int as waiting,
      (count(*) filter (where r.closed_at >= ${from} and r.closed_at < ${to}))::int as closed,
      min(r.submitted_at) filter (where r.closed_at is null) as oldest
    from request r left join account a on a.id = r.assignee_id
    where r.submitted_at is not null and not r.compartment
      and (r.closed_at is null or (r.closed_at >= ${from} and r.closed_at < ${to}))
    group by r.assignee_id, a.name order by open desc, a.name nulls first`;
}
