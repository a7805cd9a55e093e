import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { parseIdentifier } from '@/lib/law/identifiers';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { may, scopeOf } from './policy';
import { FACTS, factsOf, whereOf } from './queries';
import { plainTag } from './rules';

/** The most tags that a request has (checked by the database). */
const MOST = 20;

/**
 * Puts a tag on a request or takes it off; what is so already is no change. Tags stand in clear in lists and exports,
 * so none may be an identifier.
 * @throws Refusal for what is no tag, or a tag too many
 */
export async function tagRequest(
  actor: Actor,
  { reference, tag: typed, on }: { reference: string; tag: string; on: boolean },
): Promise<void> {
  const tag = plainTag(typed);
  if (tag === null) {
    throw new Refusal({
      field: 'tag',
      message: 'A tag is a word of up to 30 letters, digits and hyphens: write it shorter or more simply.',
    });
  }
  if (on && parseIdentifier(typed.trim(), { country: 'US' }).type !== 'unknown') {
    throw new Refusal({
      field: 'tag',
      message: 'A tag must not be a number, an address or an account: everyone who sees a list reads it.',
    });
  }
  await inTransaction(async (tx) => {
    const found = await tx.request.findFirst({
      where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
      include: FACTS,
    });
    if (!found || !may(actor, 'view', factsOf(found))) throw new NotFound();
    if (!may(actor, 'tag', factsOf(found))) {
      throw new Refusal({ field: null, message: 'Your role does not allow tagging requests.' });
    }
    const [row] = await tx.$queryRaw<{ tags: string[] }[]>`
      select tags from request where id = ${found.id}::uuid for update`;
    const before = row?.tags ?? [];
    if (before.includes(tag) === on) return;
    if (on && before.length >= MOST) {
      throw new Refusal({
        field: 'tag',
        message: `The request has ${MOST} tags already: take one off first.`,
      });
    }
    const tags = on ? [...before, tag].toSorted() : before.filter((each) => each !== tag);
    await tx.request.update({ where: { id: found.id }, data: { tags, updatedAt: now() } });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: on ? 'request.tagged' : 'request.untagged',
      requestId: found.id,
    });
  });
}
