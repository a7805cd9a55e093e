'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ButtonLink } from './button';

type DialogProps = {
  title: string;
  /** Words on the link that opens it, and the page that does the same without script. */
  trigger?: { label: string; href: string; variant?: 'primary' | 'secondary' | 'danger' | 'quiet' };
  /** For a dialog without a trigger: whether it is open. */
  open?: boolean;
  onClose?: () => void;
  children: ReactNode;
};

/** A native dialog: the browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({ title, trigger, open, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open === undefined || !box.current) return;
    if (open && !box.current.open) box.current.showModal();
    if (!open && box.current.open) box.current.close();
  }, [open]);

  return (
    <>
      {trigger ? (
        <ButtonLink
          href={trigger.href}
          variant={trigger.variant ?? 'secondary'}
          onClick={(event) => {
            // A click meant for a new tab or window stays a link.
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            box.current?.showModal();
          }}
        >
          {trigger.label}
        </ButtonLink>
      ) : null}
      <dialog
        ref={box}
        aria-labelledby={titleId}
        onClose={onClose}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] rounded-lg border border-line-strong bg-surface-raised p-0 text-ink"
      >
        <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-3">
          <h2 id={titleId} className="text-lg">
            {title}
          </h2>
          <form method="dialog">
            <button
              type="submit"
              aria-label="Close"
              className="grid size-9 place-items-center rounded-md hover:bg-surface-sunken"
            >
              <X className="size-5" />
            </button>
          </form>
        </div>
        <div className="px-5 py-4">{children}</div>
      </dialog>
    </>
  );
}
