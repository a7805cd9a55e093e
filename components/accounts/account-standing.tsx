import { Badge } from '@/components/ui/badge';

/** Where an account stands, with the words shown. */
export const ACCOUNT_STANDINGS = {
  pending: { text: 'Not confirmed', tone: 'warning' },
  active: { text: 'Active', tone: 'success' },
  suspended: { text: 'Suspended', tone: 'danger' },
  deactivated: { text: 'Closed', tone: 'neutral' },
} as const;

export type AccountStanding = keyof typeof ACCOUNT_STANDINGS;

export function AccountStandingBadge({ standing }: { standing: AccountStanding }) {
  const { text, tone } = ACCOUNT_STANDINGS[standing];
  return <Badge tone={tone}>{text}</Badge>;
}
