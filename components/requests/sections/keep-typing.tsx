'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { useSending } from '@/components/forms/form-context';
import type { CheckView } from '@/lib/requests/kinds/check-view';
import { EMPTY_STATE } from '@/lib/web/action-state';
import { useWorkspace } from '../draft-workspace';

/** How long a pause in typing is before it is kept, in milliseconds; twice as long as keeping took, where that is more. */
const PAUSE = 1_200;

/** What the action that keeps gives back. */
type Answer = { at: string; view: CheckView };

type Told = { kept: string } | { failed: string } | null;

/**
 * Keeps what is typed in the form it stands in, at each pause, and shows when; the pre-flight beside the form follows.
 * Without script the page's button keeps it.
 */
export function KeepTyping({ keep }: { keep: FormAction }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [told, tell] = useState<Told>(null);
  const workspace = useWorkspace();
  const show = workspace?.show;
  const { pending } = useSending();
  const sent = useRef(pending);

  useEffect(() => {
    sent.current = pending;
  }, [pending]);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let going = false;
    let again = false;
    let pause = PAUSE;

    const keepNow = async () => {
      if (going) {
        again = true;
        return;
      }
      going = true;
      const begun = performance.now();
      try {
        const state = await keep(EMPTY_STATE, new FormData(form));
        const answer = state.answer as Answer | undefined;
        if (answer) {
          tell({ kept: answer.at });
          show?.(answer.view);
        } else if (state.errors[0]) tell({ failed: state.errors[0].message });
      } catch {
        tell({ failed: 'What you typed could not be kept: check your connection. It is still here.' });
      } finally {
        pause = Math.max(PAUSE, 2 * (performance.now() - begun));
        going = false;
        if (again && !sent.current) {
          again = false;
          void keepNow();
        }
      }
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // What the button sends is newer than what a pause would keep, and is kept also where it is refused.
        if (!sent.current) void keepNow();
      }, pause);
    };
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', typed);
    };
  }, [keep, show]);

  return (
    <p ref={place} role="status" className="min-h-5 text-sm text-ink-muted">
      {told === null ? null : 'kept' in told ? `Saved ${clock(told.kept)}` : told.failed}
    </p>
  );
}

/** An instant as the person's own clock shows it, with its zone: `12:03 (UTC-5)`. */
function clock(iso: string): string {
  const at = new Date(iso);
  const pad = (number: number) => String(number).padStart(2, '0');
  const ahead = -at.getTimezoneOffset();
  const minutes = Math.abs(ahead) % 60;
  const hours = Math.trunc(Math.abs(ahead) / 60);
  const zone =
    ahead === 0 ? 'UTC' : `UTC${ahead > 0 ? '+' : '-'}${hours}${minutes ? `:${pad(minutes)}` : ''}`;
  return `${pad(at.getHours())}:${pad(at.getMinutes())} (${zone})`;
}
