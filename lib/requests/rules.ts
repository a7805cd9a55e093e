import { type Absence, standIn } from '@/lib/accounts/rules';
import { CLOCKS } from '@/lib/law/clocks';
import { atLocalTime } from '@/lib/law/local-time';
import { expeditedCounts } from '@/lib/law/request-clocks';
import { type ResponseTarget, responseTarget, type Standing, standing } from '@/lib/law/response-clock';
import type { Assignment } from '@/lib/settings/schema';

/** The ten states, in the order a request lives through them. */
export const STATUSES = [
  'draft',
  'submitted',
  'in_review',
  'awaiting_agency',
  'legally_delayed',
  'approved',
  'fulfilled',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type RequestStatus = (typeof STATUSES)[number];

type Transition = { from: readonly RequestStatus[]; to: RequestStatus };

/** The status table: what each verb leads from and to. Groups, buttons and the README's diagram derive from it. */
export const VERBS = {
  submit: { from: ['draft'], to: 'submitted' },
  begin: { from: ['submitted'], to: 'in_review' },
  ask: { from: ['in_review'], to: 'awaiting_agency' },
  answer: { from: ['awaiting_agency'], to: 'in_review' },
  delay: { from: ['in_review', 'approved'], to: 'legally_delayed' },
  resume: { from: ['legally_delayed'], to: 'in_review' },
  approve: { from: ['in_review'], to: 'approved' },
  fulfil: { from: ['approved'], to: 'fulfilled' },
  decline: { from: ['submitted', 'in_review', 'awaiting_agency', 'legally_delayed'], to: 'declined' },
  withdraw: {
    from: ['submitted', 'in_review', 'awaiting_agency', 'legally_delayed', 'approved'],
    to: 'withdrawn',
  },
  expire: { from: ['draft', 'awaiting_agency'], to: 'expired' },
  reopen: { from: ['fulfilled', 'declined', 'withdrawn', 'expired'], to: 'in_review' },
  supersede: {
    from: ['submitted', 'in_review', 'awaiting_agency', 'legally_delayed', 'approved'],
    to: 'withdrawn',
  },
} as const satisfies Record<string, Transition>;
export type Verb = keyof typeof VERBS;
export const VERB_NAMES = Object.keys(VERBS) as Verb[];

/** The status a verb leads to from here, or null where the table has no such step. */
export function after(status: RequestStatus, verb: Verb): RequestStatus | null {
  const step: Transition = VERBS[verb];
  return step.from.includes(status) ? step.to : null;
}

/** The verbs the table allows from a status. */
export function verbsFrom(status: RequestStatus): Verb[] {
  return VERB_NAMES.filter((verb) => after(status, verb) !== null);
}

/** Over, unless reopened: no verb but `reopen` leads out. */
export function isClosed(status: RequestStatus): boolean {
  return verbsFrom(status).every((verb) => verb === 'reopen');
}

/** Filed and not over: what the desk has to work on. */
export const OPEN_STATUSES = STATUSES.filter((status) => status !== 'draft' && !isClosed(status));
export const CLOSED_STATUSES = STATUSES.filter(isClosed);

/** States in which the response clock stands, and why (LAW.md § 8). */
export const CLOCK_STOPS: Partial<Record<RequestStatus, string>> = {
  awaiting_agency: 'waiting for the agency',
  legally_delayed: 'delayed for a legal reason',
};

export const STATUS_LABELS: Record<RequestStatus, string> = {
  draft: 'Draft',
  submitted: 'Submitted',
  in_review: 'In review',
  awaiting_agency: 'Waiting for the agency',
  legally_delayed: 'Legally delayed',
  approved: 'Approved',
  fulfilled: 'Fulfilled',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
};

/** Steps of staff that decide something; to begin the review only says that somebody reads. */
export const DECISION_VERBS = ['ask', 'delay', 'approve', 'decline', 'supersede'] as const satisfies Verb[];

export const VERB_LABELS: Record<Verb, string> = {
  submit: 'File the request',
  begin: 'Begin review',
  ask: 'Ask for information',
  answer: 'Answer the questions',
  delay: 'Delay for a legal reason',
  resume: 'Resume review',
  approve: 'Approve',
  fulfil: 'Mark as fulfilled',
  decline: 'Decline',
  withdraw: 'Withdraw the request',
  expire: 'Expire',
  reopen: 'Reopen',
  supersede: 'Mark as superseded',
};

/** How a request came; all but the first are entered by staff (LAW.md § 1). */
export const CHANNELS = {
  portal: 'Portal',
  phone: 'By telephone',
  mail: 'By mail',
  in_person: 'In person',
} as const;
export type Channel = keyof typeof CHANNELS;
/** The ways outside the portal. */
export const ENTERED_CHANNELS = ['phone', 'mail', 'in_person'] as const satisfies readonly Channel[];

/** Outcomes of an identifier (LAW.md § 9). */
export const OUTCOMES = {
  contact_information: 'Customer contact information provided',
  contact_information_and_content: 'Contact information and content provided',
  non_content: 'Non-content records provided',
  no_records: 'No records found',
  redirected: 'Redirected to the customer',
  preserved: 'Preserved',
  content_disabled: 'Content disabled',
  declined: 'Declined to produce',
  withdrawn_notice_policy: 'Withdrawn on the notice policy',
  withdrawn: 'Withdrawn',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_IDS = Object.keys(OUTCOMES) as Outcome[];

const OVER: readonly Outcome[] = ['no_records', 'declined', 'withdrawn_notice_policy', 'withdrawn'];

/**
 * What can come of an identifier of a kind: nothing is ever produced on a preservation (LAW.md § 2) or on a request
 * to disable content, and neither preserving nor disabling answers a request for records.
 */
export function outcomesOf(kind: string): Outcome[] {
  const own: Partial<Record<string, Outcome>> = { preservation: 'preserved', takedown: 'content_disabled' };
  const only = own[kind];
  return only
    ? [only, ...OVER]
    : OUTCOME_IDS.filter((outcome) => outcome !== 'preserved' && outcome !== 'content_disabled');
}

/** What trust and safety is told of the accounts that a request names. */
export const INSTRUCTIONS = {
  do_not_act: 'Do not act',
  review: 'Review the account',
} as const;
export type InstructionType = keyof typeof INSTRUCTIONS;

/** Whether settling it now would lift a do-not-act instruction before its last day; one without an end never ends. */
export function isEarly({ type, until }: { type: string; until: string | null }, today: string): boolean {
  return type === 'do_not_act' && (until === null || today <= until);
}

/** Business days to answer in, from a complete submission (LAW.md § 8). */
export const RESPONSE_DAYS = CLOCKS.response.length.business_days;

/** The company's business hours: its IANA zone, and its close of business as `HH:MM:SS`. */
export type Hours = { timeZone: string; closesAt: string };

type Clocked = {
  status: RequestStatus;
  submittedAt: Date;
  /** The agent's expedited deadline, a calendar date; it replaces the ordinary target. */
  deadline: string | null;
  /** Whether staff found it in the document as well: where they did not, the ordinary target counts. */
  deadlineInDocument?: boolean | null;
  stops: readonly { startedAt: Date; endedAt: Date | null }[];
};

/**
 * By when a request is to be answered; the same rule as the queue's, which the database works out.
 * @returns the day (null where the clock stands or the request is over), whether it is the agent's expedited one, and
 *   the ordinary target with the days it left out
 */
export function dueOf(
  { status, submittedAt, deadline, deadlineInDocument = null, stops }: Clocked,
  { timeZone, closesAt }: Hours,
  now: Date,
): { due: string | null; expedited: boolean; target: ResponseTarget } {
  const periods = stops.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }));
  const target = responseTarget({
    receivedAt: submittedAt,
    stops: periods,
    now,
    timeZone,
    closesAt,
    days: RESPONSE_DAYS,
  });
  const stands = isClosed(status) || target.stopped;
  const expedited = deadline !== null && expeditedCounts(deadlineInDocument);
  return { due: stands ? null : expedited ? deadline : target.due, expedited, target };
}

/** How a due day stands at a moment: its close of business is still in time. */
export function standingOf(due: string, { timeZone, closesAt }: Hours, now: Date): Standing {
  return standing({ dueAt: atLocalTime(due, closesAt, timeZone), stopped: false, timeZone }, now);
}

/** What the agent wrote to one question of the desk; which of these are asked for follows from its code. */
export type Cure = {
  /** In words; they can stand beside the others. */
  answer?: string;
  /** The period of the records (G6), or of the preservation (P2). */
  from?: string;
  to?: string;
  /** Identifiers besides those filed, one a line (G5). */
  identifiers?: string;
};

/** A question of the desk with what was answered; `cure` is null where the reader may not see one yet. */
export type Deficiency = {
  id: string;
  code: string;
  wording: string;
  raisedAt: Date;
  cure: Cure | null;
  curedAt: Date | null;
};

/** What was answered, line by line, for a page or a paper. */
export function cureLines({ answer, from, to, identifiers }: Cure): string[] {
  return [
    ...(from && to ? [`${from} to ${to}`] : []),
    ...(identifiers ? identifiers.split('\n').filter((each) => each.trim() !== '') : []),
    ...(answer ? [answer] : []),
  ];
}

const TAG = /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u;

/** A tag in its one form: lower case, words joined by hyphens; null for what is none or longer than 30 characters. */
export function plainTag(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '-');
  return plain.length <= 30 && TAG.test(plain) ? plain : null;
}

/** What the rules of assignment look at. */
type Assignable = { kind: string; agencyId: string; country: string };

const fits = (rule: Assignment['rules'][number], { kind, agencyId, country }: Assignable) =>
  (rule.kinds.length === 0 || rule.kinds.includes(kind)) &&
  (rule.agencyIds.length === 0 || rule.agencyIds.includes(agencyId)) &&
  (rule.countries.length === 0 || rule.countries.includes(country));

/**
 * Who gets a request by the rules: the first rule that fits and has anybody to give it to; of its people the one with
 * the least open work, and of equals whoever stands first. In place of somebody away comes whoever covers.
 * @param desk.load open requests of everyone who can be given one; whoever is not in it gets none
 * @param desk.day calendar date of the company's time zone
 * @returns the account, the rule's number from 1, and in whose place it is; null where no rule has anybody
 */
export function chooseAssignee(
  rules: Assignment['rules'],
  request: Assignable,
  desk: { absences: readonly Absence[]; day: string; load: ReadonlyMap<string, number> },
): { assigneeId: string; rule: number; inPlaceOf: string | null } | null {
  for (const [index, rule] of rules.entries()) {
    if (!fits(rule, request)) continue;
    const there = rule.people.flatMap((person) => {
      const assigneeId = standIn(person, desk.absences, desk.day);
      const load = assigneeId === null ? undefined : desk.load.get(assigneeId);
      if (assigneeId === null || load === undefined) return [];
      return [{ assigneeId, load, rule: index + 1, inPlaceOf: assigneeId === person ? null : person }];
    });
    const [first, ...others] = there;
    if (!first) continue;
    const { load: _load, ...chosen } = others.reduce(
      (best, each) => (each.load < best.load ? each : best),
      first,
    );
    return chosen;
  }
  return null;
}
