'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { enterRequest } from '@/lib/requests/enter-request';
import { entrySchema } from '@/lib/requests/kinds/entry-schema';
import { formAction } from '@/lib/web/action';

export const enterSealedAction = formAction({
  name: 'enter-sealed-request',
  level: 'two_factor',
  schema: entrySchema,
  async run({ actor, input }) {
    const { reference } = await enterRequest(actor, { ...input, kind: 'fisa_order' });
    redirect(paths.deskRequest(reference));
  },
});
