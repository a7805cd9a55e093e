'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { NotFound } from '@/lib/platform/refusal';
import { publishCatalogue } from '@/lib/settings/publish-catalogue';
import { catalogueVersion, currentCatalogue } from '@/lib/settings/queries';
import { newEntryId, withEntry } from '@/lib/settings/rules';
import { publishAgainSchema, removeEntrySchema, saveEntrySchema } from '@/lib/settings/schema';
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
