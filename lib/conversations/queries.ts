import type { Actor } from '@/lib/accounts/rules';
import { type Attachment, attachmentsOf } from '@/lib/documents/queries';
import { unseal } from '@/lib/platform/crypto';
import { database, type Reader } from '@/lib/platform/database';
import { may, readerRoles, scopeOf } from '@/lib/requests/policy';
import { type RequestDetail, whereOf } from '@/lib/requests/queries';
import { currentDeskSettings } from '@/lib/settings/queries';

export type Entry = {
  id: string;
  author: string;
  side: 'agency' | 'company';
  body: string;
  at: Date;
  /** Files that came with it. */
  files: Attachment[];
};

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
  const files = await attachmentsOf(request.id, actor.accountId);
  return Promise.all(
    rows.map(async (row) => {
      const side = row.author.kind === 'staff' ? 'company' : 'agency';
      const author = side === 'company' && nameless ? company : row.author.name;
      const body = await unseal(row.body, { use: 'message.body', id: row.id });
      const own = files.filter(({ messageId }) => messageId === row.id);
      return { id: row.id, author, side, body, at: row.createdAt, files: own } as const;
    }),
  );
}

/** The files that an author has sent for a message that is not written yet. */
export async function unsentFiles(actor: Actor, requestId: string): Promise<Attachment[]> {
  const files = await attachmentsOf(requestId, actor.accountId);
  return files.filter(({ messageId }) => messageId === null);
}

export type Note = Omit<Entry, 'files'> & {
  /** Whom it calls on. */
  mentions: { id: string; name: string }[];
};

/** The notes of a request, oldest first; none for anyone who may not read them. */
export async function notesOf(actor: Actor, request: RequestDetail): Promise<Note[]> {
  if (!may(actor, 'read_notes', request.facts)) return [];
  const rows = await database().note.findMany({
    where: { requestId: request.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      author: { select: { name: true } },
      mentions: { include: { account: { select: { id: true, name: true } } } },
    },
    take: 500,
  });
  return Promise.all(
    rows.map(async (row) => {
      const body = await unseal(row.body, { use: 'note.body', id: row.id });
      const mentions = row.mentions.map(({ account }) => account);
      const author = row.author.name;
      return { id: row.id, author, side: 'company', body, at: row.createdAt, mentions } as const;
    }),
  );
}

/** Who can read the notes of a request, and so can be called on in one: in the compartment the cleared alone. */
export async function noteReaders(
  compartment: boolean,
  reader: Reader = database(),
): Promise<{ id: string; name: string; address: string }[]> {
  return reader.account.findMany({
    where: { kind: 'staff', standing: 'active', roles: { hasSome: [...readerRoles(compartment)] } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, address: true },
  });
}

export type Mention = { reference: string; by: string; at: Date };

/** The notes that call on the actor and wait to be seen, newest first, of requests the actor can see. */
export async function mentionsOf(actor: Actor): Promise<Mention[]> {
  if (actor.kind !== 'staff') return [];
  const rows = await database().noteMention.findMany({
    where: {
      accountId: actor.accountId,
      seenAt: null,
      note: { request: whereOf(scopeOf(actor)) },
    },
    orderBy: { note: { createdAt: 'desc' } },
    take: 20,
    select: {
      note: {
        select: {
          createdAt: true,
          author: { select: { name: true } },
          request: { select: { reference: true } },
        },
      },
    },
  });
  return rows.map(({ note }) => ({
    reference: note.request.reference!,
    by: note.author.name,
    at: note.createdAt,
  }));
}
