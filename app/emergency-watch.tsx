import { EmergencyAlarm } from '@/components/desk/emergency-alarm';
import { waitingEmergencies } from '@/lib/emergencies/queries';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { scopeOf } from '@/lib/requests/policy';
import { ROUTES } from '@/lib/web/routes';
import { currentActor, mayOpen } from '@/lib/web/session';

/** The alarm, for those who can act on an emergency. In the compartment there is none. */
export async function EmergencyWatch() {
  const actor = await currentActor();
  if (!actor || !mayOpen(ROUTES['/api/desk/emergencies'], actor)) return null;
  const waiting = await waitingEmergencies(scopeOf(actor));
  return (
    <EmergencyAlarm
      waiting={waiting.map(({ reference, filedAt }) => ({ reference, filedAt: filedAt.toISOString() }))}
      drawnAt={now().toISOString()}
      feed={paths.deskEmergencies()}
    />
  );
}
