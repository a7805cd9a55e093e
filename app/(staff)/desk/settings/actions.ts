'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { NotFound } from '@/lib/platform/refusal';
import { publishCatalogue } from '@/lib/settings/publish-catalogue';
import { publishDeskSettings } from '@/lib/settings/publish-desk-settings';
import { catalogueVersion, currentCatalogue, newestDeskSettings } from '@/lib/settings/queries';
import { newEntryId, withEntry } from '@/lib/settings/rules';
import {
  publishAgainSchema,
  removeEntrySchema,
  saveDeskSettingsSchema,
  saveEntrySchema,
} from '@/lib/settings/schema';
import { formAction } from '@/lib/web/action';

export const saveEntry = formAction({
  name: 'save-catalogue-entry',
  level: 'two_factor',
  schema: saveEntrySchema,
  async run({ actor, input }) {
    const { version, entries } = await currentCatalogue();
    const { base, changes, over, entry, product, category, holds, kept, note } = input;
    const ids = entries.map(({ id }) => id);
    const id = entry || newEntryId({ product, category }, ids);
    // One that somebody has removed meanwhile may be put back; one that there never was is a wrong address.
    if (entry && base === version && !ids.includes(entry)) throw new NotFound();
    const published = await publishCatalogue(actor, {
      base: over ? version : base,
      entries: withEntry(entries, { id, product, category, holds, kept, note }),
      changes,
    });
    redirect(paths.catalogue(published));
  },
});

export const removeEntry = formAction({
  name: 'remove-catalogue-entry',
  level: 'two_factor',
  schema: removeEntrySchema,
  async run({ actor, input }) {
    const { version, entries } = await currentCatalogue();
    const published = await publishCatalogue(actor, {
      base: input.over ? version : input.base,
      entries: entries.filter(({ id }) => id !== input.entry),
      changes: input.changes,
    });
    redirect(paths.catalogue(published));
  },
});

export const publishAgain = formAction({
  name: 'publish-catalogue-again',
  level: 'two_factor',
  schema: publishAgainSchema,
  async run({ actor, input }) {
    const [{ version }, earlier] = await Promise.all([currentCatalogue(), catalogueVersion(input.version)]);
    if (!earlier) throw new NotFound();
    const published = await publishCatalogue(actor, {
      base: input.over ? version : input.base,
      entries: earlier.entries,
      changes: input.changes,
    });
    redirect(paths.catalogue(published));
  },
});

export const saveDeskSettings = formAction({
  name: 'save-desk-settings',
  level: 'two_factor',
  schema: saveDeskSettingsSchema,
  async run({ actor, input: { base, over, settings } }) {
    const newest = over ? (await newestDeskSettings()).version : base;
    const published = await publishDeskSettings(actor, { base: newest, settings });
    redirect(paths.deskSettings(published));
  },
});
