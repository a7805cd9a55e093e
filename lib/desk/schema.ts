import { z } from 'zod';
import { CHANNELS, CLOSED_STATUSES, OPEN_STATUSES, type RequestStatus } from '@/lib/requests/rules';
import { FILED_STATUSES } from './rules';

/** What an open request says of itself. */
export const presenceSchema = z.object({ reference: z.string().max(40), here: z.boolean() });

/** The most values of one filter that are heeded; an address is no place for a list. */
const MOST = 30;

/** Values of a filter that may be given several times; those that do not fit are left out. */
const several = (fits: (value: string) => boolean) =>
  z.preprocess(
    (value) => [
      ...new Set((value === undefined ? [] : [value].flat()).map(String).filter(fits).slice(0, MOST)),
    ],
    z.array(z.string()),
  );
/** One value; the first where several were given, and nothing where it does not fit. */
const single = (fits: (value: string) => boolean) =>
  z.preprocess((value) => {
    const first = [value].flat()[0];
    return typeof first === 'string' && fits(first) ? first : '';
  }, z.string());

const GROUPS: Record<string, readonly RequestStatus[]> = {
  open: OPEN_STATUSES,
  closed: CLOSED_STATUSES,
  all: FILED_STATUSES,
};
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isId = (value: string) => ID.test(value);
const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
const yesOrNo = single(matches(/^(yes|no)$/));

/** A view of the queue as it stands in the address, in any combination; what is not understood is left out. */
export const queueSchema = z.object({
  status: several((value) => value in GROUPS || (FILED_STATUSES as string[]).includes(value)).transform(
    (chosen): RequestStatus[] => {
      const named = chosen.length > 0 ? chosen.flatMap((each) => GROUPS[each] ?? each) : OPEN_STATUSES;
      return FILED_STATUSES.filter((each) => (named as string[]).includes(each));
    },
  ),
  kind: several(matches(/^[a-z_]{1,60}$/)),
  /** Ids of agencies. */
  agency: several(isId),
  /** Countries of agencies, ISO 3166-1 alpha-2. */
  country: several(matches(/^[A-Z]{2}$/)),
  /** Ids of staff, `me` or `nobody`. */
  assignee: several((value) => value === 'me' || value === 'nobody' || isId(value)),
  /** `overdue`, `today`, `stopped`, or a number of business days within which the deadline falls. */
  deadline: single(matches(/^(overdue|today|stopped|[1-9]|[12]\d|30)$/)),
  channel: several((value) => value in CHANNELS),
  child: yesOrNo,
  barred: yesOrNo,
  tag: several(matches(/^[\p{Ll}\p{Lo}\p{N}-]{1,30}$/u)),
  /** Days for which questions are out; 0 for those out at all. */
  awaiting: single(matches(/^\d{1,3}$/)),
  /** What was searched for, sealed. */
  found: single(matches(/^[\w-]{20,2000}$/)),
  sort: z.preprocess(
    (value) => [value].flat()[0],
    z.enum(['deadline', 'received', 'newest']).catch('deadline').default('deadline'),
  ),
  /** Cursors: the last row of the page before, or the first row of the page after. */
  after: single(matches(/^[\w-]{1,300}$/)),
  before: single(matches(/^[\w-]{1,300}$/)),
});
export type QueueView = z.output<typeof queueSchema>;

/** The words that stand for a set of statuses in an address: none for the open ones, which are the default. */
export function statusWords(status: readonly RequestStatus[]): readonly string[] {
  const group = Object.entries(GROUPS).find(
    ([, members]) => members.length === status.length && members.every((each) => status.includes(each)),
  );
  return group ? (group[0] === 'open' ? [] : [group[0]]) : status;
}

/** A view as the query of an address, without what is the default; `queueSchema` reads it back. */
export function queueQuery(view: QueueView): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...view, status: statusWords(view.status) })) {
    if (name === 'sort' && value === 'deadline') continue;
    for (const each of [value].flat()) if (each !== '') search.append(name, each);
  }
  return search.toString();
}

/** A view out of the query of an address, with or without its question mark. */
export function viewOf(query: string): QueueView {
  const search = new URLSearchParams(query);
  return queueSchema.parse(
    Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)])),
  );
}

/** What is typed into the one search box of the desk. */
export const searchSchema = z.object({
  search: z
    .string()
    // The database takes no null byte, and nobody means one.
    .overwrite((text) => text.replaceAll('\0', ''))
    .trim()
    .min(1, 'Type a reference, a case number, an agency, an agent or an identifier to search for.')
    .max(320, 'Search for at most 320 characters: shorten what you typed.'),
});

const viewName = z
  .string()
  .trim()
  .min(1, 'Give the view a name.')
  .max(40, 'The name of a view has at most 40 characters: shorten it.');
const shared = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

export const saveViewSchema = z.object({ name: viewName, shared, query: z.string().max(4000) });
/** Renames a view, or deletes it. */
export const changeViewSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename'), id: z.uuid(), name: viewName, shared }),
  z.object({
    do: z.literal('delete'),
    id: z.uuid(),
    confirm: z.literal('yes', { error: 'Tick the box to confirm that the view is to be deleted.' }),
  }),
]);

const listed = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(40)).max(200, 'Tick at most 200 requests.'),
);

export const columnsSchema = z.object({ columns: listed });

/** A ticked row: its reference and, after a ~, who had it on the page that was looked at; nothing after it for nobody. */
export const pickOf = (reference: string, assigneeId: string | null) => `${reference}~${assigneeId ?? ''}`;
const picked = z
  .preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.string().regex(/^[\w-]{1,40}(~[\w-]{0,40})?$/)).max(200, 'Tick at most 200 requests.'),
  )
  .transform((list) =>
    list.map((pick): { reference: string; seen: string | null | undefined } => {
      const [reference = '', seen] = pick.split('~');
      return { reference, seen: seen === undefined ? undefined : seen || null };
    }),
  );
const ticked = picked.refine((picks) => picks.length > 0, 'Tick at least one request of the list.');
/** What is done with the ticked rows of the queue. */
export const changeManySchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('assign'),
    pick: ticked,
    assigneeId: z
      .string()
      .refine((value) => value === 'nobody' || isId(value), 'Choose to whom the ticked requests go.'),
  }),
  z.object({
    do: z.enum(['tag', 'untag']),
    pick: ticked,
    tag: z.string().trim().min(1, 'Write the tag to put on or take off.').max(60),
  }),
]);

/** What an export is asked for: its format, what was ticked, and the view that it is of. */
export const exportSchema = z.object({
  as: z.enum(['csv', 'xlsx']),
  pick: picked,
  view: z.string().max(4000).catch('').default(''),
});

/** Whether a view leaves out anything but by status. */
export function isNarrowed(view: QueueView): boolean {
  const { status: _status, sort: _sort, after: _after, before: _before, ...filters } = view;
  return Object.values(filters).some((value) => value.length > 0);
}

/** The address of the own calendar; the box is ticked where one is replaced. */
export const makeFeedSchema = z.object({ confirm: z.literal('yes').optional() });
export const revokeFeedSchema = z.object({
  confirm: z.literal('yes', { error: 'Tick the box to confirm that the address is to end.' }),
});

const MONTH = /^(19[7-9]\d|2\d{3})-(0[1-9]|1[0-2])$/;

/** The view of the calendar as it stands in the address; what is not understood is left out. */
export const calendarSchema = z.object({
  month: z.string().regex(MONTH).nullable().catch(null).default(null),
  whose: z.enum(['mine', 'everyone']).catch('mine').default('mine'),
});

/** Whether single keys act on the desk. */
export const keysSchema = z.object({ keys: z.enum(['on', 'off']) });
