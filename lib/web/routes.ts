import { LOSS_READERS, SUSPENDERS } from '@/lib/accounts/policy';
import type { StaffRole } from '@/lib/accounts/rules';

/**
 * Who may open a route. `public` needs no session; `mailbox` a proven mailbox of an account, `emergency_mailbox` one of
 * whoever files an emergency without an account, `register_mailbox` of whoever asks for one; the others both factors.
 * A page asks `open(route)` (lib/web/session) with its own row, so this table is what is enforced, what the
 * README's matrix is made of, and what the tests walk.
 */
export type RouteAccess =
  | { who: 'public' }
  | { who: 'evaluation' }
  | { who: 'mailbox' }
  | { who: 'emergency_mailbox' }
  | { who: 'register_mailbox' }
  | { who: 'anyone_signed_in' }
  | { who: 'agent' }
  | { who: 'point_of_contact' }
  | { who: 'staff'; roles: readonly StaffRole[] };

const READERS: readonly StaffRole[] = ['analyst', 'counsel', 'cleared', 'trust_and_safety', 'auditor'];
const HANDLERS: readonly StaffRole[] = ['analyst', 'counsel'];
/** With those who handle the compartment; which requests are whose the policy decides. */
const ALL_HANDLERS: readonly StaffRole[] = [...HANDLERS, 'cleared'];

const open = { who: 'public' } as const;
const emergencyMailbox = { who: 'emergency_mailbox' } as const;
const registerMailbox = { who: 'register_mailbox' } as const;
const agent = { who: 'agent' } as const;
const contact = { who: 'point_of_contact' } as const;
const readers = { who: 'staff', roles: READERS } as const;
/** Which instructions are whose the policy decides: those of the compartment are the cleared's alone. */
const instructed = { who: 'staff', roles: ['trust_and_safety', 'counsel', 'cleared', 'auditor'] } as const;
const administrator = { who: 'staff', roles: ['administrator'] } as const;
const handlers = { who: 'staff', roles: HANDLERS } as const;
const allHandlers = { who: 'staff', roles: ALL_HANDLERS } as const;
const editors = { who: 'staff', roles: ['counsel', 'administrator'] } as const;
const deskStaff = { who: 'staff', roles: [...READERS, 'administrator'] } as const;
/** Whoever enters an agency that nobody has checked. */
const proposers = { who: 'staff', roles: ['analyst', 'counsel', 'administrator'] } as const;
const overseers = { who: 'staff', roles: ['auditor', 'counsel'] } as const;
/** Figures without case content; those of the compartment are in none of them. */
const insight = { who: 'staff', roles: ['counsel', 'auditor', 'administrator'] } as const;
const awaySayers = { who: 'staff', roles: [...ALL_HANDLERS, 'administrator'] as StaffRole[] } as const;
const losses = { who: 'staff', roles: LOSS_READERS } as const;
const suspenders = { who: 'staff', roles: SUSPENDERS } as const;
const cleared = { who: 'staff', roles: ['cleared'] } as const;

/** Every page and handler of app/, by its path in Next's notation. A route that is missing here fails the test run. */
export const ROUTES = {
  '/': open,
  '/guidelines': open,
  '/data': open,
  '/emergency': open,
  '/emergency/file': open,
  '/emergency/file/code': open,
  '/emergency/file/link': open,
  '/emergency/file/request': emergencyMailbox,
  '/emergency/[reference]': emergencyMailbox,
  '/help': open,
  '/accessibility': open,
  '/privacy': open,
  '/verify': open,
  '/signed-out': open,
  '/.well-known/security.txt': open,
  '/mailbox': { who: 'evaluation' },
  '/mailbox/[id]': { who: 'evaluation' },
  '/sign-in': open,
  '/sign-in/code': open,
  '/sign-in/link': open,
  '/api/sign-in/staff': open,
  '/api/sign-in/staff/callback': open,
  '/sign-in/factor': { who: 'mailbox' },
  '/sign-in/enrol': { who: 'mailbox' },
  '/sign-in/confirm': { who: 'anyone_signed_in' },
  '/register': open,
  '/register/code': open,
  '/register/link': open,
  '/register/details': registerMailbox,
  '/account': { who: 'anyone_signed_in' },
  '/account/factors/new': { who: 'anyone_signed_in' },
  '/account/factors/[id]': { who: 'anyone_signed_in' },
  '/requests': agent,
  '/requests/new': agent,
  '/requests/drafts/[id]': agent,
  '/requests/drafts/[id]/[section]': agent,
  '/requests/drafts/[id]/check': agent,
  '/requests/drafts/[id]/delete': agent,
  '/requests/[reference]': agent,
  '/requests/[reference]/filed': agent,
  '/requests/[reference]/answer': agent,
  '/requests/[reference]/answer/[code]': agent,
  '/requests/[reference]/message': agent,
  '/requests/[reference]/correct/[section]': agent,
  '/requests/[reference]/withdraw': agent,
  '/requests/[reference]/certify': agent,
  '/requests/claim': agent,
  '/requests/agents': contact,
  '/requests/agents/[id]': contact,
  '/requests/agents/[id]/leave': contact,
  '/desk': readers,
  '/desk/requests/[reference]': readers,
  '/desk/requests/[reference]/[verb]': allHandlers,
  '/desk/requests/[reference]/documents': handlers,
  '/desk/requests/[reference]/message': allHandlers,
  '/desk/templates': deskStaff,
  '/desk/templates/new': editors,
  '/desk/templates/[id]': editors,
  '/desk/templates/[id]/history': deskStaff,
  '/desk/agencies': deskStaff,
  '/desk/agencies/new': proposers,
  '/desk/agencies/import': editors,
  '/desk/agencies/[id]': deskStaff,
  '/desk/agencies/[id]/edit': proposers,
  '/desk/agencies/[id]/check': editors,
  '/desk/calendar': readers,
  '/desk/requests/[reference]/call-back': allHandlers,
  '/desk/requests/[reference]/signals': readers,
  '/desk/requests/[reference]/release': handlers,
  '/desk/instructions': instructed,
  '/desk/instructions/[id]': instructed,
  '/desk/pen': readers,
  '/desk/pen/new': handlers,
  '/desk/pen/[reference]': handlers,
  '/desk/compartment': cleared,
  '/desk/compartment/new': cleared,
  '/desk/compartment/audit': cleared,
  '/desk/accounts': deskStaff,
  '/desk/accounts/invite': administrator,
  '/desk/accounts/[id]': deskStaff,
  '/desk/accounts/[id]/leave': editors,
  '/desk/suspensions': deskStaff,
  '/desk/suspensions/new': suspenders,
  '/desk/suspensions/[id]': deskStaff,
  '/desk/away': awaySayers,
  '/desk/accounts/losses': losses,
  '/desk/accounts/losses/[id]': losses,
  '/desk/audit': overseers,
  '/desk/insight': insight,
  '/desk/settings': administrator,
  '/desk/settings/desk': administrator,
  '/desk/settings/assignment': administrator,
  '/desk/settings/assignment/new': administrator,
  '/desk/settings/assignment/[id]': administrator,
  '/desk/settings/on-call': administrator,
  '/desk/settings/catalogue': administrator,
  '/desk/settings/catalogue/new': administrator,
  '/desk/settings/catalogue/entries/[id]': administrator,
  '/desk/settings/catalogue/entries/[id]/remove': administrator,
  '/desk/settings/catalogue/history': administrator,
  '/desk/settings/catalogue/history/[version]': administrator,
  '/api/auth/[...nextauth]': open,
  '/api/desk/emergencies': handlers,
  '/api/desk/live': readers,
  '/api/desk/presence': readers,
  '/api/desk/calendar/[token]': open,
  '/api/desk/queue': readers,
  '/api/desk/audit': { who: 'staff', roles: ['auditor', 'counsel', 'cleared'] },
  '/api/desk/insight': insight,
  '/api/documents': { who: 'anyone_signed_in' },
  '/api/documents/[id]': { who: 'anyone_signed_in' },
  '/api/documents/viewer/[...file]': open,
  '/api/receipts/[reference]/[number]': { who: 'anyone_signed_in' },
  '/api/requests/[reference]/file': { who: 'anyone_signed_in' },
  '/api/requests/identifiers': agent,
  '/api/health': open,
} as const satisfies Record<string, RouteAccess>;

export type Route = keyof typeof ROUTES;
