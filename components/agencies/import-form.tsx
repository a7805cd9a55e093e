'use client';

import { useRef } from 'react';
import { FileField } from '@/components/forms/file-field';
import type { FormAction } from '@/components/forms/form-action';
import { PortalForm } from '@/components/forms/portal-form';
import { TextAreaField } from '@/components/forms/text-area-field';
import { importSchema, LIMITS } from '@/lib/agencies/schema';

/** A registry as CSV, chosen or pasted; what it says stands in the box and stays while its faults are mended. */
export function ImportForm({ action, cancelHref }: { action: FormAction; cancelHref: string }) {
  const fields = useRef<HTMLDivElement>(null);

  /** Puts the file's text into the box, where it can be read and mended; without script the server does. */
  async function show(chooser: HTMLInputElement) {
    const file = chooser.files?.[0];
    const box = fields.current?.querySelector('textarea');
    if (!file || !box) return;
    // Of a file that is far too long so much that the box says so; a character has four bytes at most.
    box.value = await file.slice(0, LIMITS.file * 4 + 4).text();
    chooser.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  }

  return (
    <PortalForm
      action={action}
      schema={importSchema}
      submitLabel="Import as proposed"
      pendingLabel="Importing…"
      secondary={<a href={cancelHref}>Cancel</a>}
    >
      <div
        ref={fields}
        className="space-y-7"
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement && target.type === 'file') void show(target);
        }}
      >
        <FileField
          name="file"
          label="The file"
          hint="CSV in UTF-8, its first line the header. What it says is put into the box below."
          accept="text/csv,.csv,text/plain"
        />
        <TextAreaField
          name="csv"
          label="Or its text"
          hint="Pasted out of a text editor, header and all."
          rows={14}
          monospace
          spellCheck={false}
          optional
          limit={LIMITS.file}
        />
      </div>
    </PortalForm>
  );
}
