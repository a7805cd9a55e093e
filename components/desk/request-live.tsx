'use client';

import { Info } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { TONE_SOFT } from '@/components/ui/tone';
import { actWords } from '@/lib/audit/events';
import { agoWords } from '@/lib/audit/rules';
import type { DeskChange } from '@/lib/desk/events';
import { paths } from '@/lib/paths';
import { onLive } from './live-line';
import { actedHere, isInUse, useQuietRefresh } from './use-quiet-refresh';

type RequestLiveProps = {
  reference: string;
  /** Where all of the page is a form, it is never drawn anew by itself. */
  form?: boolean;
};

const SHOWN = 3;
const TICK_MS = 1000;
type Noticed = DeskChange & { /** When it was told, on the browser's steady clock. */ heardAt: number };

/**
 * What others do to the request that is open. The page is drawn anew at once where nothing is typed in it; else it says
 * so, and leaves that to the reader.
 */
export function RequestLive({ reference, form = false }: RequestLiveProps) {
  const { refresh } = useQuietRefresh();
  const [noticed, setNoticed] = useState<Noticed[]>([]);
  const [stale, setStale] = useState(false);
  const [time, setTime] = useState(0);

  useEffect(
    () =>
      onLive((message) => {
        if (message.type === 'missed') return form || isInUse() ? setStale(true) : refresh();
        if (message.type !== 'change' || message.change.reference !== reference) return;
        const { change } = message;
        if (change.own && actedHere()) return;
        if (!change.own) {
          const heardAt = performance.now();
          setTime(heardAt);
          setNoticed((before) => [{ ...change, heardAt }, ...before].slice(0, SHOWN));
        }
        if (!form && !isInUse()) refresh();
        else if (!change.own) setStale(true);
      }),
    [reference, form, refresh],
  );

  useEffect(() => {
    if (noticed.length === 0) return;
    const timer = setInterval(() => setTime(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [noticed.length]);

  const show = () => {
    setStale(false);
    refresh();
  };
  const [latest] = noticed;
  return (
    <div className="print:hidden">
      <p role="status" className="sr-only">
        {latest ? `${actWords(latest.actor, latest.says)}.` : ''}
      </p>
      {latest || stale ? (
        <div
          className={classNames(
            'flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-l-[6px] px-3 py-1.5 text-sm',
            TONE_SOFT.info,
          )}
        >
          <Info aria-hidden="true" className="size-4 shrink-0" />
          <strong>{latest ? told(latest, time) : 'This request changed'}</strong>
          {noticed.slice(1).map((each) => (
            <span key={each.id}>{told(each, time)}</span>
          ))}
          {stale ? <span>What you typed is still here; the page around it is as it was.</span> : null}
          <span className="ml-auto flex flex-wrap gap-2">
            {stale ? <ShowIt form={form} reference={reference} show={show} /> : null}
            <Button type="button" variant="secondary" size="small" onClick={() => setNoticed([])}>
              Close
            </Button>
          </span>
        </div>
      ) : null}
    </div>
  );
}

type ShowItProps = { form: boolean; reference: string; show: () => void };

/** A page that is all form would be gone with what changed, so that is opened beside it. */
function ShowIt({ form, reference, show }: ShowItProps) {
  return form ? (
    <ButtonLink href={paths.deskRequest(reference)} target="_blank" variant="secondary" size="small">
      Open the request (in a new tab)
    </ButtonLink>
  ) : (
    <Button type="button" variant="secondary" size="small" onClick={show}>
      Show what changed
    </Button>
  );
}

/** `Cole Counsel approved this 4 seconds ago`. */
function told(change: Noticed, time: number): string {
  const age = change.age + Math.max(0, time - change.heardAt);
  return `${actWords(change.actor, change.says)} ${agoWords(age)}`;
}
