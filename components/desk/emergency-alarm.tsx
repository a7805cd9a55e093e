'use client';

import { BellRing, Siren } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
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

  return (
    <section
      aria-label="Alarm for emergencies"
      className="mb-3 flex flex-wrap items-center gap-2 text-sm print:hidden"
    >
      <div role="status" className="min-w-0 flex-1 space-y-2">
        {waiting.length > 0 ? <Waiting waiting={waiting} at={new Date(at)} /> : null}
        {fault ? (
          <p className="font-semibold text-danger">
            {fault === 'ended'
              ? 'The alarm for emergencies is off: your session has ended.'
              : 'The alarm for emergencies does not reach the portal; it tries again.'}
          </p>
        ) : null}
      </div>
      {/* Asked for on the queue, and wherever one waits: the other pages need their room. */}
      {loud !== null && (waiting.length > 0 || path === paths.desk()) ? (
        <Button
          type="button"
          variant="secondary"
          size="small"
          icon={<BellRing className="size-4" />}
          onClick={toggle}
        >
          {loud ? 'Turn the sound of the alarm off' : 'Turn on sound and notifications for emergencies'}
        </Button>
      ) : null}
    </section>
  );
}

function plainTitle(): string {
  return document.title.replace(/\(\d+\) /, '');
}

function Waiting({ waiting, at }: { waiting: WaitingEmergency[]; at: Date }) {
  const { length } = waiting;
  return (
    <div
      data-alarm=""
      className="flex flex-wrap items-center gap-x-5 gap-y-2 rounded-md bg-emergency px-4 py-3 text-emergency-contrast"
    >
      <strong className="inline-flex items-center gap-2">
        <Siren aria-hidden="true" className="size-5" />
        {length === 1 ? 'An emergency waits to be opened' : `${length} emergencies wait to be opened`}
      </strong>
      {waiting.map(({ reference, filedAt }) => (
        <span key={reference}>
          <a href={paths.deskRequest(reference)} className="font-bold text-current! underline">
            {reference}
          </a>
          , filed {spanWords(minutesBetween(new Date(filedAt), at))} ago
        </span>
      ))}
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
