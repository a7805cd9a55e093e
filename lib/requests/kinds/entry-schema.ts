import { z } from 'zod';
import { AGENCY_LEVEL_IDS, AGENCY_TYPE_IDS } from '@/lib/law/bodies';
import { KIND_IDS } from '@/lib/law/kinds';
import { ENTERED_CHANNELS } from '../rules';
import { line } from '../schema';
import { ZONES } from './zones';

/** How the pen learns what is entered: a way in and a kind, before the page with their fields is drawn. */
export const channelField = z.enum(ENTERED_CHANNELS, { error: 'Choose how the request came.' });

const ZONE_IDS = ZONES.map(([offset]) => offset);
const chosen = <const Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.union([z.literal(''), z.enum(ids)], { error: 'Choose one from the list.' }).default('');

/**
 * What staff enter of a request that did not come through the portal: what every entry has. The fields of the kind's
 * sections come beside these; their names are none of these.
 */
export const entrySchema = z
  .object({
    idempotencyKey: z.uuid('The form is out of date: load the page again.'),
    channel: channelField,
    kind: z.enum(KIND_IDS, { error: 'Choose the kind of request.' }),
    /** A verified one of the registry; empty where the body is named instead. */
    agency: z.union([z.literal(''), z.uuid()], { error: 'Choose the agency from the list.' }).default(''),
    agencyName: z.union([z.literal(''), line('The name of the body', '')]).default(''),
    agencyCountry: z
      .union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)], { error: 'Choose the country from the list.' })
      .default(''),
    agencyState: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2})?$/, 'The State must be two letters, such as IL.')
      .default(''),
    agencyLevel: chosen(AGENCY_LEVEL_IDS),
    agencyType: chosen(AGENCY_TYPE_IDS),
    arrivedAt: z
      .string({ error: 'Enter the day and the time at which it was received.' })
      .trim()
      .min(1, 'Enter the day and the time at which it was received.')
      .regex(
        /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/,
        'The time of receipt must be a day and a time, such as 2026-11-21T18:30.',
      ),
    arrivedZone: z.enum(ZONE_IDS as [string, ...string[]], {
      error: 'Choose the time zone of the time you entered.',
    }),
  })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .superRefine((given, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (given.agency && given.agencyName) {
      return say('agency', 'Choose the agency from the registry or name a body that is not in it, not both.');
    }
    if (given.agency) return;
    if (!given.agencyName) {
      return say('agency', 'Choose the agency; if it is not in the list, name the body below.');
    }
    if (!given.agencyCountry) say('agencyCountry', 'Choose the country of the body.');
    if (!given.agencyLevel) say('agencyLevel', 'Choose the level of government of the body.');
    if (!given.agencyType) say('agencyType', 'Choose the type of the body.');
  });
export type Entry = z.output<typeof entrySchema>;

/** A reference as somebody wrote it down on the telephone. */
export const claimSchema = z.object({
  reference: line('The reference', 'Enter the reference you were given, such as OW-2026-000042.'),
});

/** A reference in its normal form: capitals, and hyphens where somebody wrote others, spaces or nothing. */
export function plainReference(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{Pd}\u2212\s]/gu, '')
    .replace(/^(OWC?)(\d{4})(\d{6})$/, '$1-$2-$3');
}
