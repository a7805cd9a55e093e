import { z } from 'zod';
import { KIND_IDS } from '@/lib/law/kinds';
import { line, narrative } from '@/lib/requests/schema';
import { fieldProblem, LANGUAGE_IDS, PURPOSES } from './rules';

const body = narrative('The text', 'Write the words of the template.').superRefine((text, context) => {
  const problem = fieldProblem(text);
  if (problem) context.addIssue({ code: 'custom', message: problem });
});

const words = { name: line('The name', 'Give the template a name by which it is found.'), body };

const kind = z
  .union([z.literal('').transform(() => null), z.enum(KIND_IDS, { error: 'Choose a kind from the list.' })])
  .default(null);

/** A template that is new: in a language it is not there in yet, or altogether. */
export const newTemplateSchema = z.object({
  ...words,
  kind,
  purpose: z.enum(PURPOSES, { error: 'Choose what the template is for.' }),
  language: z.enum(LANGUAGE_IDS, { error: 'Choose the language.' }),
  /** The template that it puts into another language. */
  of: z.uuid().optional(),
});

/** A new version of a template; `base` is the version that was on the screen. */
export const templateVersionSchema = z.object({
  ...words,
  kind,
  id: z.uuid(),
  /** Ticked by whoever was told that somebody else saved meanwhile. */
  over: z.literal('yes').optional(),
});

/** To retire a template, or to make an earlier version the newest again. */
export const templateIdSchema = z.object({ id: z.uuid() });

/** Names in a form that offers words: which were chosen for a field, and the buttons that put them in or show them. */
export const WORDS = 'words.';
export const USE = 'use';
export const PREVIEW = 'preview';
