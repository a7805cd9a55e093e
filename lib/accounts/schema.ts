import { z } from 'zod';
import { canonicalAddress } from '@/lib/law/address';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from '@/lib/law/bodies';
import { daysBetween, isCalendarDay } from '@/lib/law/calendar-day';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { hasInvisible } from '@/lib/law/domain';
import { STATES } from '@/lib/law/states';
import { plainDigits, plainRecoveryCode, STAFF_ROLES } from './rules';

const next = z.string().max(2000).optional();

/** The form that asks for a sign-in code. Out: the address in its canonical form. */
export const askSchema = z.object({
  address: z
    .string('Enter your e-mail address.')
    .max(1000, 'The e-mail address is longer than 254 characters; check it.')
    .transform((given, context) => {
      const found = canonicalAddress(given);
      if (found.ok) return found.address;
      context.addIssue({ code: 'custom', message: found.message });
      return z.NEVER;
    }),
  next,
});

/** The code out of the mail. Out: its eight digits. */
export const mailCodeSchema = z.object({
  code: z
    .string('Enter the code from the mail.')
    .max(200, 'The code has eight digits; enter the one from the mail.')
    .transform(plainDigits)
    .refine((code) => code !== '', 'Enter the code from the mail.')
    .refine(
      (code) => code === '' || /^\d{8}$/.test(code),
      'The code has eight digits; enter the one from the mail.',
    ),
  next,
});

/** The token out of the mail's link. */
export const linkSchema = z.object({ token: z.string().min(1).max(200), next });

/** A code of the authenticator app, or a recovery code. Out: as typed; `checkFactor` tells which it is. */
export const factorCodeSchema = z.object({
  code: z
    .string('Enter the code from your authenticator app.')
    .max(200, 'The code has six digits; enter the one your authenticator app shows now.')
    .refine((code) => code.trim() !== '', 'Enter the code from your authenticator app.')
    .refine(
      (code) => code.trim() === '' || isFactorCode(code),
      'Enter the six digits that your authenticator app shows now, or a recovery code such as 7k3mq-x0v9d.',
    ),
  next,
});

/** The first code of a new authenticator app. */
export const enrolSchema = z.object({
  code: z
    .string('Enter the code from your authenticator app.')
    .max(200, 'The code has six digits; enter the one your authenticator app shows now.')
    .transform(plainDigits)
    .refine((code) => code !== '', 'Enter the code from your authenticator app.')
    .refine(
      (code) => code === '' || /^\d{6}$/.test(code),
      'The code has six digits; enter the one your authenticator app shows now.',
    ),
  next,
});

/** The box under the recovery codes. */
export const keptSchema = z.object({
  kept: z.literal('yes', 'Tick the box once you have printed or written down the recovery codes.'),
  next,
});

/** The button for new recovery codes; the code is wanted where the last one is older than five minutes. */
export const newCodesSchema = z.object({
  code: z
    .string()
    .max(200, 'The code has six digits; enter the one your authenticator app shows now.')
    .refine(
      (code) => code.trim() === '' || isFactorCode(code),
      'Enter the six digits that your authenticator app shows now.',
    )
    .optional(),
});

/** The button that signs one browser out. */
export const endSessionSchema = z.object({ id: z.uuid() });

const factorName = z
  .string()
  .trim()
  .max(60, 'The name is longer than 60 characters: shorten it.')
  .refine((name) => !/[\p{C}]/u.test(name), 'The name holds characters that cannot be seen: type it anew.');

const base64url = z.string().regex(/^[\w-]{1,20000}$/);

/** What the browser gave as a JSON text; it is made by script alone, so nobody has typed what is wrong with it. */
const fromBrowser = <S extends z.ZodType>(shape: S) =>
  z
    .string('Press the button again: your browser sent no passkey.')
    .max(60_000)
    .transform((text, context) => {
      try {
        const found = shape.safeParse(JSON.parse(text));
        if (found.success) return found.data as z.output<S>;
      } catch {
        // What is no JSON at all gets the sentence of what has another shape.
      }
      context.addIssue({ code: 'custom', message: 'Press the button again: your browser sent no passkey.' });
      return z.NEVER;
    });

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

/** What a passkey answered to its challenge (WebAuthn § 5.1, AuthenticationResponseJSON). */
export const passkeySchema = z.object({
  passkey: fromBrowser(
    z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.optional(),
      }),
    }),
  ),
  next,
});

/** A new passkey (RegistrationResponseJSON), and what the person calls it. */
export const newPasskeySchema = z.object({
  passkey: fromBrowser(
    z.object({
      ...credential,
      response: z.object({
        clientDataJSON: base64url,
        attestationObject: base64url,
        transports: z.array(z.string().max(30)).max(10).optional(),
      }),
    }),
  ),
  // Not `name`, which the app's form on the same page has: a field's id is its name.
  device: factorName.optional(),
  next,
});

/** The first code of a further authenticator app, and what the person calls it. */
export const addAppSchema = enrolSchema.extend({ name: factorName.optional() });

/** Another name for a factor. */
export const renameFactorSchema = z.object({
  id: z.uuid(),
  name: factorName.refine((name) => name !== '', 'Enter a name by which you know the device.'),
});

/** The button that removes a factor; the code is wanted where the last one is older than five minutes. */
export const removeFactorSchema = z.object({ id: z.uuid(), code: newCodesSchema.shape.code });

/** Somebody lost every second factor. */
export const reportLossSchema = z.object({
  address: z
    .string('Enter the e-mail address of the account.')
    .trim()
    .min(1, 'Enter the e-mail address of the account.')
    .pipe(askSchema.shape.address),
  reason: z
    .string()
    .trim()
    .min(
      1,
      'Say how you recognised the person: whom you called, at which number of the registry, what they knew.',
    )
    .max(4000, 'How you recognised the person is longer than 4,000 characters: shorten it.'),
  code: newCodesSchema.shape.code,
});

/** What the second person decides. */
export const decideLossSchema = z.object({
  id: z.uuid(),
  decision: z.enum(['grant', 'refuse'], 'Choose whether the factor is taken away.'),
  code: newCodesSchema.shape.code,
});

/** A button without fields. */
export const pressSchema = z.object({ next });

function isFactorCode(code: string): boolean {
  return /^\d{6}$/.test(plainDigits(code)) || plainRecoveryCode(code) !== null;
}

const dayOf = (what: string) =>
  z
    .string(`Enter ${what}.`)
    .trim()
    .min(1, `Enter ${what}.`)
    .refine((day) => day === '' || isCalendarDay(day), `Enter ${what} as a real date, such as 2026-12-24.`);

/** Away longer than this is no absence, but an account to close. */
const MOST_DAYS = 366;

export const absenceSchema = z
  .object({
    accountId: z.uuid('Choose who is away.'),
    firstDay: dayOf('the first day'),
    lastDay: dayOf('the last day'),
    coverId: z.union([z.literal(''), z.uuid('Choose who covers from the list.')]),
  })
  .superRefine(({ firstDay, lastDay }, context) => {
    if (!isCalendarDay(firstDay) || !isCalendarDay(lastDay)) return;
    const days = daysBetween(firstDay, lastDay);
    const say = (message: string) => context.addIssue({ code: 'custom', path: ['lastDay'], message });
    if (days < 0) say('The last day is before the first: correct one of them.');
    if (days >= MOST_DAYS) say('An absence is at most a year long: enter an earlier last day.');
  });

export const endAbsenceSchema = z.object({ id: z.uuid() });

const MOST = 200;

const said = (label: string, ask: string) =>
  z
    .string(ask)
    .trim()
    .min(1, ask)
    .max(MOST, `${label} must be ${MOST} characters or fewer: shorten it.`)
    .refine((text) => !hasInvisible(text), `${label} holds a character that cannot be seen: type it anew.`);

const dialled = (label: string, ask: string) =>
  said(label, ask).refine(
    (text) => text === '' || (text.match(/\d/g) ?? []).length >= 7,
    `${label} needs at least seven digits, with its country code, such as +1 217 555 0142.`,
  );

/** Who asks for an account, as they say it. Badge and supervisor are sealed, the rest stands on requests. */
export const registerSchema = z.object({
  name: said('The name', 'Enter your full name.'),
  title: said('The title or rank', 'Enter your title or rank, such as Detective.'),
  badge: said('The badge or employee number', 'Enter your badge or employee number.'),
  phone: dialled('The phone number', 'Enter the phone number on which you are reached directly.'),
  supervisor: said('The supervisor', 'Enter the name and rank of your supervisor.'),
  supervisorPhone: dialled('The supervisor’s phone number', 'Enter your supervisor’s phone number.'),
});
export type Registering = z.output<typeof registerSchema>;

/** The body that somebody says is theirs, where nobody has registered its domain. */
export const CLAIM = {
  agencyName: said('The name of the agency', 'Enter the name of your agency (G1).'),
  country: z
    .string('Choose the country of your agency.')
    .refine((code) => COUNTRY_CODES.includes(code), 'Choose the country of your agency.'),
  state: z
    .union(
      [z.literal(''), z.enum(Object.keys(STATES) as [string, ...string[]])],
      'Choose a State from the list.',
    )
    .optional(),
  level: z.enum(AGENCY_LEVEL_IDS, 'Choose the level of government of your agency.'),
  agencyType: z.enum(AGENCY_TYPE_IDS, 'Choose what kind of body your agency is.'),
};

type Claim = z.output<z.ZodObject<typeof CLAIM>>;

/** An agency of a State lies in one. */
export function checkClaim({ country, level, state }: Claim, context: z.RefinementCtx): void {
  if (country !== 'US' || !['municipal', 'county', 'state'].includes(level) || state) return;
  const message = 'Choose the State: a municipal, county or State agency of the United States lies in one.';
  context.addIssue({ code: 'custom', path: ['state'], message });
}

/** The body as the registry writes it: beyond the United States, and of a federal body, a State means nothing. */
export function claimedBody({ agencyName: name, agencyType: type, country, level, state }: Claim) {
  return { name, type, country, level, state: (country === 'US' && level !== 'federal' && state) || null };
}

/** The same form of somebody whose agency nobody has registered: they say which it is. */
export const proposeSchema = registerSchema
  .extend(CLAIM)
  .superRefine(checkClaim)
  .transform(({ name, title, badge, phone, supervisor, supervisorPhone, ...claim }) => ({
    ...{ name, title, badge, phone, supervisor, supervisorPhone },
    agency: claimedBody(claim),
  }));

/** Either of them, as the action takes it: with the fields of the agency where they were asked for. */
export const registerFormSchema = z
  .looseObject({ agencyName: z.string().optional() })
  .transform(
    (given, context): z.output<typeof registerSchema> & { agency?: ReturnType<typeof claimedBody> } => {
      const read = (given.agencyName === undefined ? registerSchema : proposeSchema).safeParse(given);
      if (read.success) return read.data;
      for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    },
  );

/** What of it is sealed at the registration. */
export type Particulars = Pick<Registering, 'badge' | 'supervisor' | 'supervisorPhone'>;

/** A button about one account. */
export const accountSchema = z.object({ id: z.uuid() });

export const rolesSchema = z.object({
  id: z.uuid(),
  // None ticked sends nothing, one a text, several a list.
  roles: z.preprocess(
    (given) => (given === undefined ? [] : [given].flat()),
    z.array(z.enum(STAFF_ROLES, 'Choose roles from the list.')).min(1, 'Tick at least one role.'),
  ),
});

export const inviteSchema = z.object({
  address: askSchema.shape.address,
  name: said('The name', 'Enter the name to be shown.'),
  roles: rolesSchema.shape.roles,
});

/** Somebody leaves: who takes over what is open; empty where nothing is. */
export const leaveSchema = z.object({
  id: z.uuid(),
  heirId: z.union([z.literal(''), z.uuid('Choose who takes over from the list.')]).optional(),
});

/** The search of a list of accounts. */
export const findAccountSchema = z.object({
  show: z.string().max(20).optional(),
  find: z.string().trim().max(MOST, `Search for at most ${MOST} characters.`),
});

/** Words that are kept with a suspension. */
const WORDS = 10_000;

const words = (what: string) =>
  z
    .string(`Write ${what}.`)
    .trim()
    .min(1, `Write ${what}.`)
    .max(WORDS, 'The reason must be 10,000 characters or fewer: shorten it.');

/** Whom to shut out, and why. */
export const suspendSchema = z.object({
  accountId: z.union([z.literal(''), z.uuid()]).optional(),
  agencyId: z.union([z.literal(''), z.uuid()]).optional(),
  reason: words('why they are suspended: all staff read it'),
});

/** The first of two asks that a suspension be lifted. */
export const askLiftSchema = z.object({
  id: z.uuid(),
  reason: words('why it should be lifted: the second person reads it'),
});

/** The second of two answers. */
export const answerLiftSchema = z.object({
  id: z.uuid(),
  decision: z.enum(['lift', 'keep'], 'Choose whether they are let in again or stay suspended.'),
  code: newCodesSchema.shape.code,
});
