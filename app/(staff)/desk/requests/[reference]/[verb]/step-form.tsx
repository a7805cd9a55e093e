import * as actions from '@/app/(staff)/desk/actions';
import { ApproveForm } from '@/components/desk/approve-form';
import { AskForm } from '@/components/desk/ask-form';
import { ReasonForm } from '@/components/desk/reason-form';
import type { PageVerb } from '@/components/desk/request-steps';
import { SupersedeForm } from '@/components/desk/supersede-form';
import { documentsOf } from '@/lib/documents/queries';
import { CODES } from '@/lib/law/checklist-items';
import type { RequestDetail } from '@/lib/requests/queries';
import { wordsFor } from '@/lib/templates/queries';
import { categoryFacts, checklistFacts } from '../load-request';

type StepFormProps = {
  verb: PageVerb;
  request: RequestDetail;
  reference: string;
  /** The request that replaces it, where a link named one. */
  by: string;
};

/** The form of one step. */
export async function StepForm({ verb, request, reference, by }: StepFormProps) {
  switch (verb) {
    case 'ask': {
      const documents = (await documentsOf(request.id)).filter(({ confirmed }) => confirmed);
      const checklist = await checklistFacts(request, documents.length);
      const words = await wordsFor(request, CODES);
      const conditions = checklist
        // That it came through the portal cannot be missing from a request that is here.
        .filter(({ code }) => code !== 'G1')
        .map(({ code, says, mark, deficiencies }) => ({
          code,
          says: says.words,
          words: words.filter(({ purpose }) => purpose === code),
          before: deficiencies.length,
          likely: mark ? !mark.met : says.missing,
        }));
      return <AskForm action={actions.ask} reference={reference} conditions={conditions} />;
    }
    case 'approve':
      return <ApproveStep request={request} reference={reference} />;
    case 'decline':
      return (
        <ReasonForm
          action={actions.decline}
          reference={reference}
          label="Why is the request declined?"
          hint="The agent reads this in the portal. Every identifier without an outcome is recorded as declined."
          submitLabel="Decline the request"
          danger
        />
      );
    case 'delay':
      return (
        <ReasonForm
          action={actions.delay}
          reference={reference}
          label="What is the legal reason for the delay?"
          hint="For example a motion to quash, or a conflict of laws. The agent reads this in the portal; the clock stands until the review is resumed."
          submitLabel="Delay the request"
        />
      );
    case 'reopen':
      return (
        <ReasonForm
          action={actions.reopen}
          reference={reference}
          label="Why is the request reopened?"
          hint="The agent reads this in the portal. Outcomes recorded so far are taken back and recorded anew."
          submitLabel="Reopen the request"
        />
      );
    case 'supersede':
      return <SupersedeForm action={actions.supersede} reference={reference} by={by} />;
  }
}

async function ApproveStep({ request, reference }: { request: RequestDetail; reference: string }) {
  const documents = (await documentsOf(request.id)).filter(({ confirmed }) => confirmed);
  const checklist = await checklistFacts(request, documents.length);
  return (
    <ApproveForm
      action={actions.approve}
      reference={reference}
      summary={{
        categories: categoryFacts(request),
        identifiers: request.identifiers.map(({ given }) => given),
        identifierCount: request._count.identifiers,
        period:
          request.periodFrom && request.periodTo ? { from: request.periodFrom, to: request.periodTo } : null,
        documents: documents.length,
        missing: checklist
          .filter(({ says }) => says.missing)
          .map(({ code, says }) => ({ code, words: says.words })),
      }}
    />
  );
}
