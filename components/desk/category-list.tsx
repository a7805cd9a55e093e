import { Badge } from '@/components/ui/badge';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Answer } from '@/lib/law/matrix-cells';
import { ANSWER_WORDS } from './answer-words';

type CategoryListProps = {
  /** `answer` is what the matrix said when the request was filed. */
  rows: { category: CategoryId; answer: Answer; why: string; source: string; granted?: boolean | null }[];
};

/** What is asked for, and whether the process reaches it. */
export function CategoryList({ rows }: CategoryListProps) {
  return (
    <ul className="divide-y divide-line text-sm">
      {rows.map(({ category, answer, why, source, granted = null }) => (
        <li key={category} className="py-1.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="font-semibold">{CATEGORIES[category].label}</span>
            {granted === null ? (
              <Badge tone={ANSWER_WORDS[answer].tone}>{ANSWER_WORDS[answer].text}</Badge>
            ) : (
              <Badge tone={granted ? 'success' : 'neutral'}>{granted ? 'Granted' : 'Not granted'}</Badge>
            )}
          </p>
          <p className="text-ink-muted">
            {why} ({source})
          </p>
        </li>
      ))}
    </ul>
  );
}
