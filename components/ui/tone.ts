/** What a colour means. A tone never stands alone: the words beside it say the same. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'emergency' | 'stopped';

/** Soft ground with its text colour and a matching edge, for badges, notices and panels. */
export const TONE_SOFT: Record<Tone, string> = {
  neutral: 'bg-neutral-surface text-neutral-ink border-neutral',
  info: 'bg-info-surface text-info-ink border-info',
  success: 'bg-success-surface text-success-ink border-success',
  warning: 'bg-warning-surface text-warning-ink border-warning',
  danger: 'bg-danger-surface text-danger-ink border-danger',
  emergency: 'bg-emergency-surface text-emergency-ink border-emergency',
  stopped: 'bg-stopped-surface text-stopped-ink border-stopped',
};

/** The solid colour as text on a page surface, for icons and figures. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-neutral',
  info: 'text-info',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
  emergency: 'text-emergency',
  stopped: 'text-stopped',
};
