import { Badge } from '@/components/ui/badge';
import { STANDINGS, type Standing } from '@/lib/agencies/rules';

const TONES = { proposed: 'warning', verified: 'success', suspended: 'danger' } as const;
const STAGES = {
  unchecked: 'nobody has checked it',
  waits: 'waits for the second person',
  stale: 'changed since its check',
  doubtful: 'found doubtful',
  refused: 'refused',
  none: null,
} as const;

type StandingBadgeProps = { standing: Standing; stage: keyof typeof STAGES };

/** Where an agency stands, and what it waits for. */
export function StandingBadge({ standing, stage }: StandingBadgeProps) {
  const waits = STAGES[stage];
  const change = standing !== 'proposed' && waits ? 'a change ' : '';
  return (
    <Badge tone={TONES[standing]}>
      {STANDINGS[standing]}
      {waits ? `: ${change}${waits}` : null}
    </Badge>
  );
}
