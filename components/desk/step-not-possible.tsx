import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import { type RequestStatus, STATUS_LABELS, VERB_LABELS, VERBS } from '@/lib/requests/rules';
import type { PageVerb } from './request-steps';

type StepNotPossibleProps = {
  verb: PageVerb | null;
  status: RequestStatus;
  reference: string;
  /** What was done last, by whom and when. */
  did: string | null;
};

/** Says why a step cannot be taken: it is none, or the status has moved on. */
export function StepNotPossible({ verb, status, reference, did }: StepNotPossibleProps) {
  return (
    <>
      <Notice tone="warning">
        {verb ? (
          <p>
            {did ? `${did}. ` : null}The request is now “{STATUS_LABELS[status]}”, so “{VERB_LABELS[verb]}” is
            not possible. It is possible while a request is{' '}
            {VERBS[verb].from.map((each) => `“${STATUS_LABELS[each]}”`).join(' or ')}. Nothing was changed.
          </p>
        ) : (
          <p>This address names no step that a request can take. Nothing was changed.</p>
        )}
      </Notice>
      <ButtonLink href={paths.deskRequest(reference)} variant="secondary">
        Back to the request
      </ButtonLink>
    </>
  );
}
