'use server';

import { redirect } from 'next/navigation';
import { changeAgency } from '@/lib/agencies/change-agency';
import { checkAgency } from '@/lib/agencies/check-agency';
import { importAgencies } from '@/lib/agencies/import-agencies';
import { nameContact } from '@/lib/agencies/name-contact';
import { openAgency, refuseAgency } from '@/lib/agencies/open-agency';
import { enterAgency } from '@/lib/agencies/propose-agency';
import {
  changeEntrySchema,
  checkedChangeSchema,
  checkSchema,
  contactSchema,
  decideSchema,
  entrySchema,
  importSchema,
} from '@/lib/agencies/schema';
import { paths } from '@/lib/paths';
import { formAction } from '@/lib/web/action';

export const enter = formAction({
  name: 'enter-agency',
  level: 'two_factor',
  schema: entrySchema,
  async run({ actor, input }) {
    redirect(paths.agency(await enterAgency(actor, input), 'proposed'));
  },
});

export const change = formAction({
  name: 'change-agency',
  level: 'two_factor',
  schema: changeEntrySchema,
  async run({ actor, input }) {
    await changeAgency(actor, input);
    redirect(paths.agency(input.agencyId, 'changed'));
  },
});

export const check = formAction({
  name: 'check-agency',
  level: 'two_factor',
  schema: checkSchema,
  async run({ actor, input }) {
    await checkAgency(actor, input);
    redirect(paths.agency(input.agencyId, 'checked'));
  },
});

export const checkChange = formAction({
  name: 'check-agency-change',
  level: 'two_factor',
  schema: checkedChangeSchema,
  async run({ actor, input }) {
    const { agencyId, base, domain, listing, call, lookAlike, verdict, ...entry } = input;
    await checkAgency(actor, { agencyId, base, domain, listing, call, lookAlike, verdict }, entry);
    redirect(paths.agency(agencyId, 'checked'));
  },
});

export const decide = formAction({
  name: 'decide-agency',
  level: 'two_factor',
  schema: decideSchema,
  async run({ actor, input }) {
    const { decision, ...given } = input;
    await (decision === 'open' ? openAgency : refuseAgency)(actor, given);
    redirect(paths.agency(input.agencyId, decision === 'open' ? 'opened' : 'refused'));
  },
});

export const contact = formAction({
  name: 'name-contact',
  level: 'two_factor',
  schema: contactSchema,
  async run({ actor, input }) {
    await nameContact(actor, { ...input, contact: input.contact === 'yes' });
    return undefined;
  },
});

export const importRegistry = formAction({
  name: 'import-agencies',
  level: 'two_factor',
  schema: importSchema,
  textOfFile: { file: 'file', into: 'csv' },
  async run({ actor, input }) {
    const { entered, there } = await importAgencies(actor, input);
    redirect(paths.agencies({ standing: 'proposed', entered: String(entered), there: String(there) }));
  },
});
