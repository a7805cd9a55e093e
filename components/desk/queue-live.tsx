'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { actWords } from '@/lib/audit/events';
import type { DeskChange } from '@/lib/desk/events';
import { onLive } from './live-line';
import { actedHere, isInUse, useQuietRefresh } from './use-quiet-refresh';

/** However much happens, the list is drawn no oftener than this. */
const PAUSE_MS = 3_000;

/**
 * Keeps the queue as it is now: draws it anew when somebody changed something, unless something is ticked or typed;
 * then it offers to.
 */
export function QueueLive() {
  const { refresh } = useQuietRefresh();
  const [waiting, setWaiting] = useState<Set<string>>(new Set());
  // Offered where the list may not be drawn by itself; a button that came and went would move the page under the hand.
  const [held, setHeld] = useState(false);
  const [told, setTold] = useState('');
  const last = useRef(0);
  const changed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const load = useCallback(() => {
    changed.current = false;
    last.current = performance.now();
    setWaiting(new Set());
    setHeld(false);
    refresh();
  }, [refresh]);

  useEffect(() => {
    const soon = () => {
      clearTimeout(timer.current);
      const pause = Math.max(150, PAUSE_MS - (performance.now() - last.current));
      timer.current = setTimeout(
        () => {
          if (document.hidden || isInUse()) setHeld(true);
          else load();
        },
        last.current === 0 ? 150 : pause,
      );
    };
    const off = onLive((message) => {
      if (message.type === 'missed') return soon();
      if (message.type !== 'change') return;
      const { change } = message;
      if (change.own && actedHere()) return;
      changed.current = true;
      setWaiting((before) => new Set([...before, change.reference]));
      // What the portal itself notes comes in rows, and would take the place of what people do.
      if (!change.own && change.actor) setTold(sentence(change));
      soon();
    });
    const back = () => {
      if (!document.hidden && changed.current) soon();
    };
    document.addEventListener('visibilitychange', back);
    return () => {
      off();
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', back);
    };
  }, [load]);

  return (
    <div className="flex min-w-0 items-center gap-x-3 text-sm text-ink-muted lg:h-9 lg:flex-1 print:hidden">
      <p role="status" className="truncate max-lg:sr-only">
        {told}
      </p>
      {held && waiting.size > 0 ? (
        <Button type="button" variant="secondary" size="small" onClick={load}>
          {waiting.size === 1 ? '1 request changed: load it' : `${waiting.size} requests changed: load them`}
        </Button>
      ) : null}
    </div>
  );
}

function sentence({ actor, says, reference }: DeskChange): string {
  return `${reference}: ${actWords(actor, says)}.`;
}
