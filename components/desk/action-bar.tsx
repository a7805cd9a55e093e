import type { FormAction } from '@/components/forms/form-action';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import { VERB_LABELS } from '@/lib/requests/rules';
import { DeskForm } from './desk-form';
import { KeyCap } from './key-cap';
import { FOCUSED_VERBS, keyed, VERB_KEYS } from './keyed';
import { type DeskVerb, isPressed, type PressedVerb } from './request-steps';

type ActionBarProps = {
  reference: string;
  /** The queue in which the request was opened, as its address spells it. */
  view: string | null;
  /** What the status and the policy allow now. */
  verbs: DeskVerb[];
  actions: Record<PressedVerb, FormAction>;
  /** Why a button one may look for is not there. */
  hint: string | null;
};

/** The steps possible now, the likeliest first and set off. */
export function ActionBar({ reference, view, verbs, actions, hint }: ActionBarProps) {
  if (verbs.length === 0 && !hint) return null;
  // A hint says that the step is not there, or waits for something: then no button is set off.
  const main = hint ? null : verbs.find((verb) => ['begin', 'approve', 'resume', 'fulfil'].includes(verb));
  return (
    <section aria-label="Next steps" className="flex flex-wrap items-start gap-2 print:hidden">
      {verbs.map((verb) => {
        const variant = verb === main ? 'primary' : 'secondary';
        const words = VERB_LABELS[verb];
        const letter = VERB_KEYS[verb];
        const keys = keyed(letter, words, FOCUSED_VERBS.includes(verb) ? 'focus' : 'press');
        return isPressed(verb) ? (
          <DeskForm
            key={verb}
            action={actions[verb]}
            label={words}
            submitLabel={words}
            variant={variant}
            keys={keys}
            letter={letter}
          >
            <input type="hidden" name="reference" value={reference} />
          </DeskForm>
        ) : (
          <ButtonLink
            key={verb}
            href={paths.deskAct(reference, verb, view)}
            variant={variant}
            size="small"
            {...keys}
          >
            {words}
            <KeyCap>{letter}</KeyCap>
          </ButtonLink>
        );
      })}
      {hint ? <p className="self-center text-sm text-ink-muted">{hint}</p> : null}
    </section>
  );
}
