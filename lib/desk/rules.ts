import {
  type Channel,
  CLOCK_STOPS,
  CLOSED_STATUSES,
  OPEN_STATUSES,
  type RequestStatus,
  STATUSES,
} from '@/lib/requests/rules';

/** Every state of a request that was filed. */
export const FILED_STATUSES = STATUSES.filter((status) => status !== 'draft');

const waits = (status: RequestStatus) => CLOCK_STOPS[status] !== undefined;

/** The phases of a request's life, as the desk counts them; each filed status belongs to one. */
export const PHASES = {
  new: { label: 'New', statuses: ['submitted'] },
  review: { label: 'In review', statuses: ['in_review'] },
  waiting: { label: 'Waiting', statuses: OPEN_STATUSES.filter(waits) },
  approved: { label: 'Approved', statuses: ['approved'] },
  closed: { label: 'Closed', statuses: CLOSED_STATUSES },
} as const satisfies Record<string, { label: string; statuses: readonly RequestStatus[] }>;

/** A row of the queue. */
export type QueuedRequest = {
  id: string;
  reference: string;
  kind: string;
  status: RequestStatus;
  agency: string;
  country: string;
  agent: string | null;
  assignee: string | null;
  assigneeId: string | null;
  submittedAt: Date;
  identifiers: number;
  /** The day the answer is due; null where the clock stands or the request is over. */
  due: string | null;
  firstOpenedAt: Date | null;
  /** Of an emergency: when staff first decided something. */
  decidedAt: Date | null;
  closedAt: Date | null;
  childEndangerment: boolean;
  noticeBarred: boolean;
  doNotAct: boolean;
  channel: Channel;
  tags: string[];
  /** From an agency that nobody has verified. */
  unverified: boolean;
  /** Its agent or its agency is shut out. */
  suspended: boolean;
};

/** The columns that the queue can have, in the order in which they stand; the reference always leads. */
export const COLUMNS = {
  kind: 'Kind',
  agency: 'Agency',
  country: 'Country',
  agent: 'Agent',
  status: 'Status',
  identifiers: 'Identifiers',
  flags: 'Flags',
  tags: 'Tags',
  channel: 'Channel',
  received: 'Received',
  due: 'Due',
  closed: 'Closed',
  assignee: 'Assigned to',
} as const;
export type Column = keyof typeof COLUMNS;
export const COLUMN_IDS = Object.keys(COLUMNS) as Column[];

/** The columns of whoever chose none. */
export const SHIPPED_COLUMNS: readonly Column[] = [
  'kind',
  'agency',
  'status',
  'identifiers',
  'flags',
  'received',
  'due',
  'assignee',
];

/** What was chosen in the order of the columns; nothing known chosen means the shipped ones. */
export function columnsOf(chosen: readonly string[]): readonly Column[] {
  const known = COLUMN_IDS.filter((id) => chosen.includes(id));
  return known.length > 0 ? known : SHIPPED_COLUMNS;
}

/** Orders of the queue. By deadline, what is closed comes last, the newest first. */
export const SORTS = {
  deadline: 'By deadline',
  received: 'By receipt, oldest first',
  newest: 'By receipt, newest first',
} as const;

/** The filter on the deadline: these, or a number of business days within which it falls. */
export const DEADLINES = {
  overdue: 'Overdue',
  today: 'Due today',
  1: 'Due within 1 business day',
  2: 'Due within 2 business days',
  5: 'Due within 5 business days',
  stopped: 'No deadline runs',
} as const;

/** Days for which questions are out. */
export const AWAITING = {
  0: 'Questions out',
  7: 'Questions out for 7 days',
  14: 'Questions out for 14 days',
  30: 'Questions out for 30 days',
} as const;

/** What stands out about a request, in words. */
export function flagsOf(row: {
  childEndangerment: boolean;
  noticeBarred: boolean;
  doNotAct: boolean;
}): string[] {
  return [
    ...(row.childEndangerment ? ['Child endangerment'] : []),
    ...(row.noticeBarred ? ['Notice barred'] : []),
    ...(row.doNotAct ? ['Do not act'] : []),
  ];
}

/** The views that everybody has, before those they keep. */
export const SHIPPED_VIEWS = [
  { name: 'All open', query: '' },
  { name: 'Mine', query: 'assignee=me' },
  { name: 'Nobody’s', query: 'assignee=nobody' },
  { name: 'Overdue', query: 'deadline=overdue' },
  { name: 'Due today', query: 'deadline=today' },
] as const;

/** How many rows of the queue are on a page, and at most in an export. */
export const PAGE_ROWS = 50;
export const EXPORT_ROWS = 10_000;
/** Counts go so far; beyond, it is said that there are more. */
export const COUNTED = 1_000;

/** A bounded count in words: `37`, or `1,000+`. */
export function countWords(count: number): string {
  return count > COUNTED ? `${COUNTED.toLocaleString('en-US')}+` : count.toLocaleString('en-US');
}
