import { z } from 'zod';
import { narrative } from '@/lib/requests/schema';

export const messageSchema = z.object({
  reference: z.string().max(40),
  idempotencyKey: z.uuid(),
  body: narrative('The message', 'Write a message before sending it.'),
});

export const noteSchema = z.object({
  reference: z.string().max(40),
  idempotencyKey: z.uuid(),
  // Not `body`: on its page stands the message's form too, and a field's name is its id.
  note: narrative('The note', 'Write a note before keeping it.'),
  /** Colleagues whom it calls on. */
  mentions: z.preprocess(
    (value) => (value === undefined ? [] : [...new Set([value].flat())]),
    z.array(z.uuid()).max(50, 'Call on at most 50 colleagues in one note.'),
  ),
});
