import { DeskLive } from '@/components/desk/desk-live';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { ROUTES } from '@/lib/web/routes';
import { currentActor, mayOpen } from '@/lib/web/session';

/** Lets the pages of the desk follow what others do, for those who read requests. */
export async function FollowDesk() {
  const actor = await currentActor();
  if (!actor || !mayOpen(ROUTES['/api/desk/live'], actor)) return null;
  return (
    <DeskLive
      accountId={actor.accountId}
      feed={paths.deskLive()}
      presenceFeed={paths.deskPresence()}
      since={now().toISOString()}
    />
  );
}
