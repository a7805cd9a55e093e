/**
 * What a form holds, in the one shape that the form, the action and `ActionState.values` share. In: form data;
 * out: one entry a name, a list where the name was sent more than once. Files and the framework's own fields
 * are left out, and line ends are brought to "\n": browsers send "\r\n", which would count twice against a
 * limit that the person saw counted once.
 */
export function formValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const texts = data
      .getAll(name)
      .filter((entry) => typeof entry === 'string')
      .map((entry) => entry.replace(/\r\n?/g, '\n'));
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length === 1 ? first : texts;
  }
  return values;
}
