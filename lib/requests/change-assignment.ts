import { database } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { mayEditSettings, type SettingsActor } from '@/lib/settings/policy';
import { publishSetting } from '@/lib/settings/publish-setting';
import { assignmentVersion } from '@/lib/settings/queries';
import { type Assignment, assignmentSchema } from '@/lib/settings/schema';
import { inCompartment, isKind } from './kinds/declarations';
import { handlerRoles } from './policy';

export type AssignmentRule = Assignment['rules'][number];

/**
 * Saves a rule of assignment: in its place where there is one with its id, else at the end. A new version, in effect
 * for what is filed from now on.
 * @returns the number of the version
 * @throws NotFound for all but the administrator; Refusal for a kind, agency or person that the rules cannot name
 */
export async function saveRule(actor: SettingsActor, base: number, rule: AssignmentRule): Promise<number> {
  if (!mayEditSettings(actor)) throw new NotFound();
  await refuseUnknown(rule);
  return change(actor, base, (rules) => {
    const known = rules.some(({ id }) => id === rule.id);
    return known ? rules.map((each) => (each.id === rule.id ? rule : each)) : [...rules, rule];
  });
}

/** Takes a rule away; one that is gone already changes nothing. */
export function removeRule(actor: SettingsActor, base: number, id: string): Promise<number> {
  return change(actor, base, (rules) => rules.filter((rule) => rule.id !== id));
}

/** Moves a rule one place up or down; at the end of the list it stays. */
export function moveRule(
  actor: SettingsActor,
  base: number,
  id: string,
  direction: 'up' | 'down',
): Promise<number> {
  return change(actor, base, (rules) => {
    const from = rules.findIndex((rule) => rule.id === id);
    const to = direction === 'up' ? from - 1 : from + 1;
    if (from < 0 || to < 0 || to >= rules.length) return rules;
    return rules.toSpliced(from, 1).toSpliced(to, 0, rules[from]!);
  });
}

/** Saves an earlier version of the rules again, as a new one. */
export async function restoreAssignment(
  actor: SettingsActor,
  base: number,
  version: number,
): Promise<number> {
  const earlier = await assignmentVersion(version);
  if (!earlier) throw new NotFound();
  return change(actor, base, () => earlier.rules);
}

function change(
  actor: SettingsActor,
  base: number,
  alter: (rules: AssignmentRule[]) => AssignmentRule[],
): Promise<number> {
  return publishSetting(actor, {
    key: 'assignment',
    base,
    act: 'settings.assignment_changed',
    mayBeSame: true,
    value: (newest) => {
      const before = assignmentSchema.parse(newest ?? {});
      const after = assignmentSchema.safeParse({ rules: alter(before.rules) });
      if (after.success) return after.data;
      throw new Refusal({ field: null, message: after.error.issues[0]?.message ?? 'The rule is not valid.' });
    },
  });
}

/** The compartment is given out by nobody's rule, so its kinds are named by none (LAW.md § 10). */
async function refuseUnknown({ kinds, agencyIds, people }: AssignmentRule): Promise<void> {
  const refuse = (field: string, message: string): never => {
    throw new Refusal({ field, message });
  };
  if (kinds.some((kind) => !isKind(kind) || inCompartment(kind)))
    refuse('kinds', 'Choose kinds from the list.');
  const agencies = await database().agency.count({ where: { id: { in: agencyIds } } });
  if (agencies !== new Set(agencyIds).size) refuse('agencyIds', 'Choose agencies from the list.');
  const working = await database().account.count({
    where: {
      id: { in: people },
      kind: 'staff',
      standing: 'active',
      roles: { hasSome: handlerRoles(false) },
    },
  });
  if (working !== new Set(people).size)
    refuse('people', 'Choose people from the list: analysts and counsel who can sign in.');
}
