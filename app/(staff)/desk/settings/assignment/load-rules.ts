import { awayToday } from '@/app/(staff)/desk/away/load-away';
import type { ShownRule } from '@/components/settings/rule-table';
import { activeStaff } from '@/lib/accounts/queries';
import { verifiedAgencies } from '@/lib/agencies/queries';
import { DECLARED_KINDS, inCompartment, kindName } from '@/lib/requests/kinds/declarations';
import { handlerRoles } from '@/lib/requests/policy';
import type { Assignment } from '@/lib/settings/schema';

/** Staff who can be given requests and told of emergencies, with who is away. */
export async function workingStaff() {
  const [staff, away] = await Promise.all([activeStaff(), awayToday()]);
  return staff
    .filter(({ roles }) => roles.some((role) => handlerRoles(false).includes(role)))
    .map((person) => ({ ...person, away: away.get(person.id) ?? null }));
}

/** What a rule can name. */
export async function ruleChoices() {
  const [people, agencies] = await Promise.all([workingStaff(), verifiedAgencies()]);
  return {
    people: people.map(({ id, name, away }) => ({ value: id, label: name, hint: away ?? undefined })),
    agencies: agencies.map(({ id, name, country }) => ({ value: id, label: `${name} (${country})` })),
    kinds: DECLARED_KINDS.filter((kind) => !inCompartment(kind)).map((kind) => ({
      value: kind as string,
      label: kindName(kind),
    })),
  };
}

/** The rules in words; whoever can be given nothing any more is named as such. */
export async function shownRules(rules: Assignment['rules']): Promise<ShownRule[]> {
  const [people, agencies] = await Promise.all([workingStaff(), verifiedAgencies()]);
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return rules.map((rule) => ({
    id: rule.id,
    kinds: rule.kinds.map(kindName),
    countries: rule.countries,
    agencies: rule.agencyIds.map((id) => names.get(id) ?? 'An agency that is not verified any more'),
    people: rule.people.map((id, index) => {
      const person = people.find((each) => each.id === id);
      return person
        ? { name: person.name, note: person.away }
        : { name: `Person ${index + 1}`, note: 'can be given nothing any more' };
    }),
  }));
}
