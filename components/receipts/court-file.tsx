import { paths } from '@/lib/paths';

type CourtFileProps = {
  reference: string;
  /** Oldest first; none where a request that staff entered waits for its agent. */
  receipts: { number: number }[];
  /** In one line, without a heading, for the desk. */
  compact?: boolean;
};

/** What can be saved and printed of a request: its receipts, and the whole of it. */
export function CourtFile({ reference, receipts, compact = false }: CourtFileProps) {
  const links = [
    ...receipts.map(({ number }) => ({
      href: paths.receipt(reference, number),
      label: number === 1 ? 'Receipt (PDF)' : `Receipt of correction ${number - 1} (PDF)`,
    })),
    { href: paths.requestFile(reference, 'zip'), label: 'Whole request with documents (ZIP)' },
    { href: paths.requestFile(reference, 'pdf'), label: 'Whole request to print (PDF)' },
  ];
  return (
    <section className="space-y-2 text-sm print:hidden" aria-labelledby="court-file">
      <h2 id="court-file" className={compact ? 'sr-only' : 'text-lg font-bold'}>
        For the court file
      </h2>
      <ul className={compact ? 'flex flex-wrap gap-x-4 gap-y-1' : 'space-y-1'}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
