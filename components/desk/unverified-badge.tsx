import { ShieldAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';

/** On whatever comes from an agency that nobody has verified: hacked mailboxes are what such forgeries come from. */
export function UnverifiedBadge({ short = false }: { short?: boolean }) {
  return (
    <Badge tone="danger" icon={<ShieldAlert />}>
      <span>
        Not verified<span className={short ? 'sr-only' : undefined}>: call back before anything else</span>
      </span>
    </Badge>
  );
}
