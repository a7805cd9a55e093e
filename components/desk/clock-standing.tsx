import { CircleAlert, CircleCheck, CirclePause, CircleSlash, Clock, Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconText } from '@/components/ui/icon-text';
import type { Tone } from '@/components/ui/tone';
import type { ClockStanding as Standing } from '@/lib/law/clock-standing';

const LOOK: Record<Standing, { words: string; tone?: Tone; icon: ReactNode }> = {
  running: { words: 'Running', icon: <Clock /> },
  due_soon: { words: 'Due soon', tone: 'warning', icon: <Clock /> },
  overdue: { words: 'Overdue', tone: 'danger', icon: <CircleAlert /> },
  stopped: { words: 'Stopped', tone: 'stopped', icon: <CirclePause /> },
  met: { words: 'Met', tone: 'success', icon: <CircleCheck /> },
  late: { words: 'Met late', tone: 'warning', icon: <CircleAlert /> },
  ended: { words: 'Ended', icon: <Flag /> },
  set_aside: { words: 'Does not count', icon: <CircleSlash /> },
};

/** How a clock stands, in an icon and the words that say the same. */
export function ClockStanding({ standing }: { standing: Standing }) {
  const { words, tone, icon } = LOOK[standing];
  return (
    <IconText icon={icon} tone={tone}>
      {words}
    </IconText>
  );
}
