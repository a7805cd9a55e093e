'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';

type CopyButtonProps = {
  text: string;
  /** What is copied, for a screen reader: "Copy the reference". */
  label: string;
};

const neverChanges = () => () => {};

/** Copies a text. Drawn only where script runs, since without it there is nothing it could do. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const scripted = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3000);
    return () => clearTimeout(timer);
  }, [copied]);

  if (!scripted) return null;
  return (
    <button
      type="button"
      aria-label={copied ? 'Copied' : label}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface-raised px-2 text-xs font-semibold text-ink hover:bg-surface-sunken print:hidden"
    >
      {copied ? <Check className="size-3.5" /> : <Copy className="size-3.5" />}
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}
