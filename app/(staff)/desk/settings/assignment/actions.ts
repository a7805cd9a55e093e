'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { newId } from '@/lib/platform/crypto';
import { moveRule, removeRule, restoreAssignment, saveRule } from '@/lib/requests/change-assignment';
import { currentAssignment } from '@/lib/settings/queries';
import { moveRuleSchema, restoreSchema, saveRuleSchema } from '@/lib/settings/schema';
import { formAction } from '@/lib/web/action';

/** The version to save on: the one the form was drawn from, or the newest for whoever ticked that. */
async function baseOf({ base, over }: { base: number; over?: 'yes' }): Promise<number> {
  return over ? (await currentAssignment()).version : base;
}

export const save = formAction({
  name: 'save-assignment-rule',
  level: 'two_factor',
  schema: saveRuleSchema,
  async run({ actor, input }) {
    const { rule, kinds, agencyIds, countries, people } = input;
    const undo = await baseOf(input);
    const saved = await saveRule(actor, undo, { id: rule || newId(), kinds, agencyIds, countries, people });
    redirect(paths.assignment({ saved, undo }));
  },
});

export const move = formAction({
  name: 'move-assignment-rule',
  level: 'two_factor',
  schema: moveRuleSchema,
  async run({ actor, input }) {
    const { rule, direction } = input;
    const undo = await baseOf(input);
    const saved =
      direction === 'remove'
        ? await removeRule(actor, undo, rule)
        : await moveRule(actor, undo, rule, direction);
    redirect(saved === undo ? paths.assignment() : paths.assignment({ saved, undo }));
  },
});

export const restore = formAction({
  name: 'restore-assignment',
  level: 'two_factor',
  schema: restoreSchema,
  async run({ actor, input }) {
    const undo = await baseOf(input);
    const saved = await restoreAssignment(actor, undo, input.version);
    redirect(saved === undo ? paths.assignment() : paths.assignment({ saved, undo }));
  },
});
