import { DeskForm } from '@/components/desk/desk-form';
import type { FormAction } from '@/components/forms/form-action';
import { ButtonLink } from '@/components/ui/button';
import { DORMANT_DAYS } from '@/lib/accounts/rules';

type AccountActsProps = {
  id: string;
  /** For a screen reader: whose buttons these are. */
  name: string;
  /** Those that can be pressed now; the others are left out. */
  confirm?: FormAction | undefined;
  refuse?: FormAction | undefined;
  undo?: FormAction | undefined;
  reopen?: FormAction | undefined;
  release?: FormAction | undefined;
  /** Whether wrong codes have locked it; else it is dormant. */
  locked?: boolean;
  /** Where the account is closed and what is open handed over; null where that is not possible. */
  leaveHref: string | null;
  /** Where its owner is shut out at once, for staff. */
  suspendHref?: string | null;
  /** Where it is reported that its owner lost every second factor, for counsel and administrators. */
  lossHref?: string | null;
};

/** What can be done with an account by whoever answers for its agency, or for the company's staff. */
export function AccountActs(props: AccountActsProps) {
  const { id, name, confirm, refuse, undo, reopen, release, locked, leaveHref, suspendHref, lossHref } =
    props;
  const own = <input type="hidden" name="id" value={id} />;
  return (
    <div className="space-y-4">
      {release ? (
        <div className="space-y-2">
          <p>
            {locked
              ? 'It is locked after five wrong codes. Speak to the person first: somebody else may have typed them.'
              : `It was not used for ${DORMANT_DAYS} days. Make sure that the person is still there.`}
          </p>
          <DeskForm
            action={release}
            label={`Release the account of ${name}`}
            submitLabel={locked ? 'Release the account' : 'Keep the account'}
          >
            {own}
          </DeskForm>
        </div>
      ) : null}
      {confirm || refuse ? (
        <div className="space-y-2">
          {confirm ? (
            <p>
              Confirm it only if you know that this person works for the agency: ask them or their supervisor,
              on a number you knew before.
            </p>
          ) : null}
          <div className="flex flex-wrap gap-3">
            {confirm ? (
              <DeskForm
                action={confirm}
                label={`Confirm ${name}`}
                submitLabel="Confirm the account"
                variant="primary"
              >
                {own}
              </DeskForm>
            ) : null}
            {refuse ? (
              <DeskForm action={refuse} label={`Refuse ${name}`} submitLabel="Not one of the agency’s people">
                {own}
              </DeskForm>
            ) : null}
          </div>
        </div>
      ) : null}
      {undo ? (
        <div className="space-y-2">
          <p>
            If the confirmation was wrong, take it back: the account waits again, and nothing it filed is
            approved.
          </p>
          <DeskForm
            action={undo}
            label={`Take back the confirmation of ${name}`}
            submitLabel="Take the confirmation back"
          >
            {own}
          </DeskForm>
        </div>
      ) : null}
      {reopen ? (
        <div className="space-y-2">
          <p>If it was closed by mistake, or its owner came back, open it again: they sign in as before.</p>
          <DeskForm
            action={reopen}
            label={`Open the account of ${name} again`}
            submitLabel="Open the account again"
          >
            {own}
          </DeskForm>
        </div>
      ) : null}
      {suspendHref ? (
        <div className="space-y-2">
          <p>Somebody who may not be who they say is shut out at once; it takes two people to let them in.</p>
          <ButtonLink href={suspendHref} variant="secondary" size="small">
            Suspend the agent
          </ButtonLink>
        </div>
      ) : null}
      {lossHref ? (
        <div className="space-y-2">
          <p>Somebody who lost every second factor is let in by two people, one of whom recognised them.</p>
          <ButtonLink href={lossHref} variant="secondary" size="small">
            Report a lost second factor
          </ButtonLink>
        </div>
      ) : null}
      {leaveHref ? (
        <div className="space-y-2">
          <p>Somebody who leaves has their account closed, and what is open goes to others.</p>
          <ButtonLink href={leaveHref} variant="secondary" size="small">
            Close the account
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
