import { z } from 'zod';
import { CATEGORY_IDS } from '@/lib/law/categories';

const text = (what: string) =>
  z.string().trim().min(1, `${what} is empty: write it, or leave the setting as it was.`);

const mailAddress = z.email('Write a mail address such as legal@company.example.');

/** A phone number as it is shown, with its country code, so that it can be dialled from anywhere. */
const phone = z
  .string()
  .trim()
  .regex(/^\+\d[\d ()-]{6,}$/, 'Write a phone number with its country code, such as +1 415-555-0132.');

const webAddress = z.url({ protocol: /^https$/, error: 'Write a web address that begins with https://.' });

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The company whose portal this is. Every name, address and number on a page or in a mail comes from here. */
export const companySchema = z.object({
  name: text('The name'),
  portalName: text('The name of the portal'),
  legalName: text('The legal name'),
  postalAddress: z.array(text('A line of the address')).min(1, 'The postal address needs a line.'),
  /** ISO 3166-1 alpha-2. With the state it decides what is process of another State (LAW.md § 2, G11). */
  country: z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capitals, such as US.'),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the State as two capitals, such as CA.')
    .nullable(),
  /** Business days and the close of business are those of this place (LAW.md § 8). */
  timeZone: z.string().refine(isTimeZone, 'Write an IANA time zone, such as America/Los_Angeles.'),
  closesAt: z
    .string()
    .regex(
      /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
      'Write the time as hours, minutes and seconds, such as 17:00:00.',
    ),
  emergency: z.object({ phone, note: text('The note on the emergency line') }),
  /** Staff who are mailed when an emergency is filed; where it is empty, everyone who can act on one. */
  onCall: z.array(mailAddress).max(20, 'Name at most 20 people on call.').default([]),
  /** Who answers a wiretap or pen register order outside office hours; null where nobody does. */
  afterHours: z
    .object({
      name: text('The name of the after-hours service'),
      phone,
      fax: phone.nullable(),
      mail: mailAddress,
    })
    .nullable(),
  /** Where agents write who cannot get in or do not know how to go on. */
  supportContact: mailAddress,
  privacyContact: mailAddress,
  /** For security.txt (RFC 9116). */
  securityContact: mailAddress,
  mailFrom: z.object({ name: text('The sender of mails'), address: mailAddress }),
  products: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9_]*$/),
        name: text('The name of a product'),
        about: z.string(),
      }),
    )
    .min(1, 'Name at least one product.'),
  /** Where those go for whom the portal is not. */
  customerHelp: z.array(z.object({ label: text('The label of a link'), href: webAddress })),
});

export type Company = z.infer<typeof companySchema>;

const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: text('A paragraph') }),
  z.object({ type: z.literal('bullets'), items: z.array(text('An item of a list')).min(1) }),
  z.object({ type: z.literal('numbers'), items: z.array(text('An item of a list')).min(1) }),
  z.object({
    type: z.literal('callout'),
    tone: z.enum(['info', 'warning', 'emergency']),
    text: text('A callout'),
  }),
]);

export type GuidelineBlock = z.infer<typeof blockSchema>;

/**
 * One version of the guidelines. Texts are plain, save that `[words](address)` is a link, where the address is
 * a page of the portal or begins with https:, mailto: or tel:. A version in effect is never changed: requests
 * keep the version they were filed under, so a change is a new version.
 */
export const guidelinesSchema = z.object({
  version: z.number().int().positive(),
  effectiveOn: z.iso.date('Write the day as year, month and day, such as 2026-03-31.'),
  /** What is new against the version before, in a sentence or two. */
  changes: text('The summary of changes'),
  sections: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/),
        title: text('The title of a section'),
        blocks: z.array(blockSchema).min(1),
      }),
    )
    .min(1)
    .refine(
      (sections) => new Set(sections.map((section) => section.id)).size === sections.length,
      'Two sections have the same id: give each its own.',
    ),
});

export type Guidelines = z.infer<typeof guidelinesSchema>;

/** The most characters of each text of the data catalogue. */
export const CATALOGUE_LIMITS = { holds: 600, kept: 300, note: 600, changes: 300, entries: 200 } as const;

// Line break and tab alone: the others are not text, and PostgreSQL keeps no zero character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;
const short = (schema: z.ZodString, what: string, limit: number) =>
  schema
    .max(limit, `${what} is longer than ${limit} characters: shorten it.`)
    .refine((value) => !CONTROL.test(value), `${what} has a character that is no text: type it anew.`);
const words = (what: string, limit: number) => short(text(what), what, limit);

/**
 * One line of the data catalogue: a category of data that a product holds. Which process reaches it is not stored:
 * it follows from the matrix of lib/law.
 */
export const catalogueEntrySchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/),
  /** The id of one of the company's products. */
  product: z.string().min(1, 'Choose a product.'),
  category: z.enum(CATEGORY_IDS, 'Choose a category from the list.'),
  holds: words('What it holds', CATALOGUE_LIMITS.holds),
  /** In words, such as "13 months": many periods are the customer's to choose. */
  kept: words('How long it is kept', CATALOGUE_LIMITS.kept),
  note: words('The note', CATALOGUE_LIMITS.note).nullable(),
});

export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** One version of the data catalogue. As with the guidelines, a change is a new version. */
export const catalogueSchema = z.object({
  version: z.number().int().positive(),
  effectiveOn: z.iso.date('Write the day as year, month and day, such as 2026-03-31.'),
  /** What is new against the version before, in a sentence or two. */
  changes: words('What changes', CATALOGUE_LIMITS.changes),
  entries: z
    .array(catalogueEntrySchema)
    .max(CATALOGUE_LIMITS.entries, `The catalogue takes at most ${CATALOGUE_LIMITS.entries} entries.`)
    .refine(
      (entries) => new Set(entries.map((entry) => entry.id)).size === entries.length,
      'Two entries have the same id: give each its own.',
    ),
});

export type Catalogue = z.infer<typeof catalogueSchema>;

/** What every form that publishes the catalogue says: the version it was drawn from, and why. */
const publishing = {
  base: z.coerce.number().int().positive(),
  changes: words('What changes', CATALOGUE_LIMITS.changes),
  confirm: z.literal('yes', 'Tick the box to confirm that this is published at once.'),
  /** Ticked by whoever was told that somebody else published meanwhile, and wants theirs on top. */
  over: z.literal('yes').optional(),
};

export const saveEntrySchema = z.object({
  ...publishing,
  /** The entry's id; empty for a new one. */
  entry: z.string().max(80),
  ...catalogueEntrySchema.pick({ product: true, category: true, holds: true, kept: true }).shape,
  note: short(z.string().trim(), 'The note', CATALOGUE_LIMITS.note).transform((value) => value || null),
});

export const removeEntrySchema = z.object({ ...publishing, entry: z.string().min(1).max(80) });

export const publishAgainSchema = z.object({ ...publishing, version: z.coerce.number().int().positive() });

/** A clock that binds some companies alone: whether it runs here, and for how many hours. */
const stateClock = (hours: number) =>
  z
    .object({
      on: z.boolean(),
      hours: z.coerce.number().int().min(1).max(8760),
    })
    .default({ on: false, hours });

const days = (shipped: number, most: number) => z.coerce.number().int().min(1).max(most).default(shipped);

/** How the desk works. Every value has its shipped default, so that a company that set none has them all. */
export const deskSettingsSchema = z.object({
  /** Every approval is counsel's, also of what an analyst could approve. */
  reserveApprovals: z.boolean().default(false),
  /** Before the first approval for an agent the agency is called back on its directory number. */
  callBackFirst: z.boolean().default(true),
  /** Agents read the company's name in place of a staff member's. */
  hideStaffNames: z.boolean().default(true),
  /** Business days before a deadline on which its assignee is reminded; on the day itself too, and counsel after it. */
  remindDaysBefore: days(2, 9),
  /** Days after which unanswered questions are asked about once more, and after which it is proposed to decline. */
  unanswered: z
    .object({ remindAfterDays: days(14, 59), proposeAfterDays: days(30, 59) })
    .default({ remindAfterDays: 14, proposeAfterDays: 30 }),
  /** Days after an emergency release by which process is to follow. */
  followUpDays: days(14, 90),
  clocks: z
    .object({
      california_warrant: stateClock(72),
      colorado_acknowledgement: stateClock(8),
      colorado_compliance: stateClock(24),
    })
    .default({
      california_warrant: { on: false, hours: 72 },
      colorado_acknowledgement: { on: false, hours: 8 },
      colorado_compliance: { on: false, hours: 24 },
    }),
});

export type DeskSettings = z.infer<typeof deskSettingsSchema>;

const ticked = z.preprocess((value) => value === 'yes', z.boolean());
const count = (what: string, most: number) => {
  const message = `${what} has to be a whole number from 1 to ${most}.`;
  const given = z.coerce.number({ error: message }).int(message).min(1, message).max(most, message);
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? Number.NaN : value),
    given,
  );
};

/** The form of the desk's settings, read into their shape. */
export const saveDeskSettingsSchema = z
  .object({
    base: z.coerce.number().int().min(0),
    over: ticked,
    reserveApprovals: ticked,
    callBackFirst: ticked,
    hideStaffNames: ticked,
    remindDaysBefore: count('The number of business days before a deadline', 9),
    remindAfterDays: count('The number of days until the reminder', 59),
    proposeAfterDays: count('The number of days until it is proposed to decline', 59),
    followUpDays: count('The number of days for process to follow', 90),
    california_warrant_on: ticked,
    california_warrant_hours: count('The number of hours for California', 8760),
    colorado_acknowledgement_on: ticked,
    colorado_acknowledgement_hours: count('The number of hours for Colorado’s acknowledgement', 8760),
    colorado_compliance_on: ticked,
    colorado_compliance_hours: count('The number of hours for Colorado’s compliance', 8760),
  })
  .refine(({ remindAfterDays, proposeAfterDays }) => remindAfterDays < proposeAfterDays, {
    path: ['proposeAfterDays'],
    message: 'The proposal to decline has to come after the reminder: write a larger number of days.',
  })
  .transform(({ base, over, ...given }) => ({
    base,
    over,
    settings: {
      reserveApprovals: given.reserveApprovals,
      callBackFirst: given.callBackFirst,
      hideStaffNames: given.hideStaffNames,
      remindDaysBefore: given.remindDaysBefore,
      unanswered: { remindAfterDays: given.remindAfterDays, proposeAfterDays: given.proposeAfterDays },
      followUpDays: given.followUpDays,
      clocks: {
        california_warrant: { on: given.california_warrant_on, hours: given.california_warrant_hours },
        colorado_acknowledgement: {
          on: given.colorado_acknowledgement_on,
          hours: given.colorado_acknowledgement_hours,
        },
        colorado_compliance: { on: given.colorado_compliance_on, hours: given.colorado_compliance_hours },
      },
    } satisfies DeskSettings,
  }));

/**
 * Who gets a request when it is filed: the first rule that fits decides, and of its people the one with the least
 * open work who is not away. An empty condition fits everything.
 */
export const assignmentSchema = z.object({
  rules: z
    .array(
      z.object({
        id: z.uuid(),
        /** Ids of kinds. */
        kinds: z.array(z.string()).default([]),
        agencyIds: z.array(z.uuid()).default([]),
        /** ISO 3166-1 alpha-2. */
        countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
        /** Accounts of staff. */
        people: z.array(z.uuid()).min(1, 'Name at least one person who gets what the rule fits.'),
      }),
    )
    .max(100, 'Keep at most 100 rules.')
    .default([]),
});

export type Assignment = z.infer<typeof assignmentSchema>;

/** What every form that saves a setting says: the version it was drawn from, and whether it goes on top of a newer one. */
const saving = { base: z.coerce.number().int().min(0), over: z.literal('yes').optional() };

/** A checkbox group sends its name once for each tick: none, a text or a list. */
const chosen = (each: z.ZodString | z.ZodUUID, most: number) =>
  z.preprocess((value) => (value === undefined ? [] : [...new Set([value].flat())]), z.array(each).max(most));

const countryList = z
  .string()
  .max(2000)
  .transform((text) => [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .refine(
    (codes) => codes.every((code) => /^[A-Z]{2}$/.test(code)),
    'Write each country as two letters, such as US or FR, with commas between them.',
  );

export const saveRuleSchema = z.object({
  ...saving,
  /** The rule's id; empty for a new one. */
  rule: z.union([z.literal(''), z.uuid()]),
  kinds: chosen(z.string().max(60), 40),
  agencyIds: chosen(z.uuid(), 500),
  countries: countryList,
  people: chosen(z.uuid(), 200).refine(
    (people) => people.length > 0,
    'Choose at least one person who gets what the rule fits.',
  ),
});

export const moveRuleSchema = z.object({
  ...saving,
  rule: z.uuid(),
  direction: z.enum(['up', 'down', 'remove']),
});

export const restoreSchema = z.object({ ...saving, version: z.coerce.number().int().min(0) });

export const onCallSchema = z.object({
  ...saving,
  people: chosen(z.string().max(254), 200),
  others: z
    .string()
    .max(4000)
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .refine(
      (addresses) => addresses.every((address) => mailAddress.safeParse(address).success),
      'Write each address on a line of its own, such as duty@company.example.',
    ),
});

export type TextPiece = { text: string; href: string | null };

/**
 * Splits a text of the guidelines into words and links. In: the text; out: its pieces in order, each with the
 * address it links to or null. An address of any other kind stays plain text.
 */
export function textPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const link of text.matchAll(/\[([^\]]+)\]\(((?:https:\/\/|mailto:|tel:|\/(?!\/)|#)[^)\s]*)\)/g)) {
    if (link.index > end) pieces.push({ text: text.slice(end, link.index), href: null });
    pieces.push({ text: link[1] ?? '', href: link[2] ?? null });
    end = link.index + link[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}

/** The address that dials a phone number. In: the number as it is shown; out: `tel:+14155550132`. */
export function dialHref(phoneNumber: string): string {
  return `tel:${phoneNumber.replace(/[^\d+]/g, '')}`;
}
