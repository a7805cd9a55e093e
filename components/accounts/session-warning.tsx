'use client';

import { usePathname } from 'next/navigation';
import { useActionState, useEffect, useRef, useState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EMPTY_STATE } from '@/lib/web/action-state';

type SessionWarningProps = {
  /** Milliseconds until the session ends unused, and until it ends in any case, as the page was drawn. */
  idleLeft: number;
  absoluteLeft: number;
  /** How long a session lasts at most, in whole hours. */
  hours: number;
  /** Milliseconds it may lie unused. */
  idleLimit: number;
  /** Milliseconds before the end at which to warn. */
  warning: number;
  stay: FormAction;
  signInHref: string;
};

type Ends = { idle: number; absolute: number };

const TICK = 1000;
const CHANNEL = 'openwrit-session';
const STAY = 'stay-signed-in';

/**
 * Warns before the session ends, with one button to stay. Tabs tell each other when they were used, so a
 * forgotten one does not cry wolf. Times run on the browser's steady clock, since the wall clock may be wrong.
 */
export function SessionWarning(props: SessionWarningProps) {
  const { idleLeft, absoluteLeft, hours, idleLimit, warning, stay, signInHref } = props;
  const path = usePathname();
  const [, act, pending] = useActionState(stay, EMPTY_STATE);
  const ends = useRef<Ends | null>(null);
  const [left, setLeft] = useState<{ ms: number; final: boolean } | null>(null);
  const [closed, setClosed] = useState(false);

  // Drawn by the server just now: its word counts.
  useEffect(() => {
    const at = performance.now();
    ends.current = { idle: at + idleLeft, absolute: at + absoluteLeft };
    setClosed(false);
    tellOthers(idleLeft);
  }, [idleLeft, absoluteLeft]);

  // Another page of the same frame was fetched, which used the session.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what tells.
  useEffect(() => {
    if (ends.current) ends.current.idle = Math.max(ends.current.idle, performance.now() + idleLimit - 60_000);
  }, [path, idleLimit]);

  useEffect(() => {
    const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
    const used = ({ data }: MessageEvent<number>) => {
      if (ends.current) ends.current.idle = performance.now() + data;
    };
    channel?.addEventListener('message', used);
    const timer = setInterval(() => {
      if (!ends.current) return;
      const { idle, absolute } = ends.current;
      const ms = Math.min(idle, absolute) - performance.now();
      setLeft(ms < warning ? { ms, final: absolute <= idle } : null);
    }, TICK);
    return () => {
      clearInterval(timer);
      channel?.close();
    };
  }, [warning]);

  const shown = left !== null;
  const over = shown && left.ms <= 0;

  // The dialog gives the keyboard to its first control, which closes it; one key shall keep the session.
  useEffect(() => {
    if (shown) document.getElementById(STAY)?.focus();
  }, [shown]);

  useEffect(() => {
    if (over) setClosed(false);
  }, [over]);

  if (!left) return null;
  const minutes = Math.max(1, Math.ceil(left.ms / 60_000));
  return (
    <Dialog
      title={over ? 'Your session has ended' : 'Your session is about to end'}
      open={!closed}
      onClose={() => setClosed(true)}
    >
      <div className="space-y-4">
        {over || left.final ? (
          <>
            <p>
              {over
                ? 'What you typed is still on this page.'
                : `You will be signed out in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}: a session lasts ${hours} ${hours === 1 ? 'hour' : 'hours'} at most. What you typed stays on this page.`}{' '}
              {over ? 'Sign in in another tab, then continue here.' : 'Save it now, and sign in again.'}
            </p>
            {over ? (
              <p>
                <a href={signInHref} target="_blank" rel="noreferrer">
                  Sign in (opens in a new tab)
                </a>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <p role="timer">
              Nothing was sent for a while. You will be signed out in {minutes}{' '}
              {minutes === 1 ? 'minute' : 'minutes'}.
            </p>
            <form action={act}>
              <Button id={STAY} pending={pending} pendingLabel="One moment…">
                Stay signed in
              </Button>
            </form>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** A page that draws itself anew uses no session, so what is told is the server's word and not the moment. */
function tellOthers(idleLeft: number): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(idleLeft);
  channel.close();
}
