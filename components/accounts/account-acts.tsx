import { DeskForm } from '@/components/desk/desk-form';
import { ButtonLink } from '@/components/ui/button';
import type { FormAction } from './form-action';

type AccountActsProps = {
  id: string;
  /** For a screen reader: whose buttons these are. */
  name: string;
  /** Those that can be pressed now; the others are left out. */
  confirm?: FormAction | undefined;
  refuse?: FormAction | undefined;
  undo?: FormAction | undefined;
  reopen?: FormAction | undefined;
  /** Where the account is closed and what is open handed over; null where that is not possible. */
  leaveHref: string | null;
};

/** What can be done with an agent's account by whoever answers for its agency. */
export function AccountActs({ id, name, confirm, refuse, undo, reopen, leaveHref }: AccountActsProps) {
  const own = <input type="hidden" name="id" value={id} />;
  return (
    <div className="space-y-4">
      {confirm ? (
        <div className="space-y-2">
          <p>
            Confirm it only if you know that this person works for the agency: ask them or their supervisor,
            on a number you knew before.
          </p>
          <div className="flex flex-wrap gap-3">
            <DeskForm
              action={confirm}
              label={`Confirm ${name}`}
              submitLabel="Confirm the account"
              variant="primary"
            >
              {own}
            </DeskForm>
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
      {leaveHref ? (
        <div className="space-y-2">
          <p>Somebody who leaves has their account closed and what is open handed over.</p>
          <ButtonLink href={leaveHref} variant="secondary" size="small">
            Close the account
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
