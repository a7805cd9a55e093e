import { z } from 'zod';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from '@/lib/law/bodies';
import { COUNTRY_CODES } from '@/lib/law/countries';
import { STATES } from '@/lib/law/states';
import { approveSchema, line, narrative } from '@/lib/requests/schema';

/** The agency as somebody describes it who has no account. Its answers on the emergency have the kind's own schemas. */
export const agencySchema = z
  .object({
    agencyName: line('The name of the agency', 'Enter the name of your agency (G1).'),
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
    switchboard: line(
      'The switchboard',
      'Enter the public number of your agency’s switchboard, as the telephone directory has it.',
    ),
  })
  .superRefine(({ country, level, state }, context) => {
    const ofState = ['municipal', 'county', 'state'].includes(level);
    if (country === 'US' && ofState && !state) {
      const message =
        'Choose the State: a municipal, county or State agency of the United States lies in one.';
      context.addIssue({ code: 'custom', path: ['state'], message });
    }
  })
  // The switchboard is no fact of the agency until somebody has found it in a directory; the contact's answers keep it.
  .transform(({ agencyName: name, agencyType: type, country, level, state }) => ({
    name,
    type,
    country,
    level,
    // Beyond the United States, and of a federal body, a State means nothing.
    state: (country === 'US' && level !== 'federal' && state) || null,
  }));

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
