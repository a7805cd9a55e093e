import { withLines } from '@/lib/requests/kinds/file-outcome';

/**
 * Puts lines at the end of a box of the form, as if they had been typed there: what stands there already is not
 * written twice, and what keeps and reads the typing hears of it.
 * @returns how many lines were new
 */
export function addToList(
  frame: HTMLElement | null,
  name: 'identifiers' | 'names',
  lines: readonly string[],
): number {
  const box = frame?.querySelector(`textarea[name="${name}"]`);
  if (!(box instanceof HTMLTextAreaElement)) return 0;
  const { text, added } = withLines(box.value, lines);
  if (added === 0) return 0;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return added;
}
