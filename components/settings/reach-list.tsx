import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { KINDS } from '@/lib/law/kinds';
import type { Reach } from '@/lib/law/reached-by';

type ReachListProps = { category: CategoryId; compelled: Reach[]; moreHref: string };

/** The process on which a category is disclosed, each with its source, and the way to what other requests do. */
export function ReachList({ category, compelled, moreHref }: ReachListProps) {
  return (
    <div className="text-sm">
      <p className="text-ink-muted">Reached by</p>
      <ul className="mt-0.5 space-y-1">
        {compelled.map(({ kind, cell }) => (
          <li key={kind}>
            <span className="font-medium">{KINDS[kind].name}</span>
            <span className="block text-ink-muted">{cell.source}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1 print:hidden">
        <a href={moreHref}>
          Reasons and other requests<span className="sr-only">: {CATEGORIES[category].label}</span>
        </a>
      </p>
    </div>
  );
}
