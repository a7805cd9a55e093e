import type { Actor } from '@/lib/accounts/rules';
import { database } from '@/lib/platform/database';
import { Prisma } from '@/lib/platform/prisma/client';
import type { RequestScope } from '@/lib/requests/policy';
import { assignees } from '@/lib/requests/queries';
import { type Column, columnsOf } from './rules';
import type { QueueView } from './schema';

/** Whether single keys act on the actor's desk: they do until switched off. */
export async function keysOn({ accountId }: Actor): Promise<boolean> {
  const preference = await database().deskPreference.findUnique({
    where: { accountId },
    select: { keys: true },
  });
  return preference?.keys ?? true;
}

/** More choices than these would not be looked through; the busiest come first. */
const OFFERED = 40;
/** Views that are listed with their counts: the own ones, and as many shared ones. */
const VIEWS = 20;

/** The columns somebody chose for the queue; the shipped ones where they chose none. */
export async function columnsFor(actor: Actor): Promise<readonly Column[]> {
  const kept = await database().deskPreference.findUnique({ where: { accountId: actor.accountId } });
  return columnsOf(kept?.columns ?? []);
}

/** A view that somebody kept. */
export type KeptView = {
  id: string;
  name: string;
  shared: boolean;
  query: string;
  own: boolean;
  owner: string;
};

/** The views that somebody kept, and those that others share, each by name. */
export async function viewsFor(actor: Actor): Promise<KeptView[]> {
  const select = { id: true, name: true, shared: true, query: true, owner: { select: { name: true } } };
  const [own, shared] = await Promise.all(
    [{ ownerId: actor.accountId }, { shared: true, ownerId: { not: actor.accountId } }].map((where) =>
      database().deskView.findMany({ where, select, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: VIEWS }),
    ),
  );
  return [
    ...own!.map((view) => ({ ...view, own: true })),
    ...shared!.map((view) => ({ ...view, own: false })),
  ].map(({ owner, ...view }) => ({ ...view, owner: owner.name }));
}

/** What can be chosen in the filters, out of what the scope reaches; what the view already has is always among it. */
export async function filterChoices(scope: RequestScope, view: QueueView) {
  if (scope.reach !== 'desk') return { agencies: [], countries: [], tags: [], people: [] };
  const reached = scope.cleared ? Prisma.empty : Prisma.sql`and not r.compartment`;
  const [agencies, countries, tags, handlers, cleared] = await Promise.all([
    database().$queryRaw<{ id: string; name: string }[]>`
      select g.id, g.name from agency g left join (
        select r.agency_id, count(*) as open from request r
        where r.closed_at is null and r.submitted_at is not null ${reached} group by 1) o on o.agency_id = g.id
      where o.open > 0 or g.id = any(${view.agency}::uuid[])
      order by g.id = any(${view.agency}::uuid[]) desc, o.open desc nulls last, g.name limit ${OFFERED}`,
    database().agency.groupBy({ by: ['country'], orderBy: { country: 'asc' } }),
    database().$queryRaw<{ tag: string }[]>`
      select t.tag from request r cross join unnest(r.tags) as t(tag)
      where r.closed_at is null and r.submitted_at is not null ${reached}
      group by 1 order by count(*) desc, 1 limit ${OFFERED}`,
    assignees(false),
    scope.cleared ? assignees(true) : [],
  ]);
  const people = new Map([...handlers, ...cleared].map((person) => [person.id, person.name]));
  return {
    agencies: agencies.toSorted((a, b) => a.name.localeCompare(b.name)),
    countries: countries.map(({ country }) => country),
    tags: [...new Set([...view.tag, ...tags.map(({ tag }) => tag)])].toSorted(),
    people: [...people].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name)),
  };
}
