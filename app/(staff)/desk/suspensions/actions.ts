'use server';

import { redirect } from 'next/navigation';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import { askLift, liftSuspension, refuseLift } from '@/lib/accounts/lift-suspension';
import { answerLiftSchema, askLiftSchema, suspendSchema } from '@/lib/accounts/schema';
import { suspendParty } from '@/lib/accounts/suspend-party';
import { paths } from '@/lib/paths';
import { NotFound } from '@/lib/platform/refusal';
import { formAction } from '@/lib/web/action';

export const suspend = formAction({
  name: 'suspend-party',
  level: 'two_factor',
  schema: suspendSchema,
  async run({ actor, input: { accountId, agencyId, reason } }) {
    const party = accountId ? { accountId } : agencyId ? { agencyId } : null;
    if (!party) throw new NotFound();
    const { id } = await suspendParty(actor, { party, reason });
    redirect(paths.suspension(id));
  },
});

export const ask = formAction({
  name: 'ask-lift',
  level: 'two_factor',
  schema: askLiftSchema,
  async run({ actor, input }) {
    await askLift(actor, input);
    redirect(paths.suspension(input.id));
  },
});

export const answer = formAction({
  name: 'answer-lift',
  level: 'two_factor',
  schema: answerLiftSchema,
  async run({ actor, visit, input: { id, decision, code } }) {
    if (decision === 'lift') await liftSuspension(actor, await ensureFreshFactor(visit, code), id);
    else await refuseLift(actor, id);
    redirect(paths.suspension(id));
  },
});
