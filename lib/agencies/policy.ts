/** Who acts, as far as the registry has to know: this noun comes before the accounts. */
export type RegistryActor = { accountId: string } & (
  | { kind: 'agent' }
  | { kind: 'staff'; roles: readonly string[] }
);

const staffIn = (actor: RegistryActor, ...roles: string[]) =>
  actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));

/** All staff read the registry: whoever handles a request has to know who asks. */
export function mayReadRegistry(actor: RegistryActor): boolean {
  return actor.kind === 'staff' && actor.roles.length > 0;
}

/** Whoever handles requests enters a body that nobody has checked, and administrators, whose registry it is. */
export function mayProposeAgency(actor: RegistryActor): boolean {
  return staffIn(actor, 'analyst', 'counsel', 'administrator');
}

/** To check, open and change an entry is administrators' and counsel's; two of them are needed (DESIGN.md, 9). */
export function mayOpenAgency(actor: RegistryActor): boolean {
  return staffIn(actor, 'counsel', 'administrator');
}
