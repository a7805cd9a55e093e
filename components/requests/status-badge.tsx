import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { type RequestStatus, STATUS_LABELS } from '@/lib/requests/rules';

/** What the colour of a status says; its words stand beside it everywhere. */
export const STATUS_TONES: Record<RequestStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  in_review: 'info',
  awaiting_agency: 'warning',
  legally_delayed: 'stopped',
  approved: 'success',
  fulfilled: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
};

/** The status of a request in the words both sides use. */
export function StatusBadge({ status }: { status: RequestStatus }) {
  return <Badge tone={STATUS_TONES[status]}>{STATUS_LABELS[status]}</Badge>;
}
