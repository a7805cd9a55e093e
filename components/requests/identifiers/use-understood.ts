'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UnderstoodPage } from '@/lib/law/understood-identifiers';
import { askWorker } from './ask-worker';
import { FIRST_ROWS, MORE_ROWS } from './rows-shown';

/** How long a pause in typing is before the list is read again, in milliseconds; longer where reading takes long. */
const PAUSE = 500;
const LONGEST_PAUSE = 2_500;

function boxText(form: HTMLElement | null, name: 'identifiers' | 'names'): string {
  const box = form?.querySelector(`textarea[name="${name}"]`);
  return box instanceof HTMLTextAreaElement ? box.value : '';
}

/**
 * What the two boxes of the form hold, as it was understood: drawn by the server, and followed while somebody types.
 * Only rows that are shown come back, so that ten thousand weigh no more than fifty.
 * @param frame the element that the boxes stand in
 */
export function useUnderstood(
  frame: RefObject<HTMLElement | null>,
  { drawn, country }: { drawn: UnderstoodPage; country: string },
) {
  const [page, setPage] = useState(drawn);
  const view = useRef({ find: '', shown: Math.max(FIRST_ROWS, drawn.rows.length) });
  const pause = useRef(PAUSE);
  const going = useRef(false);
  const again = useRef(false);

  const read = useCallback(async () => {
    again.current = true;
    if (going.current) return;
    going.current = true;
    try {
      while (again.current) {
        again.current = false;
        const identifiers = boxText(frame.current, 'identifiers');
        const names = boxText(frame.current, 'names');
        const begun = performance.now();
        setPage(await askWorker('understand', { identifiers, names, country, ...view.current }));
        pause.current = Math.min(Math.max(PAUSE, performance.now() - begun), LONGEST_PAUSE);
      }
    } catch {
      // What was drawn stays; the pre-flight of the server says what it finds at every pause.
    } finally {
      going.current = false;
    }
  }, [frame, country]);

  useEffect(() => {
    const element = frame.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typed = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), pause.current);
    };
    element?.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener('input', typed);
    };
  }, [frame, read]);

  return {
    page,
    find: (text: string) => {
      view.current = { find: text, shown: FIRST_ROWS };
      void read();
    },
    showMore: () => {
      view.current.shown += MORE_ROWS;
      void read();
    },
  };
}
