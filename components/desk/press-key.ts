/** What the list of keys shows. */
export type ListedKey = { keys: string; says: string };

const FIELDS = 'input:not([type=hidden]), textarea, select';

/** Whether somebody types here, so that a letter is a letter. A tick box takes none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.matches('textarea, select');
}

/**
 * A single key as it is bound: small letters whatever the caps lock says, and `Shift+2` for a digit with Shift. Null
 * where it has a modifier that belongs to the browser, or somebody else has acted on it.
 */
export function boundKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.isComposing) return null;
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const letter = /^[a-z]$/i.test(event.key);
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  if (event.shiftKey && digit && !/^[\d?/]$/.test(event.key)) return `Shift+${digit}`;
  if (letter && event.shiftKey) return null;
  return letter ? event.key.toLowerCase() : event.key;
}

/** Does what a key is bound to on this page. Returns whether there was anything. */
export function pressKey(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-key-row]')];
  const at = rows.findIndex((row) => row.closest('tr, li')?.contains(document.activeElement));
  if (rows.length > 0 && moveRows(key, rows, at)) return true;
  const found = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)];
  const element = found.find(isThere);
  if (!element) return false;
  act(element);
  return true;
}

function moveRows(key: string, rows: HTMLElement[], at: number): boolean {
  const down = key === 'j' || (key === 'ArrowDown' && at >= 0);
  const up = key === 'k' || (key === 'ArrowUp' && at >= 0);
  if (down || up) {
    const next = at < 0 ? 0 : at + (down ? 1 : -1);
    rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
    return true;
  }
  const box = key === 'x' ? rows[at]?.closest('tr, li')?.querySelector<HTMLElement>('[type=checkbox]') : null;
  box?.click();
  return Boolean(box);
}

/** Drawn, or in details that are closed: those are opened. */
function isThere(element: HTMLElement): boolean {
  return element.checkVisibility() || element.closest('details:not([open])') !== null;
}

function act(element: HTMLElement): void {
  const { keyDoes } = element.dataset;
  if (keyDoes === 'press') {
    element.click();
    return;
  }
  for (let up = element.closest('details'); up; up = up.parentElement?.closest('details') ?? null) {
    up.open = true;
  }
  const field = keyDoes === 'open' ? element.closest('details')?.querySelector<HTMLElement>(FIELDS) : null;
  (field ?? element).focus();
}

/** The keys that do something on this page now, in the order of the page. */
export function listKeys(): ListedKey[] {
  const bound = [...document.querySelectorAll<HTMLElement>('[data-key]')].filter(isThere);
  const single = new Map(bound.map(({ dataset }) => [dataset.key ?? '', dataset.keySays ?? '']));
  const rows = document.querySelector('[data-key-row]') ? ROW_KEYS : [];
  const boxes = document.querySelector('tr [type=checkbox]') ? [{ keys: 'x', says: 'Tick the row' }] : [];
  return [
    ...rows,
    ...(rows.length > 0 ? boxes : []),
    ...[...single].map(([keys, says]) => ({ keys, says })),
    { keys: 'Esc', says: 'Leave a field, so that keys act again' },
    { keys: '?', says: 'This list' },
  ];
}

const ROW_KEYS: ListedKey[] = [
  { keys: 'j', says: 'Next row' },
  { keys: 'k', says: 'Previous row' },
  { keys: 'Enter', says: 'Open the row' },
];
