import type { SettingsActor } from '@/lib/settings/policy';
import { publishSetting } from '@/lib/settings/publish-setting';
import { companySchema } from '@/lib/settings/schema';

/**
 * Changes who is told of an emergency when it is filed; a new version of the company's settings. An empty list tells
 * everyone who can act on one.
 * @returns the number of the version
 * @throws NotFound for all but the administrator; Refusal on `over` where somebody saved one meanwhile
 */
export function changeOnCall(actor: SettingsActor, base: number, onCall: string[]): Promise<number> {
  const people = [...new Set(onCall)];
  return publishSetting(actor, {
    key: 'company',
    base,
    act: 'settings.on_call_changed',
    data: { people: people.length },
    mayBeSame: true,
    value: (newest) => companySchema.parse({ ...companySchema.parse(newest), onCall: people }),
  });
}
