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

/** What is said after something was done with an account, by the word that its address carries. */
export const ACCOUNT_DONE: Record<string, string> = {
  confirmed: 'The account is confirmed, and its owner and the point of contact were mailed.',
  undone: 'The confirmation was taken back, and its owner and the point of contact were mailed.',
  refused: 'The registration was refused, and its owner and the point of contact were mailed.',
  roles: 'The roles were saved.',
  invited: 'The account was made, and a mail is on its way.',
  closed: 'The account is closed. Its owner was signed out and mailed.',
  reopened: 'The account is open again, and its owner was mailed.',
};
