'use server';

import { redirect } from 'next/navigation';
import { endAbsence, planAbsence } from '@/lib/accounts/plan-absence';
import { absenceSchema, endAbsenceSchema } from '@/lib/accounts/schema';
import { localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { currentCompany } from '@/lib/settings/queries';
import { formAction } from '@/lib/web/action';

async function today(): Promise<string> {
  return localDay(now(), (await currentCompany()).timeZone);
}

export const plan = formAction({
  name: 'plan-absence',
  level: 'two_factor',
  schema: absenceSchema,
  async run({ actor, input }) {
    await planAbsence(actor, { ...input, coverId: input.coverId || null }, await today());
    redirect(paths.away());
  },
});

export const end = formAction({
  name: 'end-absence',
  level: 'two_factor',
  schema: endAbsenceSchema,
  async run({ actor, input }) {
    await endAbsence(actor, input.id, await today());
    redirect(paths.away());
  },
});
