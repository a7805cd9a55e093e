/** Who acts, as far as the settings have to know: this noun comes before the accounts. */
export type SettingsActor = { accountId: string } & (
  | { kind: 'agent' }
  | { kind: 'staff'; roles: readonly string[] }
);

/** Settings are the administrator's, who in turn decides no request. */
export function mayEditSettings(actor: SettingsActor): boolean {
  return actor.kind === 'staff' && actor.roles.includes('administrator');
}
