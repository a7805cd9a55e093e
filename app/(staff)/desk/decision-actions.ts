'use server';

import { redirect } from 'next/navigation';
import { grantFrom } from '@/components/desk/grant-fields';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import { refuseRelease, releaseData } from '@/lib/emergencies/decide-release';
import { recommendRelease } from '@/lib/emergencies/recommend-release';
import { recommendSchema, releaseSchema } from '@/lib/emergencies/schema';
import { paths } from '@/lib/paths';
import { approveRequest } from '@/lib/requests/approve-request';
import { declineRequest } from '@/lib/requests/decline-request';
import { delayRequest } from '@/lib/requests/delay-request';
import { approveSchema, declineSchema, delaySchema, settlementSchema } from '@/lib/requests/schema';
import { settleInstruction } from '@/lib/requests/settle-instruction';
import { recordCallBack } from '@/lib/signals/record-call-back';
import { callBackSchema, settleSchema } from '@/lib/signals/schema';
import { settleSignals } from '@/lib/signals/settle-signals';
import { filledFor } from '@/lib/templates/queries';
import { formAction } from '@/lib/web/action';
import { putWords } from '@/lib/web/put-words';
import { back, requestStep, wordedStep } from './request-step';

export const approve = formAction({
  name: 'approve-request',
  level: 'two_factor',
  schema: approveSchema,
  redraw: putWords,
  async run({ actor, input }) {
    const { reference, grounds } = input;
    const words = await filledFor(actor, reference, input.words, 'words');
    await approveRequest(actor, { reference, grounds, words, ...grantFrom(input) });
    return back(reference);
  },
});

export const decline = wordedStep('decline-request', declineSchema, declineRequest);

export const delay = wordedStep('delay-request', delaySchema, delayRequest);

export const callBack = requestStep('record-call-back', callBackSchema, recordCallBack, back);

export const settleSignal = requestStep('settle-signals', settleSchema, settleSignals, back);

export const recommend = formAction({
  name: 'recommend-release',
  level: 'two_factor',
  schema: recommendSchema,
  async run({ actor, input }) {
    const { reference, why, relates } = input;
    const { grant, lists } = grantFrom(input);
    const { withheld = {} } = grant ?? {};
    await recommendRelease(actor, {
      reference,
      why,
      relates,
      scope: { categories: [...input.granted], withheld },
      lists,
    });
    return back(reference);
  },
});

export const decideRelease = formAction({
  name: 'decide-release',
  level: 'two_factor',
  schema: releaseSchema,
  async run({ actor, visit, input }) {
    const { code, decision, ...given } = input;
    const { factorAt } = code ? await ensureFreshFactor(visit, code) : visit;
    await (decision === 'release' ? releaseData : refuseRelease)(actor, { ...given, factorAt });
    return back(input.reference);
  },
});

export const settle = formAction({
  name: 'settle-instruction',
  level: 'two_factor',
  schema: settlementSchema,
  async run({ actor, input }) {
    await settleInstruction(actor, input);
    redirect(paths.instructions());
  },
});
