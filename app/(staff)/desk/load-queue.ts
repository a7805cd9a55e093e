import { cache } from 'react';
import { facetsOf } from '@/components/desk/queue-facets';
import { type Actor, holds } from '@/lib/accounts/rules';
import { countView, countViews } from '@/lib/desk/count-queue';
import { countByStatus, deskQueue, queueHours } from '@/lib/desk/list-queue';
import { columnsFor, filterChoices, viewsFor } from '@/lib/desk/queries';
import { SHIPPED_VIEWS } from '@/lib/desk/rules';
import { isNarrowed, type QueueView, viewOf } from '@/lib/desk/schema';
import { openSearch } from '@/lib/desk/seal-search';
import { DECLARED_KINDS, inCompartment, kindName } from '@/lib/requests/kinds/declarations';
import { scopeOf } from '@/lib/requests/policy';

/** How many there are in a view; those of a whole status come from the tally, which costs nothing to ask. */
export const countsFor = cache(async (actor: Actor, query: string) => {
  const view = viewOf(query);
  const scope = scopeOf(actor);
  const [byStatus, narrowed] = await Promise.all([
    countByStatus(scope),
    isNarrowed(view) ? countView(scope, view, await queueHours()) : null,
  ]);
  const whole = view.status.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  return { byStatus, whole, narrowed };
});

/** The kinds to filter by; those of the compartment are named to the cleared alone. */
function kindsFor(actor: Actor) {
  return DECLARED_KINDS.filter((id) => !inCompartment(id) || holds(actor, 'cleared')).map((id) => ({
    value: id,
    label: kindName(id),
  }));
}

async function listedViews(actor: Actor) {
  const kept = await viewsFor(actor);
  const all = [
    ...SHIPPED_VIEWS.map((view) => ({ ...view, id: view.name, own: null, shared: false, owner: null })),
    ...kept,
  ];
  const counts = await countViews(
    scopeOf(actor),
    all.map(({ query }) => viewOf(query)),
    await queueHours(),
  );
  return all.map((view, index) => ({ ...view, count: counts[index]! }));
}

/** All that the page of the queue shows, within the reader's scope. */
export async function loadQueue(actor: Actor, view: QueueView) {
  const scope = scopeOf(actor);
  const hours = await queueHours();
  const [page, columns, views, choices, searched] = await Promise.all([
    deskQueue(scope, view, hours),
    columnsFor(actor),
    listedViews(actor),
    filterChoices(scope, view),
    openSearch(view.found),
  ]);
  const handles = holds(actor, 'analyst', 'counsel', 'cleared');
  return {
    ...page,
    hours,
    columns,
    views,
    searched,
    facets: facetsOf({ ...choices, kinds: kindsFor(actor) }),
    /** To whom the reader can give requests: nobody for those who only read. */
    people: handles ? choices.people : [],
  };
}
