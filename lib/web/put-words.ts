import type { Actor } from '@/lib/accounts/rules';
import { CODES, CONDITIONS } from '@/lib/law/checklist-items';
import { NotFound } from '@/lib/platform/refusal';
import { may } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { filledFor, wordsFor } from '@/lib/templates/queries';
import { PURPOSES, withWords } from '@/lib/templates/rules';
import { PREVIEW, USE, WORDS } from '@/lib/templates/schema';
import type { ActionState } from './action-state';

const text = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? '';

/**
 * What the buttons “Use these words” and “Preview” make of a form about a request, without script: the words of the
 * template that was chosen stand in their field; a preview has the fields of its text filled in.
 * @returns the values the form is drawn anew with; null where neither button was pressed
 * @throws NotFound where the actor may not write to the agency
 */
export async function putWords({
  actor,
  values,
}: {
  actor: Actor;
  values: ActionState['values'];
}): Promise<ActionState['values'] | null> {
  const { [USE]: used, [PREVIEW]: preview, ...rest } = values;
  const field = text(used ?? preview);
  if (field === '') return null;
  const reference = text(values.reference);
  const request = await findRequest(actor, reference);
  if (!request || actor.kind !== 'staff' || !may(actor, 'write_note', request.facts)) throw new NotFound();
  if (used === undefined) {
    const filled = await filledFor(actor, reference, text(values[field]), field);
    return { ...rest, [field]: filled, [PREVIEW]: field };
  }
  const offered = await wordsFor(request, PURPOSES);
  const chosen = offered.find(({ id }) => id === text(values[`${WORDS}${field}`]));
  const standard = [...offered.map(({ words }) => words), ...CODES.map((code) => CONDITIONS[code].cure)];
  return chosen ? { ...rest, [field]: withWords(text(values[field]), chosen.words, standard) } : rest;
}
