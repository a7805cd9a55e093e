'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useTransition } from 'react';

/** Tells the server that the page asks by itself, so that its session is not kept alive by it (lib/web/session). */
const COOKIE = 'openwrit-by-itself';
const SECONDS = 10;

/**
 * Draws what the page reads from the server anew; what is typed, ticked, open and scrolled to stays. It is no use of
 * the session.
 */
export function useQuietRefresh(): { refresh(): void; pending: boolean } {
  const router = useRouter();
  const [pending, begin] = useTransition();
  useEffect(() => {
    if (!pending) mark(0);
  }, [pending]);
  const refresh = useCallback(() => {
    mark(SECONDS);
    begin(() => router.refresh());
  }, [router]);
  return { refresh, pending };
}

function mark(seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer store is not in all browsers that staff use.
  document.cookie = `${COOKIE}=yes; Path=/; SameSite=Strict; Max-Age=${seconds}`;
}

const ACTING_MS = 5_000;
let sentAt = Number.NEGATIVE_INFINITY;
if (typeof document !== 'undefined') {
  document.addEventListener('submit', () => {
    sentAt = performance.now();
  });
}

/** Whether a form of this very page was sent a moment ago: its answer draws the page anew already. */
export function actedHere(): boolean {
  return performance.now() - sentAt < ACTING_MS;
}

/** Whether something in the page's main part is typed, ticked or chosen and not sent, or is being typed into. */
export function isInUse(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'main input:not([type=hidden]), main textarea, main select',
  );
  const active = document.activeElement;
  return [...fields].some((field) => {
    if (field === active && takesText(field)) return true;
    if (field instanceof HTMLSelectElement) return isChosen(field);
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type))
      return field.checked !== field.defaultChecked;
    return field.value !== field.defaultValue;
  });
}

function isChosen(field: HTMLSelectElement): boolean {
  const options = [...field.options];
  // Where none is marked the browser chooses the first.
  const before = options.find((each) => each.defaultSelected) ?? options[0];
  return before !== undefined && field.selectedOptions[0] !== before;
}

function takesText(field: Element): boolean {
  return !(field instanceof HTMLInputElement) || !/^(checkbox|radio|button|submit)$/.test(field.type);
}
