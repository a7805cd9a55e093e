import { z } from 'zod';
import { CODES } from '@/lib/law/checklist-items';

const sha256 = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, 'The SHA-256 must be 64 hexadecimal digits. Reload the page and try again.');

/** What a script announces of the file it sends; without script both are absent. */
export const announcement = z.object({ bytes: z.coerce.number().int().nonnegative(), sha256 });
export type Announcement = z.infer<typeof announcement>;

/** The form by which a person confirms a file that was sent without script: what stood beside the button. */
export const confirmation = z.object({
  document: z.uuid('The document is not named. Reload the page and try again.'),
  bytes: z.coerce.number('The size is missing. Reload the page and try again.').int().positive(),
  sha256,
  /** The question of the desk it answers, for the way back to its page. */
  question: z.enum(CODES).optional(),
});
export type Confirmation = z.infer<typeof confirmation>;

/** The form that removes a file from a draft. */
export const removal = z.object({
  document: z.uuid('The document is not named. Reload the page and try again.'),
});
export type Removal = z.infer<typeof removal>;
