import * as actions from '@/app/(staff)/desk/actions';
import * as decisions from '@/app/(staff)/desk/decision-actions';
import { ApproveForm } from '@/components/desk/approve-form';
import { AskForm } from '@/components/desk/ask-form';
import { DeclineForm } from '@/components/desk/decline-form';
import { DelayForm } from '@/components/desk/delay-form';
import { ReasonForm } from '@/components/desk/reason-form';
import type { PageVerb } from '@/components/desk/request-steps';
import { SupersedeForm } from '@/components/desk/supersede-form';
import type { Actor } from '@/lib/accounts/rules';
import { documentsOf } from '@/lib/documents/queries';
import { CODES } from '@/lib/law/checklist-items';
import { may } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { wordsFor } from '@/lib/templates/queries';
import { categoryFacts, checklistFacts, oneOf } from '../load-request';

type StepFormProps = {
  verb: PageVerb;
  request: RequestDetail;
  reference: string;
  actor: Actor;
  /** The address's: `by` names a request that replaces it, `words` a template to begin with, `in` the queue. */
  query: Record<string, string | string[] | undefined>;
};

/** The form of one step. */
export async function StepForm(props: StepFormProps) {
  const { verb, request, reference, query } = props;
  switch (verb) {
    case 'ask': {
      const words = await wordsFor(request, CODES);
      const conditions = (await conditionsOf(request)).list
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
      return <ApproveStep {...props} />;
    case 'decline': {
      const [{ codes }, words] = await Promise.all([conditionsOf(request), wordsOf(props, 'decline')]);
      return <DeclineForm action={decisions.decline} reference={reference} codes={codes} {...words} />;
    }
    case 'delay': {
      const words = await wordsOf(props, 'delay');
      return <DelayForm action={decisions.delay} reference={reference} {...words} />;
    }
    case 'reopen':
      return (
        <ReasonForm
          action={actions.reopen}
          reference={reference}
          label="Why is the request reopened?"
          hint="The agent reads this in the portal. What was granted and the outcomes recorded so far are taken back and decided anew."
          submitLabel="Reopen the request"
        />
      );
    case 'supersede':
      return <SupersedeForm action={actions.supersede} reference={reference} by={oneOf(query.by) ?? ''} />;
  }
}

/** The conditions that apply, those for which the request says nothing first. */
async function conditionsOf(request: RequestDetail) {
  const documents = (await documentsOf(request.id)).filter(({ confirmed }) => confirmed);
  const list = await checklistFacts(request, documents.length);
  const missing = list.filter(({ says, mark }) => (mark ? !mark.met : says.missing));
  const codes = [...missing, ...list.filter((each) => !missing.includes(each))].map(({ code }) => code);
  return { list, missing, codes, documents: documents.length };
}

/** The words that templates offer for a step, and those to begin with: of the one that the address names. */
async function wordsOf({ request, query }: StepFormProps, verb: 'approve' | 'decline' | 'delay') {
  const templates = await wordsFor(request, verb);
  const chosen = oneOf(query.words);
  const template =
    templates.find(({ id, key }) => id === chosen || key === chosen) ??
    (!chosen && verb === 'approve' ? templates[0] : null);
  return { words: templates, start: template?.words };
}

async function ApproveStep(props: StepFormProps) {
  const { request, reference, actor } = props;
  const [{ missing, codes, documents }, words] = await Promise.all([
    conditionsOf(request),
    wordsOf(props, 'approve'),
  ]);
  return (
    <ApproveForm
      action={decisions.approve}
      reference={reference}
      chooses={may(actor, 'approve_in_part', request.facts)}
      {...words}
      summary={{
        categories: categoryFacts(request).map((each) => ({ ...each, granted: null })),
        identifiers: request.identifiers.map(({ id, given }) => ({ id, given })),
        identifierCount: request._count.identifiers,
        period:
          request.periodFrom && request.periodTo ? { from: request.periodFrom, to: request.periodTo } : null,
        documents,
        missing: missing.map(({ code, says }) => ({ code, words: says.words })),
        codes,
      }}
    />
  );
}
