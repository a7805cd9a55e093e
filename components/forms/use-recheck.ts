'use client';

import { type FocusEvent, useEffect, useRef } from 'react';

type Named = (Element & { name?: string }) | null;

/**
 * Calls `check` with the name of a field that was left. While a mouse button or a finger is down it waits until
 * that is over: the sentence that goes away moves the page, and the click would land beside the button it was
 * meant for.
 */
export function useRecheck(check: (name: string) => void) {
  const pressed = useRef(false);
  const waiting = useRef<string | null>(null);
  const latest = useRef(check);

  useEffect(() => {
    latest.current = check;
  });

  useEffect(() => {
    const press = () => {
      pressed.current = true;
    };
    const release = () => {
      pressed.current = false;
      const name = waiting.current;
      waiting.current = null;
      // After the click, which follows the release.
      if (name) setTimeout(() => latest.current(name));
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);

  return (event: FocusEvent) => {
    const left = event.target as Named;
    const entered = event.relatedTarget as Named;
    // Going from one radio button to the next is not leaving the question.
    if (!left?.name || left.name === entered?.name) return;
    if (pressed.current) waiting.current = left.name;
    else check(left.name);
  };
}
