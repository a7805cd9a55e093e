'use client';

import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { classNames } from '@/components/ui/class-names';
import { CONTROL, FieldError, FieldFrame, FieldHint, FieldLabel } from './field-frame';
import { useField } from './form-context';

type TextAreaFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  large?: boolean;
  rows?: number;
  /** The most characters it takes, told beforehand; with script what is left is counted while typing. */
  limit?: number;
  spellCheck?: boolean;
  /** For lists, one entry a line: lines are not broken, which keeps typing in ten thousand of them quick. */
  monospace?: boolean;
  value?: string;
  error?: string;
};

/**
 * Several lines of text. The limit is not enforced by the box: cutting off what was pasted would lose it
 * without a word, so too much stays there and gets a sentence.
 */
export function TextAreaField({
  name,
  label,
  hint,
  optional,
  large,
  rows = 6,
  limit,
  spellCheck,
  monospace,
  value,
  error: ownError,
}: TextAreaFieldProps) {
  const field = useField(name, Boolean(hint), value ? [value] : [], ownError);
  const limitId = `${name}-limit`;
  const describedBy = [field.describedBy, limit && limitId].filter(Boolean).join(' ') || undefined;
  const box = useRef<HTMLTextAreaElement>(null);
  useTypedBeforeScript(name, box);
  return (
    <FieldFrame error={field.error}>
      <FieldLabel htmlFor={name} optional={optional} large={large}>
        {label}
      </FieldLabel>
      {hint ? <FieldHint id={field.hintId}>{hint}</FieldHint> : null}
      {field.error ? <FieldError id={field.errorId}>{field.error}</FieldError> : null}
      <textarea
        ref={box}
        id={name}
        name={name}
        rows={rows}
        spellCheck={spellCheck}
        wrap={monospace ? 'off' : undefined}
        defaultValue={field.values[0] ?? ''}
        aria-describedby={describedBy}
        aria-invalid={field.error ? true : undefined}
        className={classNames(CONTROL, 'resize-y', monospace && 'font-mono text-sm')}
      />
      {limit ? <Limit id={limitId} limit={limit} box={box} /> : null}
    </FieldFrame>
  );
}

const never = () => () => undefined;

/**
 * Keeps what was typed before the script arrived: as it takes over, React puts the text of the page back into a box
 * that was not empty.
 */
function useTypedBeforeScript(id: string, box: RefObject<HTMLTextAreaElement | null>): void {
  const arriving = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const typed = useRef<string | null>(null);
  if (arriving && typeof document !== 'undefined' && typed.current === null) {
    const drawn = document.getElementById(id);
    if (drawn instanceof HTMLTextAreaElement) typed.current = drawn.value;
  }
  useLayoutEffect(() => {
    if (typed.current !== null && box.current) box.current.value = typed.current;
    typed.current = null;
  }, [box]);
}

function Limit({
  id,
  limit,
  box,
}: {
  id: string;
  limit: number;
  box: RefObject<HTMLTextAreaElement | null>;
}) {
  const [length, setLength] = useState<number | null>(null);
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const count = () => setLength(area.value.length);
    count();
    // A reset empties the box after its event.
    const recount = () => setTimeout(count);
    const { form } = area;
    area.addEventListener('input', count);
    form?.addEventListener('reset', recount);
    return () => {
      area.removeEventListener('input', count);
      form?.removeEventListener('reset', recount);
    };
  }, [box]);

  const left = length === null ? null : limit - length;
  const words =
    left === null || left === limit
      ? `At most ${limit.toLocaleString('en-US')} characters.`
      : left < 0
        ? `${(-left).toLocaleString('en-US')} characters too many.`
        : `${left.toLocaleString('en-US')} characters left of ${limit.toLocaleString('en-US')}.`;

  // Spoken only in a pause and only near the end: a count at every key would drown what is being typed.
  useEffect(() => {
    if (left === null || left > limit / 5) return setSpoken('');
    const timer = setTimeout(() => setSpoken(words), 1000);
    return () => clearTimeout(timer);
  }, [left, limit, words]);

  return (
    <>
      <p
        id={id}
        className={classNames(
          'text-sm',
          left !== null && left < 0 ? 'font-semibold text-danger' : 'text-ink-muted',
        )}
      >
        {words}
      </p>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </>
  );
}
