'use server';

import { pressSchema } from '@/lib/accounts/schema';
import { checkLog } from '@/lib/audit/check-log';
import { mayReadLog } from '@/lib/oversight/policy';
import { NotFound } from '@/lib/platform/refusal';
import { formAction } from '@/lib/web/action';

export const verify = formAction({
  name: 'verify-log',
  level: 'two_factor',
  schema: pressSchema,
  async run({ actor }) {
    if (!mayReadLog(actor, 'common') && !mayReadLog(actor, 'sealed')) throw new NotFound();
    await checkLog(actor.accountId);
    return undefined;
  },
});
