/** The names of the fields by which an approval is chosen; each stands before the id of an identifier or category. */
export const GIVE_FIELD = 'give.';
export const REASON_FIELD = 'reason.';
export const MODE_FIELD = 'mode.';
export const LIST_FIELD = 'list.';

/** So many identifiers are ticked one by one; of more, those that are meant are listed. */
export const MOST_TICKED = 500;

type Choices = { choosing: 'no' | 'ticks' | 'lists'; granted: readonly string[]; [field: string]: unknown };
type Mode = 'all' | 'except' | 'only';

const texts = (value: unknown): string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');

const under = (input: Choices, field: string) =>
  Object.entries(input).flatMap(([name, value]): [string, string[]][] =>
    name.startsWith(field) ? [[name.slice(field.length), texts(value)]] : [],
  );

/**
 * What was chosen on a form of `GrantChoice`, as the use cases take it. A row of ticks is sent also where none is
 * ticked; where the form has no rows nothing is withheld for single identifiers.
 */
export function grantFrom(input: Choices) {
  const { choosing, granted } = input;
  const withheld = Object.fromEntries(
    under(input, GIVE_FIELD).map(([id, given]) => [id, granted.filter((each) => !given.includes(each))]),
  );
  const written = new Map(under(input, LIST_FIELD));
  const lists = Object.fromEntries(
    under(input, MODE_FIELD).map(([category, [mode]]) => [
      category,
      {
        mode: (mode === 'except' || mode === 'only' ? mode : 'all') as Mode,
        text: written.get(category)?.[0] ?? '',
      },
    ]),
  );
  return {
    reasons: Object.fromEntries(
      under(input, REASON_FIELD).map(([category, [text]]) => [category, text ?? '']),
    ),
    ...(choosing === 'no' ? {} : { grant: { categories: granted, withheld } }),
    ...(choosing === 'lists' ? { lists } : {}),
  };
}
