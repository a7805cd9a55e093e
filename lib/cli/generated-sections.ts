import { type Actor, ROLE_LABELS, STAFF_ROLES, type StaffRole } from '@/lib/accounts/rules';
import { may, REQUEST_ACTIONS, type RequestFacts } from '@/lib/requests/policy';
import { VERBS } from '@/lib/requests/rules';
import { ROUTES, type RouteAccess } from '@/lib/web/routes';

/** The parts of README.md that are made from the code; each stands between two markers that bear its name. */
export const SECTIONS: Record<string, () => string> = {
  'status-diagram': statusDiagram,
  'request-policy': requestPolicy,
  'compartment-policy': compartmentPolicy,
  'route-matrix': routeMatrix,
};

function statusDiagram(): string {
  const steps = Object.entries(VERBS).flatMap(([verb, { from, to }]) =>
    from.map((state) => `  ${state} --> ${to}: ${verb}`),
  );
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...steps, '```'].join('\n');
}

const AGENCY = { name: '', country: 'US', state: null, level: 'federal', type: 'law_enforcement' } as const;
const agent = (accountId: string, agencyId: string, pointOfContact: boolean): Actor => ({
  kind: 'agent',
  accountId,
  name: '',
  address: '',
  agencyId,
  agency: AGENCY,
  pointOfContact,
});
const staff = (role: StaffRole): Actor => ({
  kind: 'staff',
  accountId: role,
  name: '',
  address: '',
  roles: [role],
});

const PEOPLE: { label: string; actor: Actor }[] = [
  { label: 'Author', actor: agent('author', 'agency', false) },
  { label: 'Follower', actor: agent('follower', 'agency', false) },
  { label: 'Colleague', actor: agent('colleague', 'agency', false) },
  { label: 'Point of contact', actor: agent('contact', 'agency', true) },
  { label: 'Other agency', actor: agent('stranger', 'other', true) },
  ...STAFF_ROLES.map((role) => ({ label: ROLE_LABELS[role], actor: staff(role) })),
];

/** A filed request that an analyst may decide, and one that only counsel may. */
const PLAIN: RequestFacts = {
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
const UNCERTIFIED: RequestFacts = { ...PLAIN, certified: false };
/** An emergency, which is released and not approved. */
const URGENT: RequestFacts = { ...PLAIN, kind: 'emergency' };
const CONTENT: RequestFacts = { ...PLAIN, categories: [{ category: 'content', answer: 'allowed' }] };

function requestPolicy(): string {
  const rows = REQUEST_ACTIONS.map((action) => [
    `\`${action}\``,
    ...PEOPLE.map(({ actor }) => {
      if (!may(actor, action, PLAIN)) {
        if (may(actor, action, UNCERTIFIED)) return 'uncertified';
        return may(actor, action, URGENT) ? 'emergency' : '';
      }
      return may(actor, action, CONTENT) ? 'yes' : 'plain';
    }),
  ]);
  return table(['', ...PEOPLE.map(({ label }) => label)], rows);
}

/** A national security letter: who follows it, and who of the agency would see anything else, is of no account here. */
const SEALED: RequestFacts = { ...PLAIN, kind: 'national_security_letter', compartment: true };

function compartmentPolicy(): string {
  const rows = REQUEST_ACTIONS.map((action) => [
    `\`${action}\``,
    ...PEOPLE.map(({ actor }) => (may(actor, action, SEALED) ? 'yes' : '')),
  ]);
  return table(['', ...PEOPLE.map(({ label }) => label)], rows);
}

function routeMatrix(): string {
  const rows = Object.entries(ROUTES).map(([route, access]) => [`\`${route}\``, whoMay(access)]);
  return table(['Route', 'Who may open it'], rows);
}

function whoMay(access: RouteAccess): string {
  switch (access.who) {
    case 'public':
      return 'anyone';
    case 'evaluation':
      return 'anyone, in evaluation mode alone, from this machine';
    case 'mailbox':
      return 'whoever proved the mailbox';
    case 'emergency_mailbox':
      return 'whoever proved a mailbox to file an emergency without an account';
    case 'anyone_signed_in':
      return 'anyone signed in with both factors';
    case 'agent':
      return 'agents';
    case 'staff':
      return access.roles.map((role) => ROLE_LABELS[role].toLowerCase()).join(', ');
  }
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Puts the generated parts into the text of README.md.
 * @throws Error where a marker is missing
 */
export function withGeneratedSections(readme: string): string {
  return Object.entries(SECTIONS).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${begin} and ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, readme);
}
