import { CircleAlert, CircleCheck, CirclePause, Info, OctagonX, Siren, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { TONE_SOFT, type Tone } from './tone';

const ICON: Record<Tone, typeof Info> = {
  neutral: Info,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: OctagonX,
  emergency: Siren,
  stopped: CirclePause,
};

type NoticeProps = {
  tone?: Tone;
  title?: ReactNode;
  /** Heading level of the title in the outline of the page; without it the title is no heading. */
  level?: 2 | 3;
  /** `status` for what has just happened, `alert` for what stops the person now. */
  role?: 'status' | 'alert';
  actions?: ReactNode;
  /** For the desk's page of a request, which is one screen. */
  dense?: boolean;
  children?: ReactNode;
};

/** A boxed message: an icon, a title, and what follows from it. */
export function Notice({ tone = 'info', title, level, role, actions, dense = false, children }: NoticeProps) {
  const Icon = ICON[tone] ?? CircleAlert;
  const Title = level === 2 ? 'h2' : level === 3 ? 'h3' : 'p';
  return (
    <div
      role={role}
      className={classNames(
        'flex gap-3 rounded-md border border-l-[6px] px-4',
        dense ? 'py-2 text-sm' : 'py-3.5',
        TONE_SOFT[tone],
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className={classNames('min-w-0 flex-1 [&_a]:text-current', dense ? 'space-y-0.5' : 'space-y-2')}>
        {title ? <Title className="font-bold">{title}</Title> : null}
        {children ? <div className="space-y-2 text-current">{children}</div> : null}
        {actions ? <div className="flex flex-wrap gap-3 pt-1">{actions}</div> : null}
      </div>
    </div>
  );
}
