import { newId, seal } from '@/lib/platform/crypto';
import { MESSAGES, NOTES } from './fiction-talk';
import type { Plot, RequestRows } from './plot';

const HOUR_MS = 60 * 60_000;

/** The row of a message or a note. */
export async function said(
  use: 'message.body' | 'note.body',
  requestId: string,
  authorId: string,
  body: string,
  at: Date,
) {
  const id = newId();
  const sealed = await seal(body, { use, id });
  return { id, requestId, authorId, body: sealed, createdAt: at, idempotencyKey: id };
}

/** Messages and notes here and there, between the beginning of the review and the last step. */
export async function addTalk(
  rows: RequestRows,
  { id, life, random, cast, entry, present }: Plot,
): Promise<void> {
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  if (!begun) return;
  const { agent, decider } = cast;
  const after = (hours: number) =>
    new Date(Math.min(begun.at.getTime() + hours * HOUR_MS, life.updatedAt.getTime()));
  const say = async (side: 'agent' | 'desk', at: Date) => {
    const authorId = side === 'agent' ? agent.id : decider;
    rows.messages.push(await said('message.body', id, authorId, random.pick(MESSAGES[side]), at));
    const actor = { accountId: authorId, kind: side === 'agent' ? 'agent' : 'staff' } as const;
    rows.events.push({ at, actor, act: 'message.sent', requestId: id });
  };
  if (!entry && random.chance(0.3)) {
    await say('agent', after(3));
    await say('desk', after(5));
  }
  if (random.chance(0.35)) {
    const at = after(1);
    const note = await said('note.body', id, decider, random.pick(NOTES), at);
    rows.notes.push(note);
    const [colleague] = cast.desk.counsel.filter((each) => each !== decider);
    const calls = !entry && colleague && decider !== cast.desk.cleared && random.chance(0.2);
    // What was written this week was not seen yet, so that there is something to see.
    const fresh = present.getTime() - at.getTime() < 7 * 24 * HOUR_MS;
    if (calls) {
      const seenAt = fresh ? null : new Date(at.getTime() + HOUR_MS);
      rows.mentions.push({ noteId: note.id, accountId: colleague, seenAt });
    }
    const actor = { accountId: decider, kind: 'staff' } as const;
    rows.events.push({ at, actor, act: 'note.written', requestId: id });
  }
}
