'use client';

import { useEffect, useRef } from 'react';
import { useField, useSending } from '@/components/forms/form-context';
import { UserText } from '@/components/requests/user-text';
import { Button } from '@/components/ui/button';
import { PREVIEW } from '@/lib/templates/schema';

type WordsPreviewProps = {
  /** The field whose text is shown. */
  field: string;
  /** Under which name the agency reads it; left out where it stands with a decision or a question. */
  author?: string;
};

/** What the agency will read, as it will stand there, once “Preview” was pressed. */
export function WordsPreview({ field, author }: WordsPreviewProps) {
  const asked = useField(PREVIEW, false);
  const { values } = useField(field, false);
  const box = useRef<HTMLElement>(null);
  const shown = asked.returned && asked.values[0] === field;
  const words = values[0] ?? '';
  // The panel comes below what was pressed; a screen reader is told by the focus, each time it is pressed.
  const drawn = shown ? words : null;
  useEffect(() => {
    if (drawn !== null) box.current?.focus();
  }, [drawn]);
  if (!shown) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label="Preview"
      className="space-y-1 rounded-lg border border-line bg-surface-sunken px-4 py-3"
    >
      <p className="text-sm text-ink-muted">
        Not sent yet. The agency will read this{author ? `, under the name ${author}` : ''}:
      </p>
      <UserText>{words}</UserText>
    </section>
  );
}

/** Shows the text with its fields filled in; nothing is sent. */
export function PreviewButton({ field }: { field: string }) {
  const { formAction } = useSending();
  return (
    <Button variant="quiet" size="small" name={PREVIEW} value={field} formNoValidate formAction={formAction}>
      Preview
    </Button>
  );
}
