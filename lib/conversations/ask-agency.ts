import { type Actor, signsIn } from '@/lib/accounts/rules';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { newId, seal } from '@/lib/platform/crypto';
import { Refusal } from '@/lib/platform/refusal';
import { changeStatus } from '@/lib/requests/change-status';
import { narrative } from '@/lib/requests/schema';
import { filledFor } from '@/lib/templates/queries';

/**
 * Asks the agency for what is missing: one deficiency a condition, with the words the agent reads. The clock stands
 * until the answer.
 * @throws Refusal where a question has no words, or a field that there is none of
 */
export async function askAgency(
  actor: Actor,
  { reference, questions }: { reference: string; questions: { code: Code; wording: string }[] },
) {
  const issues = questions.flatMap(({ code, wording }) => {
    const ask = `Write what the agent should do about ${code}, ${CONDITIONS[code].name}.`;
    const parsed = narrative(`The text for ${code}`, ask).safeParse(wording);
    return parsed.success ? [] : [{ field: `wording.${code}`, message: parsed.error.issues[0]!.message }];
  });
  if (issues.length > 0) throw new Refusal(issues);
  const asked = await Promise.all(
    questions.map(async ({ code, wording }) => ({
      code,
      wording: await filledFor(actor, reference, wording.trim(), `wording.${code}`),
    })),
  );
  return changeStatus(actor, {
    request: { reference },
    verb: 'ask',
    data: { codes: questions.map(({ code }) => code) },
    along: async (tx, request, at) => {
      if (request.agent?.standing === 'pending' && !signsIn(request.agent))
        throw new Refusal({ field: null, message: WITHOUT_ACCOUNT });
      for (const { code, wording } of asked) {
        const id = newId();
        await tx.deficiency.create({
          data: {
            id,
            requestId: request.id,
            code,
            wording: await seal(wording, { use: 'deficiency.wording', id }),
            raisedAt: at,
          },
        });
      }
    },
  });
}

const WITHOUT_ACCOUNT =
  'Whoever filed this has no account and cannot answer here: call the agency back, and write the call down as a note.';
