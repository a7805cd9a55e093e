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

const DONE: Record<string, string> = {
  confirmed: 'The account is confirmed, and its owner and the point of contact were mailed.',
  undone: 'The confirmation was taken back, and its owner and the point of contact were mailed.',
  refused: 'The registration was refused, and its owner and the point of contact were mailed.',
  roles: 'The roles were saved.',
  invited: 'The account was made, and a mail is on its way.',
  closed: 'The account is closed. Its owner was signed out and mailed.',
  reopened: 'The account is open again, and its owner was mailed.',
  released: 'The account was released, and its owner was mailed.',
};

type Standing = {
  standing: AccountStanding;
  registration: { refusedAt: Date | null } | null;
  lockedAt: Date | null;
  dormant: boolean;
};

/** Whether it is still so: the back button, or somebody else meanwhile, may have made it untrue. */
const HOLDS: Record<string, (account: Standing) => boolean> = {
  confirmed: ({ standing }) => standing === 'active',
  undone: ({ standing, registration }) => standing === 'pending' && !registration?.refusedAt,
  refused: ({ registration }) => Boolean(registration?.refusedAt),
  closed: ({ standing }) => standing === 'deactivated',
  reopened: ({ standing }) => standing !== 'deactivated',
  released: ({ lockedAt, dormant }) => !lockedAt && !dormant,
};

/**
 * What is said after something was done with an account.
 * @param word the one that the page's address carries
 * @returns null where the address has none, and where it is not so any more
 */
export function accountDone(word: unknown, account: Standing): string | null {
  const said = DONE[String(word)];
  return said && (HOLDS[String(word)]?.(account) ?? true) ? said : null;
}
