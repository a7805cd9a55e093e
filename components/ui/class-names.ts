/** Joins class names, leaving out what is false or missing. In: any number of parts; out: one string. */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
