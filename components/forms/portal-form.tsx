'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import type { ZodType } from 'zod';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Notice } from '@/components/ui/notice';
import { type ActionState, EMPTY_STATE } from '@/lib/web/action-state';
import { formValues } from '@/lib/web/form-values';
import { FormContext } from './form-context';
import { inOrder, type Problems, problems } from './form-problems';
import { SubmitButton } from './submit-button';
import { useRecheck } from './use-recheck';

type Values = Record<string, string | string[]>;

type PortalFormProps = {
  /** A server action; it gets the last state and the form, and answers with errors, or redirects. */
  action: (state: ActionState, data: FormData) => Promise<ActionState>;
  /** The schema the action parses with, of the values as `formValues` reads them. Only a client component can pass it. */
  schema?: ZodType;
  values?: Values;
  submitLabel: string;
  submitVariant?: 'primary' | 'secondary' | 'danger';
  pendingLabel?: string;
  /** For a page that asks one question: its button has the keyboard from the start, so that Enter presses it. */
  focusSubmit?: boolean;
  /** Further buttons or links beside the first. */
  secondary?: ReactNode;
  /** Names the form for a screen reader where a page has several. */
  label?: string;
  /** Its id, for a form behind a fold: without script too the fold is open when the answer comes. */
  place?: string;
  /** For the desk: less air between the fields. */
  dense?: boolean;
  children?: ReactNode;
};

const UNREACHED: Problems = [
  {
    field: null,
    message:
      'The portal did not answer, so it is not certain that this was saved. What you typed is still here: check your connection and press the button again.',
  },
];

/**
 * A form that works as a plain POST and gets better with script: it checks by the action's own schema before it
 * sends, checks a field again when it is left, sends once however often the button is pressed, moves the focus
 * to what is wrong, and keeps what was typed when the network fails. The fields are plain uncontrolled inputs,
 * so what was typed before the script arrived stays too.
 */
export function PortalForm(props: PortalFormProps) {
  const { action, schema, submitLabel, submitVariant, pendingLabel, secondary, label, children } = props;
  const [posted, post] = useActionState(action, EMPTY_STATE);
  const [answered, setAnswered] = useState<ActionState | null>(null);
  const [refused, setRefused] = useState<Problems | null>(null);
  const [pending, startSending] = useTransition();
  const [pressed, setPressed] = useState<string | null>(null);
  const sending = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const done = useRef<HTMLDivElement>(null);
  const state = answered ?? posted;

  const resolver = useMemo(() => schema && fromForm(schema, form), [schema]);
  const { handleSubmit, trigger, clearErrors, formState } = useForm<Values>({
    resolver,
    shouldFocusError: false,
  });
  const { errors, isSubmitted } = formState;

  function send(data: FormData, submitter: HTMLElement | null) {
    sending.current = true;
    setPressed(submitter?.id ?? null);
    startSending(async () => {
      const answer = await answerOf(action, state, data);
      startSending(() => {
        setAnswered(answer);
        setRefused(null);
      });
    });
  }

  useEffect(() => {
    if (!pending) sending.current = false;
  }, [pending]);

  // Done without leaving the page: the boxes go back to what the page now says.
  useEffect(() => {
    if (answered && answered.errors.length === 0) {
      form.current?.reset();
      clearErrors();
      done.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [answered, clearErrors]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending.current) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    if (!resolver || (submitter instanceof HTMLButtonElement && submitter.formNoValidate))
      return send(data, submitter);
    void handleSubmit(
      () => send(data, submitter),
      (invalid) => setRefused(inOrder(problems(invalid), namesIn(form.current))),
    )(event);
  }

  const onBlur = useRecheck((name) => {
    if (resolver && isSubmitted) void trigger(name);
  });

  const found = problems(errors);
  const fieldErrors = refused || !state.errors.length ? found : [...found, ...state.errors];
  const summary = refused ?? state.errors;
  const returned = Object.keys(state.values).length > 0;
  const values = returned ? state.values : (props.values ?? {});

  return (
    <FormContext value={{ values, returned, errors: fieldErrors, pending, pressed, place: props.place }}>
      <form
        ref={form}
        id={props.place}
        action={post}
        onSubmit={onSubmit}
        onBlur={onBlur}
        noValidate
        aria-label={label}
        className={props.dense ? 'space-y-3' : 'space-y-7'}
      >
        <ErrorSummary errors={summary} />
        {state.notice && summary.length === 0 ? (
          <div ref={done}>
            <Notice tone="success" role="status">
              <p>{state.notice}</p>
            </Notice>
          </div>
        ) : null}
        {children}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
          <SubmitButton
            variant={submitVariant}
            size={props.dense ? 'small' : 'normal'}
            pendingLabel={pendingLabel}
            autoFocus={props.focusSubmit}
          >
            {submitLabel}
          </SubmitButton>
          {secondary}
        </div>
      </form>
    </FormContext>
  );
}

/** Asks the action; a redirect passes through, and anything else that is thrown becomes a sentence. */
async function answerOf(action: PortalFormProps['action'], state: ActionState, data: FormData) {
  try {
    return await action(state, data);
  } catch (error) {
    unstable_rethrow(error);
    return { errors: UNREACHED, values: formValues(data), notice: null };
  }
}

/** Checks what the form holds, read as the action will read it; the library's own copy knows no repeated names. */
function fromForm(schema: ZodType, form: { current: HTMLFormElement | null }): Resolver<Values> {
  const resolve = zodResolver(schema as ZodType<Values, Values>);
  return (given, context, options) =>
    resolve(form.current ? formValues(new FormData(form.current)) : given, context, options);
}

function namesIn(form: HTMLFormElement | null): (string | null)[] {
  return Array.from(form?.elements ?? [], (element) => element.getAttribute('name'));
}
