import type { Actor } from '@/lib/accounts/rules';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { assignRequest } from '@/lib/requests/assign-request';
import { tagRequest } from '@/lib/requests/tag-request';

/** What became of a change of many: how many took it, and why the others did not. */
export type Changed = { done: number; refused: { reference: string; message: string }[] };

/** One after the other, each in a transaction of its own: what is refused for one holds up none of the others. */
async function each(
  references: readonly string[],
  change: (reference: string) => Promise<void>,
): Promise<Changed> {
  const refused: Changed['refused'] = [];
  for (const reference of references) {
    try {
      await change(reference);
    } catch (error) {
      if (error instanceof NotFound)
        refused.push({ reference, message: 'There is no such request for you.' });
      else if (error instanceof Refusal) refused.push({ reference, message: error.issues[0]!.message });
      else throw error;
    }
  }
  return { done: references.length - refused.length, refused };
}

/**
 * Gives the ticked requests to somebody, or (null) to nobody.
 * @param input.seen who had each on the page that was looked at: what somebody took meanwhile is left to them
 */
export async function assignRequests(
  actor: Actor,
  {
    references,
    assigneeId,
    seen = new Map(),
  }: {
    references: readonly string[];
    assigneeId: string | null;
    seen?: ReadonlyMap<string, string | null | undefined>;
  },
): Promise<Changed> {
  return each(references, (reference) =>
    assignRequest(actor, { reference, assigneeId, seen: seen.get(reference) }),
  );
}

/** Puts a tag on the ticked requests, or takes it off. */
export async function tagRequests(
  actor: Actor,
  { references, tag, on }: { references: readonly string[]; tag: string; on: boolean },
): Promise<Changed> {
  return each(references, (reference) => tagRequest(actor, { reference, tag, on }));
}
