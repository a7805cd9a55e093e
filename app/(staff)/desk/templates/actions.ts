'use server';

import { redirect } from 'next/navigation';
import { paths } from '@/lib/paths';
import { Refusal } from '@/lib/platform/refusal';
import { fieldProblem, fill, SAMPLE } from '@/lib/templates/rules';
import { addTemplate, changeTemplate, retireTemplate, takeBackTemplate } from '@/lib/templates/save-template';
import { newTemplateSchema, PREVIEW, templateIdSchema, templateVersionSchema } from '@/lib/templates/schema';
import { formAction } from '@/lib/web/action';
import type { ActionState } from '@/lib/web/action-state';

/** The text as it will read, with the fields of a made-up request; what was typed stays in its box. */
async function previewTemplate({ values }: { values: ActionState['values'] }) {
  const { [PREVIEW]: asked, ...rest } = values;
  if (asked === undefined) return null;
  const body = String(values.body ?? '');
  const problem = fieldProblem(body);
  if (problem) throw new Refusal({ field: 'body', message: problem });
  return { ...rest, [PREVIEW]: fill(body, SAMPLE) };
}

export const add = formAction({
  name: 'add-template',
  level: 'two_factor',
  schema: newTemplateSchema,
  redraw: previewTemplate,
  async run({ actor, input }) {
    await addTemplate(actor, input);
    redirect(paths.templates('saved'));
  },
});

export const change = formAction({
  name: 'change-template',
  level: 'two_factor',
  schema: templateVersionSchema,
  redraw: previewTemplate,
  async run({ actor, input }) {
    await changeTemplate(actor, { ...input, over: input.over === 'yes' });
    redirect(paths.templates('saved'));
  },
});

export const retire = formAction({
  name: 'retire-template',
  level: 'two_factor',
  schema: templateIdSchema,
  async run({ actor, input }) {
    await retireTemplate(actor, input);
    redirect(paths.templates('retired'));
  },
});

export const takeBack = formAction({
  name: 'take-back-template',
  level: 'two_factor',
  schema: templateIdSchema,
  async run({ actor, input }) {
    await takeBackTemplate(actor, input);
    redirect(paths.templates('taken-back'));
  },
});
