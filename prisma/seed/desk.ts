import { newId } from '@/lib/platform/crypto';
import type { Tx } from '@/lib/platform/database';
import type { PastEvent } from './audit';
import type { Plot, RequestRows } from './plot';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Views of the queue that people of the desk have kept, as its address spells them. */
const VIEWS = [
  { by: 'cole', name: 'Beyond their deadline', shared: true, query: 'deadline=overdue' },
  {
    by: 'cole',
    name: 'Court orders and warrants',
    shared: true,
    query: 'kind=search_warrant&kind=court_order',
  },
  { by: 'ana', name: 'Mine, with questions out', shared: false, query: 'assignee=me&status=awaiting_agency' },
] as const;

/** Keeps the views, a week ago. Returns their entries for the audit log. */
export async function seedViews(
  tx: Tx,
  people: Record<(typeof VIEWS)[number]['by'], string>,
  present: Date,
): Promise<PastEvent[]> {
  const createdAt = new Date(present.getTime() - 7 * DAY_MS);
  const rows = VIEWS.map(({ by, ...view }) => ({ ...view, id: newId(), ownerId: people[by], createdAt }));
  await tx.deskView.createMany({ data: rows });
  return rows.map(({ id, ownerId, shared }) => ({
    at: createdAt,
    actor: { accountId: ownerId, kind: 'staff' },
    act: 'desk.view_saved',
    data: { view: id, shared },
  }));
}

/** Tags as a desk gives them once it reviews: what crosses a border, what is much, and now and then a case of law. */
export function addTags(rows: RequestRows, { id, life, cast }: Plot): void {
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  if (!begun) return;
  const tags = [
    ...(rows.identifiers.length >= 8 ? ['bulk'] : []),
    ...(cast.agent.agency.country === 'US' ? [] : ['cross-border']),
    ...(life.begunAt.getTime() % 9 === 0 ? ['litigation'] : []),
  ];
  rows.request.tags = tags;
  const at = new Date(begun.at.getTime() + 2000);
  const actor = { accountId: cast.decider, kind: 'staff' } as const;
  rows.events.push(...tags.map((): PastEvent => ({ at, actor, act: 'request.tagged', requestId: id })));
}
