'use client';

import type { MouseEvent } from 'react';
import { useField, useSending } from '@/components/forms/form-context';
import { Button } from '@/components/ui/button';
import { languageName, type Words, withWords } from '@/lib/templates/rules';
import { USE, WORDS } from '@/lib/templates/schema';

type WordsPickerProps = {
  /** The field of the same form that the words are put into. */
  field: string;
  words: Words[];
  /** Further texts that may stand in the field without anybody having typed them. */
  standard?: string[];
};

/**
 * Offers the words of templates for a field. The button is a submit that draws the form anew; with script it puts them
 * in where it stands.
 */
export function WordsPicker({ field, words, standard = [] }: WordsPickerProps) {
  const name = `${WORDS}${field}`;
  const { values } = useField(name, false);
  const { formAction } = useSending();
  if (words.length === 0) return null;

  function putIn(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    const list = form?.elements.namedItem(name);
    const box = form?.elements.namedItem(field);
    if (!(list instanceof HTMLSelectElement) || !(box instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const chosen = words.find(({ id }) => id === list.value);
    if (!chosen) return;
    box.value = withWords(box.value, chosen.words, [...words.map((each) => each.words), ...standard]);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  }

  return (
    <div className="flex flex-wrap items-end gap-2 text-sm print:hidden">
      <div className="min-w-0">
        <label htmlFor={name} className="block text-ink-muted">
          Words from a template
        </label>
        <select
          key={values[0] ?? ''}
          id={name}
          name={name}
          defaultValue={values[0] ?? words[0]?.id}
          className="min-h-9 w-full max-w-80 rounded-md border-2 border-line-strong bg-surface px-2 py-1 text-ink"
        >
          {words.map(({ id, name: title, language }) => (
            <option key={id} value={id}>
              {language === 'en' ? title : `${title} (${languageName(language)})`}
            </option>
          ))}
        </select>
      </div>
      <Button
        variant="secondary"
        size="small"
        name={USE}
        value={field}
        formNoValidate
        formAction={formAction}
        onClick={putIn}
      >
        Use these words
      </Button>
    </div>
  );
}
