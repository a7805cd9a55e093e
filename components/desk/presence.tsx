'use client';

import { Eye } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type DeskPresence, PRESENCE_MS } from '@/lib/desk/events';
import { learnPresence, onLive, onLiveList } from './live-line';

type PresenceProps = {
  reference: string;
  /** The reader, who need not be told of themselves. */
  accountId: string;
};

type People = DeskPresence['people'];

/** Who else has a request open just now. Needs script: without it the page says as of when it stands. */
function usePeople({ reference, accountId }: PresenceProps, follow = onLive): People {
  const [people, setPeople] = useState<People>([]);
  useEffect(
    () =>
      follow((message) => {
        if (message.type !== 'presence' || message.presence.reference !== reference) return;
        setPeople(message.presence.people.filter(({ id }) => id !== accountId));
      }),
    [reference, accountId, follow],
  );
  return people;
}

/** In a row of the queue: the initials of whoever has the request open, with the words for it. */
export function PresenceBadge(props: PresenceProps) {
  const people = usePeople(props, onLiveList);
  if (people.length === 0) return null;
  const words = haveOpen(people);
  return (
    <span
      title={words}
      className="ml-1.5 inline-flex items-center gap-1 rounded-sm border border-line px-1.5 py-px text-xs font-semibold whitespace-nowrap text-ink-muted"
    >
      <Eye aria-hidden="true" className="size-3.5" />
      <span aria-hidden="true">{people.map(({ name }) => initials(name)).join(' ')}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** On the page of a request: says that it is open, as long as somebody can see it, and who else has it open. */
export function PresenceLine({ reference, accountId, feed }: PresenceProps & { feed: string }) {
  const people = usePeople({ reference, accountId });
  useEffect(() => {
    const body = (here: boolean) => JSON.stringify({ reference, here });
    const ping = async () => {
      if (document.hidden) return;
      try {
        const answer = await fetch(feed, { method: 'POST', body: body(true), cache: 'no-store' });
        if (answer.ok) learnPresence((await answer.json()) as DeskPresence);
      } catch {
        // The next one may get there; until then the others see the page as closed, which is true enough.
      }
    };
    const leave = () => navigator.sendBeacon(feed, body(false));
    const shown = () => void (document.hidden ? leave() : ping());
    void ping();
    const timer = setInterval(() => void ping(), PRESENCE_MS.ping);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', shown);
      leave();
    };
  }, [reference, feed]);
  return (
    <span role="status" className="print:hidden">
      {people.length > 0 ? (
        <span className="inline-flex items-center gap-1.5 text-sm font-semibold text-ink-muted">
          <Eye aria-hidden="true" className="size-4" />
          {haveOpen(people)}
        </span>
      ) : null}
    </span>
  );
}

function haveOpen(people: People): string {
  const names = people.map(({ name }) => name);
  const last = names.at(-1);
  return names.length === 1
    ? `${last} has this open`
    : `${names.slice(0, -1).join(', ')} and ${last} have this open`;
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => part?.charAt(0) ?? '')
    .join('');
}
