import type { Actor } from '@/lib/accounts/rules';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { newId, seal } from '@/lib/platform/crypto';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from '@/lib/requests/change-status';
import { LIMITS } from '@/lib/requests/schema';

/**
 * Asks the agency for what is missing: one deficiency a condition, with the words the agent reads. The clock stands
 * until the answer.
 * @throws Refusal where a question has no words
 */
export async function askAgency(
  actor: Actor,
  { reference, questions }: { reference: string; questions: { code: Code; wording: string }[] },
) {
  const issues = questions.flatMap(({ code, wording }) => {
    const field = `wording.${code}`;
    if (!wording.trim())
      return [{ field, message: `Write what the agent should do about ${code}, ${CONDITIONS[code].name}.` }];
    if (wording.length > LIMITS.narrative) {
      return [
        {
          field,
          message: `The text for ${code} must be ${LIMITS.narrative} characters or fewer: shorten it.`,
        },
      ];
    }
    return [];
  });
  if (issues.length > 0) throw new Refusal(issues);
  return changeStatus(actor, {
    request: { reference },
    verb: 'ask',
    data: { codes: questions.map(({ code }) => code) },
    along: async (tx, request, at) => {
      for (const { code, wording } of questions) {
        const id = newId();
        await tx.deficiency.create({
          data: {
            id,
            requestId: request.id,
            code,
            wording: await seal(wording.trim(), { use: 'deficiency.wording', id }),
            raisedAt: at,
          },
        });
      }
    },
  });
}
