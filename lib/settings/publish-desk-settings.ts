import type { SettingsActor } from './policy';
import { publishSetting } from './publish-setting';
import { type DeskSettings, deskSettingsSchema } from './schema';

/**
 * Publishes how the desk works, in effect at once.
 * @param input.base the version the form was drawn from, 0 where nothing was ever set
 * @returns the number of the new version
 * @throws as publishSetting does
 */
export async function publishDeskSettings(
  actor: SettingsActor,
  { base, settings }: { base: number; settings: DeskSettings },
): Promise<number> {
  const value = deskSettingsSchema.parse(settings);
  return publishSetting(actor, { key: 'desk', base, value, act: 'settings.desk_published' });
}
