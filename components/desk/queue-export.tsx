import { paths } from '@/lib/paths';

type QueueExportProps = {
  /** The view as an address spells it. */
  query: string;
};

/** The whole view as a file. Plain links: what is fetched is kept on record by the one who answers. */
export function QueueExport({ query }: QueueExportProps) {
  return (
    <span className="flex items-center gap-2">
      <span className="text-ink-muted">Export</span>
      {(['csv', 'xlsx'] as const).map((as) => (
        <a key={as} href={paths.queueExport(as, query)} className="inline-flex min-h-9 items-center">
          <span className="sr-only">this view as </span>
          {as.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
