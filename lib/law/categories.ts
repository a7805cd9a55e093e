/** A kind of data that can be asked for. */
type Category = {
  /** The name shown. */
  label: string;
  /** What it holds, in one sentence. */
  description: string;
  /** Where the law draws its line. */
  source: string;
  /** True where it is what people said to each other, which only counsel may approve. */
  content: boolean;
};

/** The five categories of data, from the least to the most protected. */
export const CATEGORIES = {
  subscriber: {
    label: 'Subscriber information',
    description:
      'Name, address, connection records or session times and durations, length of service with its start date and the types of service used, phone numbers and other account identities including temporarily assigned network addresses, and the means and source of payment.',
    source: '18 U.S.C. § 2703(c)(2)',
    content: false,
  },
  records: {
    label: 'Other records without content',
    description: 'Usage, call and message detail records, and log-in history.',
    source: '18 U.S.C. § 2703(c)(1)',
    content: false,
  },
  content: {
    label: 'Content of communications',
    description: 'Message bodies, media, recordings, transcripts, video and fax held in storage.',
    source: '18 U.S.C. § 2703(a)-(b), § 2510(8)',
    content: true,
  },
  realtime_records: {
    label: 'Records in real time',
    description:
      'Dialling, routing, addressing and signalling information of communications, as they happen.',
    source: '18 U.S.C. § 3127(3)-(4)',
    content: false,
  },
  realtime_content: {
    label: 'Content in real time',
    description: 'What is said or sent, intercepted as it happens.',
    source: '18 U.S.C. § 2510(4), (8)',
    content: true,
  },
} as const satisfies Record<string, Category>;

/** The id of a category of data, e.g. `subscriber`. */
export type CategoryId = keyof typeof CATEGORIES;

/** Every category's id, in the order of `CATEGORIES`; never empty. */
export const CATEGORY_IDS = Object.keys(CATEGORIES) as [CategoryId, ...CategoryId[]];

/** Whether a category is the content of communications, stored or in real time (18 U.S.C. 2510(8)). */
export function isContent(category: CategoryId): boolean {
  return CATEGORIES[category].content;
}
