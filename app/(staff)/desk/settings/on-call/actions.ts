'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { changeOnCall } from '@/lib/requests/change-on-call';
import { companyVersion } from '@/lib/settings/queries';
import { onCallSchema } from '@/lib/settings/schema';
import { formAction } from '@/lib/web/action';

export const saveOnCall = formAction({
  name: 'save-on-call',
  level: 'two_factor',
  schema: onCallSchema,
  async run({ actor, input }) {
    const base = input.over ? (await companyVersion()).version : input.base;
    await changeOnCall(actor, base, [...input.people, ...input.others]);
    redirect(paths.onCall(true));
  },
});
