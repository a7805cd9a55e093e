'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FormAction } from '@/components/forms/form-action';
import { ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeysForm } from './keys-form';
import { boundKey, isTyping, type ListedKey, listKeys, pressKey } from './press-key';

type DeskKeysProps = {
  /** Whether the person wants single keys to act (WCAG 2.1.4). */
  on: boolean;
  /** Switches them. */
  action: FormAction;
  /** Where they are switched without script. */
  accountHref: string;
};

/**
 * Lets single keys act on a page of the desk: each does what the element does that `keyed` gave it to. Never while
 * somebody types or a dialog is open, and never with Ctrl, Alt or Meta, which belong to the browser.
 */
export function DeskKeys({ on, action, accountHref }: DeskKeysProps) {
  const [list, setList] = useState<ListedKey[] | null>(null);
  // Announced only once it acts.
  const [listening, setListening] = useState(false);

  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      if (isTyping(event.target)) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      const key = boundKey(event);
      if (key === null || (event.repeat && !'jk'.includes(key))) return;
      if (key === '?') setList(listKeys());
      else if (!pressKey(key)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    setListening(true);
    return () => {
      window.removeEventListener('keydown', listen);
      setListening(false);
    };
  }, [on]);

  return (
    <>
      <ButtonLink
        href={accountHref}
        variant="quiet"
        size="small"
        icon={<Keyboard className="size-4" />}
        aria-keyshortcuts={listening ? '?' : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setList(listKeys());
        }}
      >
        Keys
      </ButtonLink>
      <Dialog title="Keys on this page" open={list !== null} onClose={() => setList(null)}>
        {on ? (
          <KeyTable list={list ?? []} />
        ) : (
          <p>The keys are switched off: letters do nothing but what your browser does with them.</p>
        )}
        <div className="mt-4 border-t border-line pt-3">
          <KeysForm action={action} on={on} />
        </div>
      </Dialog>
    </>
  );
}

function KeyTable({ list }: { list: ListedKey[] }) {
  return (
    <dl className="gap-x-8 text-sm sm:columns-2">
      {list.map(({ keys, says }) => (
        <div key={keys} className="flex break-inside-avoid items-baseline gap-3 py-0.5">
          <dt className="w-12 shrink-0">
            <kbd className="inline-block min-w-6 rounded-sm border border-line-strong px-1.5 text-center font-sans font-semibold">
              {keys}
            </kbd>
          </dt>
          <dd className="min-w-0">{says}</dd>
        </div>
      ))}
    </dl>
  );
}
