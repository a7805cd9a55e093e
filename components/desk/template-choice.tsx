type TemplateChoiceProps = {
  /** The page itself, with the queue it was opened in. */
  href: string;
  /** Its fields filled in for this request. */
  templates: { id: string; name: string; language: string }[];
  /** The one whose words stand in the form; null for none. */
  chosen: string | null;
};

/** The templates whose words a decision can begin with, as links: choosing one draws the form with its words. */
export function TemplateChoice({ href, templates, chosen }: TemplateChoiceProps) {
  if (templates.length === 0) return null;
  const link = 'inline-flex min-h-9 items-center aria-[current]:font-bold aria-[current]:no-underline';
  return (
    <nav aria-label="Words to begin with" className="text-sm print:hidden">
      <p className="text-ink-muted">Words to begin with:</p>
      <ul className="flex flex-wrap gap-x-5">
        {templates.map(({ id, name, language }) => (
          <li key={id}>
            <a href={withWords(href, id)} aria-current={id === chosen ? 'true' : undefined} className={link}>
              {name} ({language})
            </a>
          </li>
        ))}
        <li>
          <a
            href={withWords(href, 'none')}
            aria-current={chosen === null ? 'true' : undefined}
            className={link}
          >
            None
          </a>
        </li>
      </ul>
    </nav>
  );
}

const withWords = (href: string, words: string) => `${href}${href.includes('?') ? '&' : '?'}words=${words}`;
