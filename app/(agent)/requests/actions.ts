'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ensureFreshFactor } from '@/lib/accounts/confirm-factor';
import type { Actor } from '@/lib/accounts/rules';
import { answerAgency } from '@/lib/conversations/answer-agency';
import { saveCure } from '@/lib/conversations/save-cure';
import { messageSchema } from '@/lib/conversations/schema';
import { sendMessage } from '@/lib/conversations/send-message';
import { confirmDocument } from '@/lib/documents/confirm-document';
import type { DocumentTarget } from '@/lib/documents/policy';
import { removeDocument } from '@/lib/documents/remove-document';
import { documentsPage } from '@/lib/documents/rules';
import { confirmation, removal } from '@/lib/documents/schema';
import { paths } from '@/lib/paths';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { fileCorrection } from '@/lib/receipts/file-correction';
import { fileRequest } from '@/lib/receipts/file-request';
import { deleteDraft } from '@/lib/requests/delete-draft';
import { referenceOfDraft, targetOfDocument } from '@/lib/requests/queries';
import { keepTyping, saveDraft } from '@/lib/requests/save-draft';
import {
  ANSWERED_SECTIONS,
  certificationSchema,
  cureSchema,
  startSchema,
  verbSchema,
  withdrawalSchema,
} from '@/lib/requests/schema';
import { startRequest } from '@/lib/requests/start-request';
import { withdrawRequest } from '@/lib/requests/withdraw-request';
import { formAction } from '@/lib/web/action';
import { asAgent } from './agent';

const draftId = z.uuid('The draft is not named: load the page again.');

/** What the page of a section sends beside its own fields, which are whatever the kind declares. */
const sectionSchema = z
  .object({
    section: z.enum(ANSWERED_SECTIONS),
    window: z.string().max(60).default(''),
    seen: z.string().max(40).default(''),
    replace: z.string().optional(),
    asked: z.string().optional(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

/** A form of a draft that was filed in another tab: what it became says more than that there is no such draft. */
async function leaveIfFiled(actor: Actor, draftId: string): Promise<void> {
  const reference = await referenceOfDraft(actor, draftId);
  if (reference) redirect(paths.request(reference));
}

export const startRequestAction = formAction({
  name: 'start-request',
  level: 'two_factor',
  schema: startSchema,
  async run({ actor, input }) {
    redirect(paths.draft(await startRequest(actor, input)));
  },
});

export const saveSectionAction = formAction({
  name: 'save-draft',
  level: 'two_factor',
  schema: sectionSchema.extend({ draftId }),
  async run({ actor, input }) {
    const { draftId, section, window, seen, replace, asked, ...values } = input;
    await leaveIfFiled(actor, draftId);
    const page = { draftId, section, window, seen, values, replace: replace === 'yes' };
    try {
      await saveDraft(actor, { ...page, asked: asked === 'yes' });
    } catch (error) {
      // What is refused is kept as it was typed, or it would be gone with a browser that is closed now.
      if (error instanceof Refusal && error.issues.every(({ field }) => field !== 'replace')) {
        await keepTyping(actor, page);
      }
      throw error;
    }
    redirect(paths.draft(draftId));
  },
});

export const keepTypingAction = formAction({
  name: 'keep-typing',
  level: 'two_factor',
  quiet: true,
  schema: sectionSchema.extend({ draftId }),
  async run({ actor, input }) {
    const { draftId, section, window, seen, replace, asked: _asked, ...values } = input;
    const { at, view } = await keepTyping(actor, {
      draftId,
      section,
      window,
      seen,
      values,
      replace: replace === 'yes',
    });
    return { answer: { at: at.toISOString(), view } };
  },
});

export const correctRequestAction = formAction({
  name: 'correct-request',
  level: 'two_factor',
  schema: sectionSchema.extend({ reference: z.string().max(40) }),
  async run({ actor, input }) {
    const { reference, section, asked, window: _window, seen: _seen, replace: _replace, ...values } = input;
    await fileCorrection(asAgent(actor), { reference, section, values, asked: asked === 'yes' });
    redirect(paths.request(reference));
  },
});

export const deleteDraftAction = formAction({
  name: 'delete-draft',
  level: 'two_factor',
  schema: z.object({ draftId }),
  async run({ actor, input }) {
    await leaveIfFiled(actor, input.draftId);
    await deleteDraft(actor, input.draftId);
    redirect(paths.requests());
  },
});

export const fileRequestAction = formAction({
  name: 'submit-request',
  level: 'two_factor',
  schema: certificationSchema.extend({ draftId }),
  async run({ visit, actor, input }) {
    const agent = asAgent(actor);
    // A second press must not spend a second code on what is filed already.
    const already = await referenceOfDraft(agent, input.draftId);
    if (already) redirect(paths.requestFiled(already));
    const { factorAt } = input.code ? await ensureFreshFactor(visit, input.code) : visit;
    const attested = input.attested === 'yes';
    const certified = input.certified === 'yes';
    const { reference } = await fileRequest(agent, { draftId: input.draftId, certified, attested, factorAt });
    redirect(paths.requestFiled(reference));
  },
});

async function targetOf(actor: Actor, documentId: string, question?: string): Promise<DocumentTarget> {
  const target = await targetOfDocument(actor, documentId, question);
  if (!target) throw new NotFound();
  return target;
}

export const confirmDocumentAction = formAction({
  name: 'confirm-document',
  level: 'two_factor',
  schema: confirmation,
  async run({ actor, input }) {
    const target = await targetOf(actor, input.document, input.question);
    await confirmDocument(actor, target, input);
    redirect(documentsPage(target));
  },
});

export const removeDocumentAction = formAction({
  name: 'remove-document',
  level: 'two_factor',
  schema: removal,
  async run({ actor, input }) {
    const target = await targetOf(actor, input.document);
    await removeDocument(actor, target, input);
    redirect(documentsPage(target));
  },
});

export const sendMessageAction = formAction({
  name: 'send-message',
  level: 'two_factor',
  schema: messageSchema,
  async run({ actor, input }) {
    await sendMessage(actor, input);
    // Without script the answer is an address: to come back to an answered POST the browser would ask to send it again.
    if (!(await headers()).has('next-action')) redirect(paths.request(input.reference));
    return { notice: 'The message was sent.' };
  },
});

/** From the page of its own, which leads back. */
export const sendMessageWithFilesAction = formAction({
  name: 'send-message-with-files',
  level: 'two_factor',
  schema: messageSchema,
  async run({ actor, input }) {
    await sendMessage(actor, { ...input, files: true });
    redirect(paths.request(input.reference));
  },
});

export const answerAgencyAction = formAction({
  name: 'answer-agency',
  level: 'two_factor',
  schema: verbSchema,
  async run({ actor, input }) {
    await answerAgency(actor, input);
    redirect(paths.request(input.reference));
  },
});

export const saveCureAction = formAction({
  name: 'save-cure',
  level: 'two_factor',
  schema: cureSchema,
  async run({ actor, input }) {
    await saveCure(actor, input);
    redirect(paths.requestAnswer(input.reference));
  },
});

export const withdrawRequestAction = formAction({
  name: 'withdraw-request',
  level: 'two_factor',
  schema: withdrawalSchema,
  async run({ actor, input }) {
    await withdrawRequest(actor, { reference: input.reference, reason: input.reason });
    redirect(paths.request(input.reference));
  },
});
