'use client';

import { BellRing, Siren } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { minutesBetween, spanWords } from '@/lib/emergencies/rules';
import { paths } from '@/lib/paths';
import { soundAlarm, wakeSound } from './alarm-sound';
import { onLive } from './live-line';

type WaitingEmergency = { reference: string /** ISO 8601 */; filedAt: string };

type EmergencyAlarmProps = {
  /** What waited as the page was drawn, and that moment, ISO 8601: without script it is all there is. */
  waiting: WaitingEmergency[];
  drawnAt: string;
  feed: string;
};

const PERIOD = 15_000;
/** Whether this browser is to make itself heard; kept, so that it need not be asked for on every page. */
const KEY = 'openwrit-alarm';

/**
 * Emergencies that nobody has opened, on every page of the desk. It is told of a new one at once and asks anew every
 * fifteen seconds, in the background too, and repeats its sound until somebody opens them. It ends with the session: for that time there is the mail.
 */
export function EmergencyAlarm({ waiting: drawn, drawnAt, feed }: EmergencyAlarmProps) {
  const [found, setFound] = useState(drawn);
  // The page of a request opens it, though the list beside it was read a moment before.
  const path = usePathname();
  const waiting = useMemo(
    () => found.filter(({ reference }) => path !== paths.deskRequest(reference)),
    [found, path],
  );
  const [at, setAt] = useState(drawnAt);
  const [fault, setFault] = useState<'ended' | 'unreached' | null>(null);
  // Null until the script runs: without it there is no sound to turn on.
  const [loud, setLoud] = useState<boolean | null>(null);
  const known = useRef(new Set(drawn.map(({ reference }) => reference)));

  useEffect(() => setLoud(localStorage.getItem(KEY) === 'on'), []);

  useEffect(() => {
    let ended = false;
    const ask = async () => {
      if (ended) return;
      try {
        const answer = await fetch(feed, { cache: 'no-store' });
        if (answer.status === 401) {
          ended = true;
          setFault('ended');
          return;
        }
        if (!answer.ok) throw new Error(String(answer.status));
        const given = (await answer.json()) as { waiting: WaitingEmergency[] };
        setFound(given.waiting);
        setAt(new Date().toISOString());
        setFault(null);
      } catch {
        setFault('unreached');
      }
    };
    const timer = setInterval(() => void ask(), PERIOD);
    // Told at once where the page follows the desk; the timer is there for when it does not.
    const off = onLive((message) => {
      if (message.type === 'change' && message.change.emergency) void ask();
    });
    return () => {
      clearInterval(timer);
      off();
    };
  }, [feed]);

  useEffect(() => {
    const fresh = waiting.filter(({ reference }) => !known.current.has(reference));
    for (const { reference } of fresh) known.current.add(reference);
    if (!loud) return;
    if (waiting.length > 0) soundAlarm();
    for (const { reference } of fresh) notify(reference);
  }, [waiting, loud]);

  useEffect(() => {
    if (waiting.length === 0) return;
    const mark = () => {
      const counted = `(${waiting.length}) ${plainTitle()}`;
      if (document.title !== counted) document.title = counted;
    };
    mark();
    // The title of the page may be drawn after this, or anew.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = plainTitle();
    };
  }, [waiting]);

  async function toggle() {
    const on = !loud;
    localStorage.setItem(KEY, on ? 'on' : 'off');
    setLoud(on);
    if (!on) return;
    wakeSound();
    if ('Notification' in window && Notification.permission === 'default')
      await Notification.requestPermission();
  }

  // The queue has it always: there sound is asked for. Elsewhere it is empty meanwhile, so that its coming is read out.
  const onQueue = path === paths.desk();
  const shown = waiting.length > 0 || fault !== null || onQueue;
  return (
    <section
      aria-label="Alarm for emergencies"
      data-alarm={shown ? '' : undefined}
      className={classNames(
        // It lies over the foot of the window: one that came in at the top would move what is about to be pressed.
        'fixed inset-x-0 bottom-0 z-30 text-sm print:hidden',
        shown && 'border-t border-line-strong shadow-lg',
        shown && (waiting.length > 0 ? 'bg-emergency text-emergency-contrast' : 'bg-surface-raised'),
      )}
    >
      <div
        className={classNames(
          'mx-auto flex max-w-desk flex-wrap items-center gap-x-5 gap-y-2 px-4 sm:px-6',
          shown && 'min-h-14 py-2.5',
        )}
      >
        <div role="status" className="min-w-0 flex-1 space-y-1">
          {waiting.length > 0 ? (
            <Waiting waiting={waiting} at={new Date(at)} />
          ) : onQueue && !fault ? (
            <p className="text-ink-muted">No emergency waits to be opened.</p>
          ) : null}
          {fault ? (
            <p className={classNames('font-semibold', waiting.length === 0 && 'text-danger')}>
              {fault === 'ended'
                ? 'The alarm for emergencies is off: your session has ended.'
                : 'The alarm for emergencies does not reach the portal; it tries again.'}
            </p>
          ) : null}
        </div>
        {waiting.length > 0 || onQueue ? (
          <Button
            type="button"
            variant="secondary"
            size="small"
            icon={<BellRing className="size-4" />}
            onClick={toggle}
            // Its place is kept until the script has it, and without script there is none.
            className={classNames('[@media(scripting:none)]:hidden', loud === null && 'invisible')}
          >
            {loud ? (
              'Turn the sound of the alarm off'
            ) : (
              <span>
                Turn on sound<span className="max-sm:hidden"> and notifications for emergencies</span>
              </span>
            )}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function plainTitle(): string {
  return document.title.replace(/\(\d+\) /, '');
}

/** So many are named; on a narrow screen one is, for the bar must leave the page in sight. */
const NAMED = 6;

function Waiting({ waiting, at }: { waiting: WaitingEmergency[]; at: Date }) {
  const { length } = waiting;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <strong className="inline-flex items-center gap-2">
        <Siren aria-hidden="true" className="size-5 shrink-0" />
        {length === 1 ? 'An emergency waits to be opened' : `${length} emergencies wait to be opened`}
      </strong>
      {waiting.slice(0, NAMED).map(({ reference, filedAt }, index) => (
        <span key={reference} className={index > 0 ? 'max-sm:hidden' : undefined}>
          <a href={paths.deskRequest(reference)} className="font-bold text-current! underline">
            {reference}
          </a>
          , filed {spanWords(minutesBetween(new Date(filedAt), at))} ago
        </span>
      ))}
      {length > 1 ? (
        <a
          href={paths.desk()}
          className={classNames('font-bold text-current! underline', length <= NAMED && 'sm:hidden')}
        >
          All on top of the queue
        </a>
      ) : null}
    </div>
  );
}

/** Says which one waits and nothing of its case: a notification lies on the lock screen of a phone too. */
function notify(reference: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = new Notification('An emergency request waits', { body: reference, tag: reference });
  shown.onclick = () => {
    window.focus();
    window.location.assign(paths.deskRequest(reference));
  };
}
