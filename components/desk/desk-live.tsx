'use client';

import { useEffect, useState } from 'react';
import { beginLive, type LiveSource, type LiveState, onLive } from './live-line';

/** Follows the desk on every page of it, and says so when that is over. Draws nothing as long as all is well. */
export function DeskLive({ accountId, feed, presenceFeed, since }: LiveSource) {
  const [state, setState] = useState<LiveState>('following');
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes on from where the page was first drawn.
  useEffect(() => beginLive({ accountId, feed, presenceFeed, since }), [accountId, feed, presenceFeed]);
  useEffect(
    () =>
      onLive((message) => {
        if (message.type === 'ended') setState('ended');
        if (message.type === 'state') setState(message.state);
      }),
    [],
  );
  return (
    <div role="status" className="text-sm print:hidden">
      {state === 'ended' ? (
        <p className="mb-3 font-semibold text-danger">
          Your session has ended: what others change is not shown here any more.
        </p>
      ) : null}
    </div>
  );
}
