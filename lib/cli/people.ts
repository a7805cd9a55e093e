import { type Actor, ROLE_LABELS, STAFF_ROLES, type StaffRole } from '@/lib/accounts/rules';
import type { RequestFacts } from '@/lib/requests/policy';

// Who stands for whom in the matrices of README.md.

const AGENCY = { name: '', country: 'US', state: null, level: 'federal', type: 'law_enforcement' } as const;
const agent = (accountId: string, agencyId: string, pointOfContact: boolean): Actor => ({
  kind: 'agent',
  accountId,
  name: '',
  address: '',
  agencyId,
  agency: AGENCY,
  pointOfContact,
  confirmed: true,
});
const staff = (role: StaffRole): Actor => ({
  kind: 'staff',
  accountId: role,
  name: '',
  address: '',
  roles: [role],
});

/** One of each relation to the request below, and one of each role. */
export const PEOPLE: { label: string; actor: Actor }[] = [
  { label: 'Author', actor: agent('author', 'agency', false) },
  { label: 'Follower', actor: agent('follower', 'agency', false) },
  { label: 'Colleague', actor: agent('colleague', 'agency', false) },
  { label: 'Point of contact', actor: agent('contact', 'agency', true) },
  { label: 'Other agency', actor: agent('stranger', 'other', true) },
  ...STAFF_ROLES.map((role) => ({ label: ROLE_LABELS[role], actor: staff(role) })),
];

/** A filed request that an analyst may decide, and one that only counsel may. */
export const PLAIN: RequestFacts = {
  agentId: 'author',
  agencyId: 'agency',
  kind: 'search_warrant',
  compartment: false,
  followerIds: ['follower'],
  status: 'in_review',
  filed: true,
  certified: true,
  categories: [{ category: 'subscriber', answer: 'allowed' }],
};
/** One that staff entered and its agent has not certified. */
export const UNCERTIFIED: RequestFacts = { ...PLAIN, certified: false };
/** An emergency, which is released and not approved. */
export const URGENT: RequestFacts = { ...PLAIN, kind: 'emergency' };
export const CONTENT: RequestFacts = { ...PLAIN, categories: [{ category: 'content', answer: 'allowed' }] };

/** A national security letter: who follows it, and who of the agency would see anything else, is of no account here. */
export const SEALED: RequestFacts = { ...PLAIN, kind: 'national_security_letter', compartment: true };
