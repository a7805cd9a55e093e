import type { FormAction } from '@/components/requests/form-action';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { VERB_LABELS } from '@/lib/requests/rules';
import { DeskForm } from './desk-form';
import { type DeskVerb, isPressed, type PressedVerb } from './request-steps';

type ActionBarProps = {
  reference: string;
  /** What the status and the policy allow now. */
  verbs: DeskVerb[];
  actions: Record<PressedVerb, FormAction>;
  /** Why a button one may look for is not there. */
  hint: string | null;
};

/** The steps possible now, the likeliest first and set off. */
export function ActionBar({ reference, verbs, actions, hint }: ActionBarProps) {
  if (verbs.length === 0 && !hint) return null;
  // A hint says that the step is not there, or waits for something: then no button is set off.
  const main = hint ? null : verbs.find((verb) => ['begin', 'approve', 'resume', 'fulfil'].includes(verb));
  return (
    <section aria-label="Next steps" className="flex flex-wrap items-start gap-2 print:hidden">
      {verbs.map((verb) => {
        const variant = verb === main ? 'primary' : 'secondary';
        const words = VERB_LABELS[verb];
        return isPressed(verb) ? (
          <DeskForm key={verb} action={actions[verb]} label={words} submitLabel={words} variant={variant}>
            <input type="hidden" name="reference" value={reference} />
          </DeskForm>
        ) : (
          <ButtonLink key={verb} href={paths.deskAct(reference, verb)} variant={variant} size="small">
            {words}
          </ButtonLink>
        );
      })}
      {hint ? <p className="self-center text-sm text-ink-muted">{hint}</p> : null}
    </section>
  );
}
