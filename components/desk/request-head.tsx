import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/requests/status-badge';
import { BackLink } from '@/components/ui/back-link';
import { Badge } from '@/components/ui/badge';
import { kindName } from '@/lib/requests/kinds/declarations';
import { CHANNELS, type Channel, type RequestStatus } from '@/lib/requests/rules';
import { KeyCap } from './key-cap';
import { keyed } from './keyed';
import { UnverifiedBadge } from './unverified-badge';

type RequestHeadProps = {
  reference: string;
  kind: string;
  status: RequestStatus;
  channel: Channel;
  /** Entered by staff, and not certified by its agent yet. */
  uncertified: boolean;
  unverified: boolean;
  queueHref: string;
  /** In the queue it was opened in; null at its ends. */
  previousHref: string | null;
  nextHref: string | null;
  /** Who else has it open. */
  presence: ReactNode;
  /** The list of keys. */
  keys: ReactNode;
};

/** What the page is about, and the way to the request before and the one after it. */
export function RequestHead(props: RequestHeadProps) {
  const { reference, kind, status, channel, uncertified, unverified } = props;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <BackLink href={props.queueHref} {...keyed('u', 'Back to the queue')}>
        Queue
      </BackLink>
      <h1 className="text-xl">{reference}</h1>
      <span className="font-semibold">{kindName(kind)}</span>
      <StatusBadge status={status} />
      {channel === 'portal' ? null : <Badge>{CHANNELS[channel]}</Badge>}
      {uncertified ? <Badge tone="warning">Not certified by its agent</Badge> : null}
      {unverified ? <UnverifiedBadge /> : null}
      {props.presence}
      <nav aria-label="In the queue" className="ml-auto flex items-center gap-x-1 text-sm print:hidden">
        {props.previousHref ? (
          <a
            href={props.previousHref}
            rel="prev"
            className="inline-flex min-h-9 items-center gap-1 px-1"
            {...keyed('p', 'Previous request')}
          >
            <ChevronLeft aria-hidden="true" className="size-4" />
            Previous<span className="sr-only"> request</span>
            <KeyCap>p</KeyCap>
          </a>
        ) : null}
        {props.nextHref ? (
          <a
            href={props.nextHref}
            rel="next"
            className="inline-flex min-h-9 items-center gap-1 px-1"
            {...keyed('n', 'Next request')}
          >
            Next<span className="sr-only"> request</span>
            <ChevronRight aria-hidden="true" className="size-4" />
            <KeyCap>n</KeyCap>
          </a>
        ) : null}
        {props.keys}
      </nav>
    </header>
  );
}
