/** Every URL of the portal as a function, so that a renamed page is one edit. */
export const paths = {
  start: () => '/',
  guidelines: (version?: number) => (version ? `/guidelines?version=${version}` : '/guidelines'),
  /** The data catalogue: the version in effect or an earlier one, all of it or one category. */
  data: (view: { version?: number; category?: string } = {}) => withQuery('/data', view),
  emergency: () => '/emergency',
  /** For whoever has no account: the mailbox first, then the form. */
  emergencyFile: (next?: string) => withNext('/emergency/file', next),
  emergencyCode: (next?: string) => withNext('/emergency/file/code', next),
  emergencyLink: (token: string) => `/emergency/file/link?token=${encodeURIComponent(token)}`,
  emergencyForm: (another = false) =>
    another ? '/emergency/file/request?another=yes' : '/emergency/file/request',
  emergencyStatus: (reference: string) => `/emergency/${reference}`,
  help: () => '/help',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  securityTxt: () => '/.well-known/security.txt',
  signedOut: () => '/signed-out',
  mailbox: () => '/mailbox',
  mail: (id: string) => `/mailbox/${id}`,

  signIn: (next?: string) => withNext('/sign-in', next),
  /** For whoever sent a form after their session had ended; it was not saved, and the page says so. */
  signInAgain: (next?: string) =>
    `/sign-in?${new URLSearchParams({ ended: 'yes', ...(next ? { next } : {}) })}`,
  signInCode: (next?: string) => withNext('/sign-in/code', next),
  signInLink: (token: string) => `/sign-in/link?token=${encodeURIComponent(token)}`,
  signInFactor: (next?: string) => withNext('/sign-in/factor', next),
  signInEnrol: (next?: string) => withNext('/sign-in/enrol', next),
  confirmIdentity: (next?: string, staff?: string) => withQuery('/sign-in/confirm', { next, staff }),
  /** Staff by the company's identity provider; `again` where they have to sign in there anew. */
  signInStaff: (view: { next?: string; again?: 'yes' } = {}) => withQuery('/api/sign-in/staff', view),
  staffCallback: () => '/api/sign-in/staff/callback',
  signInFault: (staff: string, next?: string) => withQuery('/sign-in', { staff, next }),
  account: () => '/account',
  factorNew: () => '/account/factors/new',
  factor: (id: string) => `/account/factors/${id}`,

  /** An agent asks for an account: the mailbox first, then who they are. */
  register: () => '/register',
  registerCode: () => '/register/code',
  registerLink: (token: string) => `/register/link?token=${encodeURIComponent(token)}`,
  registerDetails: () => '/register/details',
  /** The agents of one's own agency, for its point of contact; `done` says what was just done. */
  agents: (view: { show?: string; after?: string } = {}) => withQuery('/requests/agents', view),
  agent: (id: string, done?: string) => withQuery(`/requests/agents/${id}`, { done }),
  agentLeaves: (id: string) => `/requests/agents/${id}/leave`,

  requests: () => '/requests',
  newRequest: (kind?: string) => (kind ? `/requests/new?kind=${kind}` : '/requests/new'),
  draft: (id: string) => `/requests/drafts/${id}`,
  draftSection: (id: string, section: string) => `/requests/drafts/${id}/${section}`,
  draftCheck: (id: string) => `/requests/drafts/${id}/check`,
  draftDelete: (id: string) => `/requests/drafts/${id}/delete`,
  request: (reference: string) => `/requests/${reference}`,
  requestFiled: (reference: string) => `/requests/${reference}/filed`,
  requestAnswer: (reference: string) => `/requests/${reference}/answer`,
  requestQuestion: (reference: string, code: string) => `/requests/${reference}/answer/${code}`,
  requestMessage: (reference: string) => `/requests/${reference}/message`,
  requestCorrect: (reference: string, section: string) => `/requests/${reference}/correct/${section}`,
  requestCertify: (reference: string) => `/requests/${reference}/certify`,
  claimRequest: () => '/requests/claim',
  requestWithdraw: (reference: string) => `/requests/${reference}/withdraw`,

  desk: () => '/desk',
  /** `view` is the queue in which it was opened, as its own address spells it: next and previous go through that. */
  deskRequest: (reference: string, view?: string | null, document?: string) =>
    withQuery(`/desk/requests/${reference}`, { in: view ?? undefined, document }),
  deskAct: (reference: string, verb: string, view?: string | null) =>
    withQuery(`/desk/requests/${reference}/${verb}`, { in: view ?? undefined }),
  /** `by` is the request that replaces it. */
  deskSupersede: (reference: string, by: string) =>
    withQuery(`/desk/requests/${reference}/supersede`, { by }),
  deskDocuments: (reference: string) => `/desk/requests/${reference}/documents`,
  deskMessage: (reference: string) => `/desk/requests/${reference}/message`,
  /** The page of a step whose text begins with the words of a template, by its key. */
  deskActWith: (reference: string, verb: string, words: string) =>
    withQuery(`/desk/requests/${reference}/${verb}`, { words }),
  /** Words for messages and decisions: the list, a new one (in another language of one there is), one to edit. */
  templates: (done?: string) => withQuery('/desk/templates', { done }),
  templateNew: (of?: string) => withQuery('/desk/templates/new', { of }),
  template: (id: string) => `/desk/templates/${id}`,
  templateHistory: (id: string, against?: string) => withQuery(`/desk/templates/${id}/history`, { against }),
  /** The two pages of an emergency: the call to the agency, and the release that follows. */
  callBack: (reference: string) => `/desk/requests/${reference}/call-back`,
  /** Who is asking: what stands out, and where it is settled. */
  signals: (reference: string) => `/desk/requests/${reference}/signals`,
  release: (reference: string) => `/desk/requests/${reference}/release`,
  /** What trust and safety has to know of accounts; `settled` for what was. */
  instructions: (view: { settled?: string; after?: string } = {}) => withQuery('/desk/instructions', view),
  instruction: (id: string) => `/desk/instructions/${id}`,
  pen: () => '/desk/pen',
  penNew: () => '/desk/pen/new',
  penEntered: (reference: string) => `/desk/pen/${reference}`,
  /** What is due, by month; own or everyone's. */
  calendar: (view: { month?: string; whose?: string } = {}) => withQuery('/desk/calendar', view),
  compartment: () => '/desk/compartment',
  compartmentNew: () => '/desk/compartment/new',

  /** The registry: a part of a name or a domain, a standing, a page of it; what an import has done. */
  agencies: (
    view: {
      q?: string;
      standing?: string;
      waiting?: 'yes';
      after?: string;
      before?: string;
      entered?: string;
      there?: string;
    } = {},
  ) => withQuery('/desk/agencies', view),
  agencyNew: () => '/desk/agencies/new',
  agencyImport: () => '/desk/agencies/import',
  /** One entry; `done` is what has just been done on it. */
  agency: (id: string, done?: string) => withQuery(`/desk/agencies/${id}`, { done }),
  agencyEdit: (id: string) => `/desk/agencies/${id}/edit`,
  agencyCheck: (id: string) => `/desk/agencies/${id}/check`,
  /** Who has an account: agents, those who wait for confirmation, staff. */
  accounts: (view: { show?: string; find?: string; after?: string; done?: string } = {}) =>
    withQuery('/desk/accounts', view),
  deskAccount: (id: string, done?: string) => withQuery(`/desk/accounts/${id}`, { done }),
  deskAccountLeaves: (id: string) => `/desk/accounts/${id}/leave`,
  inviteStaff: () => '/desk/accounts/invite',

  /** Lost second factors, which two people take away. */
  /** In: the account that is reported, where it is known. */
  losses: (account?: string) => withQuery('/desk/accounts/losses', { account }),
  loss: (id: string) => `/desk/accounts/losses/${id}`,
  /** Who is shut out and why, for all staff; `lifted` for who was. */
  suspensions: (view: { lifted?: string; after?: string } = {}) => withQuery('/desk/suspensions', view),
  suspension: (id: string) => `/desk/suspensions/${id}`,
  /** Where an agent or an agency is shut out at once. */
  suspend: (party: { account?: string; agency?: string }) => withQuery('/desk/suspensions/new', party),

  away: () => '/desk/away',
  /** The audit log, with the search as its address spells it. */
  audit: (search = '') => (search ? `/desk/audit?${search}` : '/desk/audit'),
  /** That of the compartment, for the cleared alone. */
  auditSealed: (search = '') => (search ? `/desk/compartment/audit?${search}` : '/desk/compartment/audit'),
  auditFile: (search: string) => `/api/desk/audit?${search}`,
  insight: (period = '') => (period ? `/desk/insight?${period}` : '/desk/insight'),
  insightFile: (search: string) => `/api/desk/insight?${search}`,

  settings: () => '/desk/settings',
  /** `saved` is the version that has just been saved, and `undo` the one before it. */
  assignment: (done: { saved?: number; undo?: number } = {}) =>
    done.saved === undefined
      ? '/desk/settings/assignment'
      : `/desk/settings/assignment?saved=${done.saved}&undo=${done.undo ?? 0}`,
  assignmentNew: () => '/desk/settings/assignment/new',
  assignmentRule: (id: string) => `/desk/settings/assignment/${id}`,
  onCall: (saved = false) => (saved ? '/desk/settings/on-call?saved=yes' : '/desk/settings/on-call'),
  /** `published` is the version that has just been published, for the page to say so. */
  catalogue: (published?: number) => withQuery('/desk/settings/catalogue', { published }),
  deskSettings: (published?: number) => withQuery('/desk/settings/desk', { published }),
  catalogueNew: () => '/desk/settings/catalogue/new',
  catalogueEntry: (id: string) => `/desk/settings/catalogue/entries/${id}`,
  catalogueRemove: (id: string) => `/desk/settings/catalogue/entries/${id}/remove`,
  catalogueHistory: () => '/desk/settings/catalogue/history',
  catalogueVersion: (version: number, against?: number) =>
    withQuery(`/desk/settings/catalogue/history/${version}`, { against }),

  /** The queue as a file; without a format, where a form asks for one. */
  queueExport: (as?: 'csv' | 'xlsx', view = '', references: readonly string[] = []) =>
    as
      ? `/api/desk/queue?${new URLSearchParams([['as', as], ['view', view], ...references.map((each) => ['pick', each])])}`
      : '/api/desk/queue',
  /** What the desk asks for every few seconds: emergencies that nobody has opened. */
  deskEmergencies: () => '/api/desk/emergencies',
  /** The stream of what changes on the desk, and without asking for a stream what changed since a moment. */
  deskLive: () => '/api/desk/live',
  /** Who has which request open. */
  deskPresence: () => '/api/desk/presence',
  /** A staff member's own calendar, for a calendar program: whoever has the address reads it. */
  calendarFeed: (token: string) => `/api/desk/calendar/${token}.ics`,
  /** Where anyone asks whether a receipt is genuine. */
  verify: () => '/verify',
  receipt: (reference: string, number: number) => `/api/receipts/${reference}/${number}`,
  /** The whole request for the court file. */
  requestFile: (reference: string, as: 'zip' | 'pdf') => `/api/requests/${reference}/file?as=${as}`,

  /** The template of a file of identifiers, and where a filled-in one is sent without script. */
  identifierFile: () => '/api/requests/identifiers',
  uploadDocument: () => '/api/documents',
  document: (id: string) => `/api/documents/${id}`,
  /** The folder of what the document viewer fetches by name. */
  viewerFiles: () => '/api/documents/viewer/',
  health: () => '/api/health',
} as const;

function withNext(path: string, next?: string): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** Stands for the portal's own address where only a path is looked at. */
const HERE = 'http://portal.invalid';

/** A `next` parameter that leads nowhere but into this portal; anything else becomes the start page. */
export function safeNext(next: unknown, otherwise: string = paths.start()): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) {
    return otherwise;
  }
  // A line break in a Location header would end it.
  const controls = [...next].some((character) => character < ' ');
  // "/.//elsewhere" is a path here, but once its dot is resolved it names another host.
  const away = !URL.canParse(next, HERE) || new URL(next, HERE).pathname.startsWith('//');
  return controls || away ? otherwise : next;
}
