import { z } from 'zod';
import { day, line, narrative } from '../schema';

/** One field on the page that a kind has of its own. Form, schema, check and receipt are drawn from it. */
export type ProcessField = {
  name: string;
  label: string;
  /** With an example of a good answer. */
  hint?: string;
  /** The sentence said when it is empty; left out where it may be, or where the pre-flight asks with its code. */
  ask?: string;
  type: 'line' | 'text' | 'day' | 'moment' | 'days' | 'choice' | 'country' | 'tick';
  /** For a choice: value and label, in order. */
  options?: readonly (readonly [string, string])[];
  /** Said beside an empty field that nobody has to fill. */
  optional?: boolean;
  /** Asked of agencies of these countries alone. */
  countries?: readonly string[];
};

function schemaOfField(field: ProcessField): z.ZodType<string | undefined> {
  const { label, ask, type, options = [] } = field;
  if (type === 'line') return optionally(line(label, ask ?? ''), ask);
  if (type === 'text') return optionally(narrative(label, ask ?? ''), ask);
  if (type === 'day') return optionally(day(label, ask ?? ''), ask);
  const empty = ask ?? `Choose an answer to “${label}”.`;
  const pattern = {
    moment: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/,
    days: /^[1-9]\d{0,2}$/,
    country: /^[A-Z]{2}$/,
    tick: /^yes$/,
  };
  const wrong = {
    moment: `${label} must be a day and a time, such as 2026-11-21T18:30.`,
    days: `${label} must be a number of days from 1 to 999.`,
    country: `${label} must be chosen from the list.`,
    tick: `${label} can be ticked or left.`,
  };
  if (type === 'choice') {
    const known = options.map(([value]) => value);
    return optionally(
      z
        .string(empty)
        .min(1, empty)
        .refine((value) => known.includes(value), `${label} must be chosen from the list.`),
      ask,
    );
  }
  return optionally(z.string(empty).trim().min(1, empty).regex(pattern[type], wrong[type]), ask);
}

function optionally(schema: z.ZodType<string>, ask: string | undefined): z.ZodType<string | undefined> {
  if (ask !== undefined) return schema;
  const empty = z
    .string()
    .trim()
    .length(0)
    .transform(() => undefined);
  return z.union([empty, schema]).optional();
}

/** The schema of a kind's own page: what was left empty is left out. */
export function schemaOfFields(fields: readonly ProcessField[]): z.ZodType<Record<string, string>> {
  const shape = Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field)]));
  return z
    .object(shape)
    .transform(
      (values) =>
        Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >,
    );
}

/** The fields asked of an agency of a country, ISO 3166-1 alpha-2. */
export function fieldsFor(fields: readonly ProcessField[], country: string): ProcessField[] {
  return fields.filter(({ countries }) => !countries || countries.includes(country));
}
