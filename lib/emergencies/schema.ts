import { z } from 'zod';
import { CLAIM, checkClaim, claimedBody } from '@/lib/accounts/schema';
import { approveSchema, line, narrative } from '@/lib/requests/schema';

/** The agency as somebody describes it who has no account. Its answers on the emergency have the kind's own schemas. */
export const agencySchema = z
  .object({
    ...CLAIM,
    switchboard: line(
      'The switchboard',
      'Enter the public number of your agency’s switchboard, as the telephone directory has it.',
    ),
  })
  .superRefine(checkClaim)
  // The switchboard is no fact of the agency until somebody has found it in a directory; the contact's answers keep it.
  .transform(claimedBody);

export type ClaimedAgency = z.output<typeof agencySchema>;

/** The one form by which somebody without an account files an emergency, as its action takes it. */
export const intakeSchema = z
  .object({
    idempotencyKey: z.uuid('The form is not whole: load the page again.'),
    certified: z.string().optional(),
    /** Short statements were asked about already. */
    asked: z.string().optional(),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

const withReference = { reference: z.string().max(40) };

export const recommendSchema = approveSchema.safeExtend({
  why: narrative('Why without delay', 'Write why the emergency requires disclosure without delay.'),
  relates: narrative('Why it relates', 'Write why what is released relates to the emergency.'),
});

export const releaseSchema = z.object({
  ...withReference,
  releaseId: z.uuid(),
  decision: z.enum(['release', 'refuse'], { error: 'Choose whether the data is released.' }),
  reason: narrative('The reason', 'Write why you release or refuse it; it goes on the record.'),
  code: z.string().trim().optional(),
});
