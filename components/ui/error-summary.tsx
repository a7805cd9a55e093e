'use client';

import { useEffect, useId, useRef } from 'react';

type ErrorSummaryProps = {
  /** What is wrong, in the order of the page. A field of null is about the form as a whole. */
  errors: { field: string | null; message: string }[];
  title?: string;
};

/**
 * Everything that is wrong, at the top, each linked to its field. With script it takes the focus when it
 * appears, so that a person who pressed a button far below learns that something happened; the title of the
 * page says it too, which is what a screen reader reads first after a reload.
 */
export function ErrorSummary({ errors, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (errors.length === 0) return;
    box.current?.focus();
    const before = document.title;
    if (!before.startsWith('Error: ')) document.title = `Error: ${before}`;
    return () => {
      document.title = before;
    };
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without script nothing else leads to it where it stands far down or in a box that scrolls
      autoFocus
      aria-labelledby={titleId}
      data-error-summary
      className="rounded-md border-4 border-danger bg-surface-raised px-4 py-4 sm:px-5"
    >
      <h2 id={titleId} className="text-lg font-bold">
        {title}
      </h2>
      <ul className="mt-2 space-y-1.5">
        {errors.map((error) => (
          <li key={`${error.field}:${error.message}`} className="font-semibold text-danger">
            {error.field ? (
              <a href={`#${error.field}`} className="text-danger hover:text-danger">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
