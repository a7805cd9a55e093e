import { z } from 'zod';
import { canonicalAddress } from '@/lib/law/address';
import { daysBetween, isCalendarDay } from '@/lib/law/calendar-day';
import { plainDigits, plainRecoveryCode } from './rules';

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
      } catch {}
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
  name: factorName.optional(),
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
  address: askSchema.shape.address,
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
