'use client';

import { useEffect, useRef, useState } from 'react';
import { useField } from '@/components/forms/form-context';
import type { StatuteNote } from '@/lib/law/statute-note';
import { StatuteWords } from '../statute-words';

/** How long a pause in typing is before the table is asked, in milliseconds. */
const PAUSE = 400;

/** Under the field of a statute: whether it is known and what it authorises, drawn by the server and followed by script. */
export function StatuteHint({ name, drawn }: { name: string; drawn: StatuteNote | null }) {
  const place = useRef<HTMLParagraphElement>(null);
  const { values } = useField(name, false);
  const [note, setNote] = useState(drawn);

  useEffect(() => {
    const field = place.current?.closest('form')?.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        // The table is loaded when it is first asked.
        const { statuteNote } = await import('@/lib/law/statute-note');
        setNote(statuteNote(field.value));
      }, PAUSE);
    };
    field.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      field.removeEventListener('input', typed);
    };
  }, [name]);

  // What came back refused may be another citation than the one the server looked at.
  const current = note === drawn && drawn && (values[0] ?? '') !== drawn.cited ? null : note;
  return (
    <p ref={place} role="status" className="-mt-4 min-h-6 max-w-2xl text-sm">
      {current ? <StatuteWords note={current} /> : null}
    </p>
  );
}
