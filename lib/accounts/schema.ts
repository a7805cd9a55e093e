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

/** The button that releases an account. */
export const releaseAccountSchema = z.object({ id: z.uuid() });

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
