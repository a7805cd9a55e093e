'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { enterRequest } from '@/lib/requests/enter-request';
import { entrySchema } from '@/lib/requests/kinds/entry-schema';
import { formAction } from '@/lib/web/action';

export const enterRequestAction = formAction({
  name: 'enter-request',
  level: 'two_factor',
  schema: entrySchema,
  async run({ actor, input }) {
    const { reference } = await enterRequest(actor, input);
    redirect(paths.penEntered(reference));
  },
});
