'use server';

import { redirect } from 'next/navigation';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import { decideLoss } from '@/lib/accounts/decide-loss';
import { reportLoss } from '@/lib/accounts/report-loss';
import { decideLossSchema, reportLossSchema } from '@/lib/accounts/schema';
import { paths } from '@/lib/paths';
import { formAction } from '@/lib/web/action';

export const report = formAction({
  name: 'report-loss',
  level: 'two_factor',
  schema: reportLossSchema,
  async run({ visit, actor, input: { address, reason, code } }) {
    const { factorAt } = await ensureFreshFactor(visit, code);
    redirect(paths.loss(await reportLoss(actor, { address, reason, factorAt })));
  },
});

export const decide = formAction({
  name: 'decide-loss',
  level: 'two_factor',
  schema: decideLossSchema,
  async run({ visit, actor, input: { id, decision, code } }) {
    const { factorAt } = await ensureFreshFactor(visit, code);
    await decideLoss(actor, { id, grant: decision === 'grant', factorAt });
    redirect(paths.loss(id));
  },
});
