import type { Actor } from '@/lib/accounts/rules';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import { may } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { currentDeskSettings } from '@/lib/settings/queries';

export type Entry = { id: string; author: string; side: 'agency' | 'company'; body: string; at: Date };

/**
 * The thread of a request the actor was already shown, oldest first. Agents read the company's name in place of a staff
 * member's, unless the company's settings say otherwise.
 */
export async function threadOf(actor: Actor, request: RequestDetail, company: string): Promise<Entry[]> {
  const rows = await database().message.findMany({
    where: { requestId: request.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true, kind: true } } },
    take: 500,
  });
  const nameless = actor.kind === 'agent' && (await currentDeskSettings()).hideStaffNames;
  return Promise.all(
    rows.map(async (row) => {
      const side = row.author.kind === 'staff' ? 'company' : 'agency';
      const author = side === 'company' && nameless ? company : row.author.name;
      const body = await unseal(row.body, { use: 'message.body', id: row.id });
      return { id: row.id, author, side, body, at: row.createdAt } as const;
    }),
  );
}

/** The notes of a request, oldest first; none for anyone who may not read them. */
export async function notesOf(actor: Actor, request: RequestDetail): Promise<Entry[]> {
  if (!may(actor, 'read_notes', request.facts)) return [];
  const rows = await database().note.findMany({
    where: { requestId: request.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { author: { select: { name: true } } },
    take: 500,
  });
  return Promise.all(
    rows.map(async (row) => {
      const body = await unseal(row.body, { use: 'note.body', id: row.id });
      return { id: row.id, author: row.author.name, side: 'company', body, at: row.createdAt } as const;
    }),
  );
}
