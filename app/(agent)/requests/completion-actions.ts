'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import { paths } from '@/lib/paths';
import { fileCompletion } from '@/lib/receipts/file-completion';
import { claimRequest } from '@/lib/requests/claim-request';
import { claimSchema } from '@/lib/requests/kinds/entry-schema';
import { findRequest } from '@/lib/requests/queries';
import { certificationSchema } from '@/lib/requests/schema';
import { formAction } from '@/lib/web/action';
import { asAgent } from './agent';

export const claimRequestAction = formAction({
  name: 'claim-request',
  level: 'two_factor',
  schema: claimSchema,
  async run({ actor, input }) {
    const { reference } = await claimRequest(asAgent(actor), input);
    redirect(paths.request(reference));
  },
});

export const certifyRequestAction = formAction({
  name: 'certify-request',
  level: 'two_factor',
  schema: certificationSchema.extend({ reference: z.string().max(40) }),
  async run({ visit, actor, input }) {
    const agent = asAgent(actor);
    const { reference } = input;
    // A second press must not spend a second code on what is certified already.
    const before = await findRequest(agent, reference);
    if (before?.agentId === agent.accountId && before.certifiedAt) redirect(paths.requestFiled(reference));
    const { factorAt } = input.code ? await ensureFreshFactor(visit, input.code) : visit;
    await fileCompletion(agent, {
      reference,
      certified: input.certified === 'yes',
      attested: input.attested === 'yes',
      factorAt,
    });
    redirect(paths.requestFiled(reference));
  },
});
