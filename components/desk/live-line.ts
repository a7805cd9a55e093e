'use client';

import type { DeskChange, DeskMessage, DeskPresence } from '@/lib/desk/events';

/** Where to ask, and as whom; `since` is the moment at which the page was drawn, ISO 8601. */
export type LiveSource = { accountId: string; feed: string; presenceFeed: string; since: string };

/** `polling`: the stream is not to be had, and it is asked every few seconds instead. */
export type LiveState = 'following' | 'polling' | 'ended';
type Told = DeskMessage | { type: 'state'; state: LiveState };
type Handler = (message: Told) => void;

const POLL_MS = 15_000;
/** A stream that says nothing for so long is held back somewhere, or dead. */
const SILENCE_MS = { first: 8_000, later: 40_000 };
const AGAIN_MS = 120_000;

/**
 * What the desk is told, once a browser: a server is asked over six connections at most, so that a stream for each
 * open page would leave none for the seventh. The page that holds the lock follows the stream and tells the others;
 * where there is no lock each page follows on its own.
 */
class LiveLine {
  private readonly handlers = new Set<Handler>();
  private readonly known = new Set<string>();
  private readonly present = new Map<string, DeskPresence['people']>();
  private readonly others: BroadcastChannel | null;
  private since: string;
  private stream: EventSource | null = null;
  private poll: ReturnType<typeof setInterval> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private state: LiveState = 'following';
  private lists = false;
  private release: () => void = () => undefined;

  constructor(private readonly source: LiveSource) {
    this.since = source.since;
    const { name } = this;
    this.others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.others?.addEventListener('message', ({ data }) => this.hear(data as Told));
    void this.catchUp();
    this.lead();
    document.addEventListener('visibilitychange', () => {
      // Somebody came back, and has perhaps signed in again meanwhile.
      if (!document.hidden && this.state === 'ended') void this.catchUp();
    });
  }

  on(handler: Handler): () => void {
    this.handlers.add(handler);
    handler({ type: 'state', state: this.state });
    for (const [reference, people] of this.present)
      handler({ type: 'presence', presence: { reference, people } });
    return () => void this.handlers.delete(handler);
  }

  /** As this page knows it from elsewhere: what it was told as it said that it is open. */
  learn(presence: DeskPresence): void {
    this.hear({ type: 'presence', presence });
  }

  private tell(message: Told): void {
    this.hear(message);
    this.others?.postMessage(message);
  }

  private hear(message: Told): void {
    if (message.type === 'change') {
      // What came before the page was drawn is in it.
      if (message.change.at <= this.source.since || this.known.has(message.change.id)) return;
      this.known.add(message.change.id);
      if (message.change.at > this.since) this.since = message.change.at;
    }
    if (message.type === 'presence') {
      this.present.set(message.presence.reference, message.presence.people);
    }
    if (message.type === 'ended') this.state = 'ended';
    if (message.type === 'state') this.state = message.state;
    for (const each of this.handlers) each(message);
  }

  private get name(): string {
    return `openwrit-desk-${this.source.accountId}`;
  }

  /** Follows the stream for all open pages, once no other one does. */
  private lead(): void {
    if (!navigator.locks || !this.others) {
      this.follow();
      return;
    }
    // Held until the page goes or its session ends: then the next one in line follows.
    void navigator.locks.request(this.name, () => {
      this.follow();
      return new Promise<void>((done) => {
        this.release = done;
      });
    });
  }

  private end(): void {
    this.stop();
    this.release();
  }

  private follow(): void {
    const { feed, accountId } = this.source;
    if (typeof EventSource === 'undefined') {
      this.askInstead();
      return;
    }
    const stream = new EventSource(`${feed}?as=${accountId}`);
    this.stream = stream;
    let begun = false;
    const heard = () => {
      clearTimeout(this.silence);
      this.silence = setTimeout(() => this.askInstead(), SILENCE_MS.later);
    };
    this.silence = setTimeout(() => this.askInstead(), SILENCE_MS.first);
    stream.addEventListener('hello', () => {
      heard();
      clearInterval(this.poll);
      if (this.state !== 'following') this.tell({ type: 'state', state: 'following' });
      // What happened while it was away was told to nobody.
      if (begun) void this.missed();
      begun = true;
    });
    stream.addEventListener('beat', heard);
    stream.addEventListener('desk', ({ data }) => {
      heard();
      const message = JSON.parse(data) as DeskMessage;
      if (message.type === 'missed') return void this.missed();
      this.tell(message);
      if (message.type === 'ended') this.end();
    });
    stream.addEventListener('error', () => {
      // It tries again by itself, unless the answer was no stream.
      if (stream.readyState === EventSource.CLOSED) this.askInstead();
    });
  }

  private stop(): void {
    this.stream?.close();
    clearInterval(this.poll);
    clearTimeout(this.silence);
    clearTimeout(this.again);
  }

  /** The stream is not to be had: asks for what changed, and tries the stream again in a while. */
  private askInstead(): void {
    this.stop();
    this.tell({ type: 'state', state: 'polling' });
    void this.missed();
    this.poll = setInterval(() => void this.missed(), POLL_MS);
    this.again = setTimeout(() => {
      this.stop();
      this.follow();
    }, AGAIN_MS);
  }

  private async missed(): Promise<void> {
    await this.catchUp((message) => this.tell(message));
    await this.askPresence((message) => this.tell(message));
  }

  private async catchUp(tell = (message: Told) => this.hear(message)): Promise<void> {
    const answer = await ask(`${this.source.feed}?as=${this.source.accountId}&since=${this.since}`);
    if (answer === null) return;
    if (answer === 'ended') {
      if (this.state !== 'ended') tell({ type: 'ended' });
      return this.end();
    }
    const { at, changes, missed } = answer as { at: string; changes: DeskChange[]; missed: boolean };
    if (this.state === 'ended') {
      tell({ type: 'state', state: 'following' });
      this.lead();
    }
    for (const change of changes) tell({ type: 'change', change });
    if (missed) tell({ type: 'missed' });
    this.since = at;
  }

  /** Who has which request open, for a page that lists them; asked once, since the stream tells what changes. */
  wantPresence(): void {
    if (this.lists) return;
    this.lists = true;
    void this.askPresence();
  }

  private async askPresence(tell = (message: Told) => this.hear(message)): Promise<void> {
    if (!this.lists) return;
    const answer = await ask(this.source.presenceFeed);
    if (answer === null || answer === 'ended') return;
    const { open } = answer as { open: DeskPresence[] };
    const gone = [...this.present.keys()].filter((each) => !open.some(({ reference }) => reference === each));
    for (const presence of [...open, ...gone.map((reference) => ({ reference, people: [] }))])
      tell({ type: 'presence', presence });
  }
}

/** Null where nobody answered. */
async function ask(address: string): Promise<object | 'ended' | null> {
  try {
    const answer = await fetch(address, { cache: 'no-store', headers: { accept: 'application/json' } });
    if (answer.status === 401 || answer.status === 404) return 'ended';
    return answer.ok ? ((await answer.json()) as object) : null;
  } catch {
    return null;
  }
}

let line: LiveLine | null = null;
const waiting = new Set<(line: LiveLine) => void>();

/** Begins to follow the desk, once a page. */
export function beginLive(source: LiveSource): void {
  if (line) return;
  line = new LiveLine(source);
  for (const each of waiting) each(line);
  waiting.clear();
}

/** Hears what the desk is told, from when the page follows it. Out: what ends it. */
export function onLive(handler: Handler): () => void {
  if (line) return line.on(handler);
  let end: () => void = () => undefined;
  const begin = (begun: LiveLine) => {
    end = begun.on(handler);
  };
  waiting.add(begin);
  return () => {
    waiting.delete(begin);
    end();
  };
}

/** As `onLive`, for a list: with who has which request open already. */
export function onLiveList(handler: Handler): () => void {
  const off = onLive(handler);
  if (line) line.wantPresence();
  else waiting.add((begun) => begun.wantPresence());
  return off;
}

/** Makes known to the page what it was told as it said that it is open. */
export function learnPresence(presence: DeskPresence): void {
  line?.learn(presence);
}
