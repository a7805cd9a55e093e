import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { ACT_NAMES, type AuditAct } from '@/lib/audit/events';
import { SHORT_HASH } from '@/lib/audit/rules';
import { database, inTransaction } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import { NotFound } from '@/lib/platform/refusal';
import type { Page } from '@/lib/requests/queries';
import { type LogPart, mayReadLog } from './policy';
import type { LogEntry } from './rules';
import type { LogSearch } from './schema';

/** The acts that a half of the log can have. */
export function actsOf(part: LogPart): readonly AuditAct[] {
  return part === 'sealed' ? ACT_NAMES : ACT_NAMES.filter((act) => act !== SEALED_ACT);
}

/** A search with its names resolved. */
type Sought = { actorIds: string[] | null; requestId: string | null };

/** The one act that has no request and is about the compartment all the same. */
const SEALED_ACT = 'audit.sealed_exported' satisfies AuditAct;

/** What the cleared export of the queue holds the compartment too, so the number of its rows would tell of it. */
const COUNTED_ACT = 'desk.queue_exported' satisfies AuditAct;

/** Entries that name no request, and tell of the compartment all the same. */
const TELLING = Prisma.sql`(e.act = ${SEALED_ACT}
  or (e.act = ${COUNTED_ACT} and coalesce('cleared' = any(a.roles::text[]), false)))`;

/**
 * Everything that has no request, and what is about a filed one outside the compartment; or what is about one inside.
 * A draft is its author's alone, and of one that was deleted nobody can tell any more where it belonged.
 */
const within = (part: LogPart) =>
  part === 'sealed'
    ? Prisma.sql`((r.compartment and r.submitted_at is not null) or ${TELLING})`
    : Prisma.sql`(case when e.request_id is null then not ${TELLING}
        else r.submitted_at is not null and not r.compartment end)`;

/** Entries are numbered in the order they are written, save that clocks of several machines differ by a little. */
const SLACK = 10_000;

/**
 * A page of the audit log, newest first, by keyset: its time does not grow with depth.
 * @throws NotFound for whoever may not read this half of it
 */
export async function searchLog(
  actor: Actor,
  part: LogPart,
  search: LogSearch,
  take = 50,
): Promise<Page<LogEntry>> {
  if (!mayReadLog(actor, part)) throw new NotFound();
  const sought = await soughtBy(search, part);
  if (!sought) return { rows: [], next: null };
  const rows = await entries(part, search, sought, search.after, take + 1);
  const shown = rows.slice(0, take);
  return { rows: shown, next: rows.length > take ? shown.at(-1)!.hash : null };
}

/** Null where a name or a reference is nobody's. */
async function soughtBy({ actor, reference }: LogSearch, part: LogPart): Promise<Sought | null> {
  const accounts = actor
    ? await database().account.findMany({
        where: {
          OR: [{ address: actor.toLowerCase() }, { name: { contains: escaped(actor), mode: 'insensitive' } }],
        },
        select: { id: true },
        take: 50,
      })
    : null;
  if (accounts?.length === 0) return null;
  const request = reference
    ? await database().request.findFirst({
        where: { reference: reference.toUpperCase(), compartment: part === 'sealed' },
        select: { id: true },
      })
    : null;
  if (reference && !request) return null;
  return { actorIds: accounts?.map(({ id }) => id) ?? null, requestId: request?.id ?? null };
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (each) => `\\${each}`);

function entries(
  part: LogPart,
  { act, by, fromAt: from, toAt: to }: LogSearch,
  { actorIds, requestId }: Sought,
  after: string,
  take: number,
): Promise<LogEntry[]> {
  const { sql, join } = Prisma;
  const conditions = [
    within(part),
    ...(act ? [sql`e.act = ${act}`] : []),
    ...(by ? [sql`e.actor_kind = ${by}`] : []),
    ...(actorIds ? [sql`e.actor_id = any(${actorIds}::uuid[])`] : []),
    ...(requestId ? [sql`e.request_id = ${requestId}::uuid`] : []),
    // The times decide; the numbers beside them only spare the walk to where they can be.
    ...(from
      ? [
          sql`e.at >= ${from}`,
          sql`e.seq >= coalesce((select seq from audit_event where at < ${from} order by at desc limit 1), 0) - ${SLACK}::bigint`,
        ]
      : []),
    ...(to
      ? [
          sql`e.at < ${to}`,
          sql`e.seq <= coalesce((select seq from audit_event where at < ${to} order by at desc limit 1), 0) + ${SLACK}::bigint`,
        ]
      : []),
    ...(after
      ? [
          sql`e.seq < coalesce((select seq from audit_event where hash between ${after.padEnd(64, '0')} and ${after.padEnd(64, 'f')} order by hash limit 1), 0)`,
        ]
      : []),
  ];
  return database().$queryRaw<LogEntry[]>`
    select e.at, e.actor_kind as "actorKind", a.name as actor, e.act, e.data, r.reference,
      left(e.hash, ${SHORT_HASH}::int) as hash
    from audit_event e
    left join request r on r.id = e.request_id
    left join account a on a.id = e.actor_id
    where ${join(conditions, ' and ')}
    order by e.seq desc limit ${take}`;
}

/** The most entries of one file; a longer search is narrowed by its times. */
export const EXPORT_LIMIT = 100_000;
const BATCH = 1_000;

/**
 * Everything that a search finds, newest first, piece by piece; that it was taken is an entry of its own, written
 * before the first piece goes out.
 * @throws NotFound for whoever may not read this half of the log
 */
export async function exportLog(
  actor: Actor,
  part: LogPart,
  search: LogSearch,
  format: 'csv' | 'json',
): Promise<AsyncGenerator<LogEntry[]>> {
  if (!mayReadLog(actor, part)) throw new NotFound();
  const sought = await soughtBy(search, part);
  await inTransaction((tx) =>
    appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: part === 'sealed' ? SEALED_ACT : 'audit.exported',
      // Not what was looked for: a name would stand in the log for whoever reads it.
      data: { format },
    }),
  );
  return (async function* () {
    let after = '';
    for (let sent = 0; sought && sent < EXPORT_LIMIT; sent += BATCH) {
      const rows = await entries(part, search, sought, after, BATCH);
      if (rows.length > 0) yield rows;
      if (rows.length < BATCH) return;
      after = rows.at(-1)!.hash;
    }
  })();
}

/** An entry at which the walk along the chain stopped, as far as the actor may read it; null for any other. */
export async function findFault(actor: Actor, part: LogPart, seq: bigint): Promise<LogEntry | null> {
  if (!mayReadLog(actor, part)) return null;
  const [row] = await database().$queryRaw<LogEntry[]>`
    select e.at, e.actor_kind as "actorKind", a.name as actor, e.act, e.data, r.reference,
      left(e.hash, ${SHORT_HASH}::int) as hash
    from audit_event e
    left join request r on r.id = e.request_id
    left join account a on a.id = e.actor_id
    where e.seq = ${seq} and ${within(part)}`;
  return row ?? null;
}
