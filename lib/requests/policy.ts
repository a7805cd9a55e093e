import { type Actor, holds, type StaffRole } from '@/lib/accounts/rules';
import { after, isClosed, isEarly, type RequestStatus, type Verb } from './rules';

/** What a decision about a request needs to know of it. */
export type RequestFacts = {
  /** Null while a request that staff entered waits for its agent. */
  agentId: string | null;
  agencyId: string;
  kind: string;
  /** National security process: nobody but its own agent and cleared staff knows of it (LAW.md § 10). */
  compartment: boolean;
  /** Colleagues who were named to follow it. */
  followerIds: readonly string[];
  status: RequestStatus;
  /** Whether it was ever filed: a draft, also an expired one, is its author's alone. */
  filed: boolean;
  /** Whether its agent certified it; what staff entered waits for that. */
  certified: boolean;
  /** Whether the company's settings reserve every approval to counsel; left out for no. */
  approvalsReserved?: boolean;
  /** The categories asked for, with what the matrix answered at filing. */
  categories: { category: string; answer: string | null }[];
};

const own = (actor: Actor, request: RequestFacts) =>
  actor.kind === 'agent' && actor.accountId === request.agentId;

const agencys = (actor: Actor, request: RequestFacts) =>
  actor.kind === 'agent' &&
  actor.pointOfContact &&
  actor.agencyId === request.agencyId &&
  !request.compartment;

const follows = (actor: Actor, request: RequestFacts) =>
  actor.kind === 'agent' &&
  actor.confirmed &&
  actor.agencyId === request.agencyId &&
  request.followerIds.includes(actor.accountId) &&
  !request.compartment;

const filed = (request: RequestFacts) => request.filed;

/** Until somebody has said that an agent is one of the agency's people, they file emergencies and nothing else. */
const vouchedFor = (actor: Actor, kind: string) =>
  actor.kind === 'agent' && (actor.confirmed || kind === 'emergency');

/** The roles that work on requests: in the compartment cleared counsel alone. */
export function handlerRoles(compartment: boolean): StaffRole[] {
  return compartment ? ['cleared'] : ['analyst', 'counsel'];
}

/** In the compartment the cleared do what analysts and counsel do outside it, and nobody else does anything. */
const handles = (actor: Actor, request: RequestFacts) => holds(actor, ...handlerRoles(request.compartment));

const counsels = (actor: Actor, request: RequestFacts) =>
  holds(actor, request.compartment ? 'cleared' : 'counsel');

const reads = (actor: Actor, request: RequestFacts) =>
  request.compartment ? holds(actor, 'cleared') : holds(actor, ...READERS);

/** Roles that read what was filed outside the compartment. */
const READERS = ['analyst', 'counsel', 'cleared', 'trust_and_safety', 'auditor'] as const;

/** The roles that read a filed request with its notes. */
export function readerRoles(compartment: boolean): readonly StaffRole[] {
  return compartment ? ['cleared'] : READERS;
}

/** An analyst decides alone where every category is allowed and none is content, and answers inquiries; all else is counsel's. */
const plain = (request: RequestFacts) =>
  request.kind === 'inquiry' ||
  (request.categories.length > 0 &&
    request.categories.every(
      ({ category, answer }) => answer === 'allowed' && !category.includes('content'),
    ));

/** Data goes out in an emergency by a release of two people alone (LAW.md § 4). */
const urgent = (request: RequestFacts) => request.kind === 'emergency' && !request.compartment;

const decides = (actor: Actor, request: RequestFacts) =>
  counsels(actor, request) || (holds(actor, 'analyst') && handles(actor, request) && plain(request));

/** Who may do what, one line a rule. Drafts are their author's alone; the expiry is the system's. */
export const RULES = {
  view: (actor, request) =>
    (filed(request) ? reads(actor, request) || agencys(actor, request) || follows(actor, request) : false) ||
    own(actor, request),
  edit: (actor, request) => own(actor, request),
  submit: (actor, request) => own(actor, request) && vouchedFor(actor, request.kind),
  correct: (actor, request) => own(actor, request) && filed(request),
  certify: (actor, request) => own(actor, request) && filed(request) && vouchedFor(actor, request.kind),
  /** What came on paper, until its agent answers for it. Of a FISA order no document is ever sent. */
  add_scan: (actor, request) =>
    handles(actor, request) && filed(request) && !request.certified && !request.compartment,
  check_deadline: (actor, request) => handles(actor, request) && filed(request),
  assign: (actor, request) => handles(actor, request) && filed(request),
  tag: (actor, request) => handles(actor, request) && filed(request),
  begin: (actor, request) => handles(actor, request) && filed(request),
  mark: (actor, request) => handles(actor, request) && filed(request),
  ask: (actor, request) => handles(actor, request) && filed(request),
  answer: (actor, request) => filed(request) && (own(actor, request) || agencys(actor, request)),
  delay: (actor, request) => counsels(actor, request) && filed(request),
  resume: (actor, request) => counsels(actor, request) && filed(request),
  approve: (actor, request) =>
    (request.approvalsReserved ? counsels(actor, request) : decides(actor, request)) &&
    filed(request) &&
    !urgent(request),
  approve_in_part: (actor, request) => counsels(actor, request) && filed(request) && !urgent(request),
  fulfil: (actor, request) => handles(actor, request) && filed(request),
  record_outcomes: (actor, request) => handles(actor, request) && filed(request),
  decline: (actor, request) => decides(actor, request) && filed(request),
  withdraw: (actor, request) => filed(request) && (own(actor, request) || agencys(actor, request)),
  expire: () => false,
  reopen: (actor, request) => counsels(actor, request) && filed(request),
  /** On the directory number; before an emergency is released, and before a new agent is first answered. */
  record_call_back: (actor, request) => handles(actor, request) && filed(request),
  /** Fraud is trust and safety's as well, outside the compartment. */
  settle_signal: (actor, request) =>
    filed(request) && (handles(actor, request) || (!request.compartment && holds(actor, 'trust_and_safety'))),
  recommend_release: (actor, request) => urgent(request) && handles(actor, request) && filed(request),
  /** Never by whoever recommended it, which the use case and the database see to. */
  release: (actor, request) => urgent(request) && counsels(actor, request) && filed(request),
  /** What trust and safety has to know of the accounts: in the compartment the cleared alone. */
  read_instruction: (actor, request) =>
    filed(request) &&
    (request.compartment ? holds(actor, 'cleared') : holds(actor, 'trust_and_safety', 'counsel', 'auditor')),
  settle_instruction: (actor, request) =>
    filed(request) &&
    (request.compartment ? holds(actor, 'cleared') : holds(actor, 'trust_and_safety', 'counsel')),
  /** Before the day the agency named, or where it named none. */
  lift_instruction: (actor, request) => counsels(actor, request) && filed(request),
  supersede: (actor, request) => handles(actor, request) && filed(request),
  message: (actor, request) =>
    filed(request) && (handles(actor, request) || own(actor, request) || agencys(actor, request)),
  read_notes: (actor, request) => reads(actor, request) && filed(request),
  write_note: (actor, request) => handles(actor, request) && filed(request),
  read_history: (actor, request) => reads(actor, request) && filed(request),
} as const satisfies Record<string, (actor: Actor, request: RequestFacts) => boolean>;

export type RequestAction = keyof typeof RULES;
export const REQUEST_ACTIONS = Object.keys(RULES) as RequestAction[];

/** Whether the actor may. Someone who may not view may do nothing else either. */
export function may(actor: Actor, action: RequestAction, request: RequestFacts): boolean {
  return RULES.view(actor, request) && RULES[action](actor, request);
}

/** The same answers as booleans, for the screen. */
export function permissionsFor(actor: Actor, request: RequestFacts): Record<RequestAction, boolean> {
  return Object.fromEntries(REQUEST_ACTIONS.map((action) => [action, may(actor, action, request)])) as Record<
    RequestAction,
    boolean
  >;
}

/** The verbs to draw as buttons: those the table has from here and the policy grants. */
export function verbsFor(actor: Actor, request: RequestFacts, verbs: readonly Verb[]): Verb[] {
  return verbs.filter((verb) => after(request.status, verb) !== null && may(actor, verb, request));
}

/** Whether messages can still be sent: a request that is over is reopened first. */
export function takesMessages(request: RequestFacts): boolean {
  return filed(request) && !isClosed(request.status);
}

/** Whether slips can still be corrected: until somebody begins the review, or the agent certifies what staff entered. */
export function takesCorrections(request: RequestFacts): boolean {
  return request.status === 'submitted' || takesCompletion(request);
}

/** Whether what staff entered still waits to be completed by its agent. */
export function takesCompletion(request: RequestFacts): boolean {
  return filed(request) && !request.certified && !isClosed(request.status);
}

/** Whether an instruction is the actor's to settle today, a calendar date: before its end it is counsel's to lift. */
export function maySettle(
  actor: Actor,
  { facts, ...row }: { facts: RequestFacts; type: string; until: string | null },
  today: string,
): boolean {
  return (
    may(actor, 'settle_instruction', facts) && (!isEarly(row, today) || may(actor, 'lift_instruction', facts))
  );
}

/** Whether an agent may begin and file requests of a kind. */
export function mayFile(actor: Actor, kind: string): boolean {
  return vouchedFor(actor, kind);
}

/** Whether the actor may enter what came by telephone, by mail or in person; in the compartment the cleared alone. */
export function mayEnter(actor: Actor, compartment: boolean): boolean {
  return holds(actor, ...handlerRoles(compartment));
}

declare const scoped: unique symbol;

/** Which requests an actor can find. Made by `scopeOf` alone, so that a list without a scope does not compile. */
export type RequestScope = { readonly [scoped]: true } & (
  | { readonly reach: 'own'; readonly accountId: string; readonly follows: boolean }
  | { readonly reach: 'agency'; readonly accountId: string; readonly agencyId: string }
  | { readonly reach: 'desk'; readonly accountId: string; readonly cleared: boolean }
  | { readonly reach: 'nothing' }
);

/**
 * The scope of an actor: the own requests and, once confirmed, those followed, as point of contact also the agency's,
 * staff who read: all that is filed, and of the compartment nothing without clearance.
 */
export function scopeOf(actor: Actor): RequestScope {
  if (actor.kind === 'agent') {
    return (
      actor.pointOfContact
        ? { reach: 'agency', accountId: actor.accountId, agencyId: actor.agencyId }
        : { reach: 'own', accountId: actor.accountId, follows: actor.confirmed }
    ) as RequestScope;
  }
  return (
    holds(actor, ...READERS)
      ? { reach: 'desk', accountId: actor.accountId, cleared: holds(actor, 'cleared') }
      : { reach: 'nothing' }
  ) as RequestScope;
}
