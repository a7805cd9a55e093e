import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import type { Answer } from '@/lib/law/matrix-cells';

type CategoryListProps = {
  /** `answer` is what the matrix said when the request was filed. */
  rows: { category: CategoryId; answer: Answer; why: string; source: string }[];
};

/** The answers in the words of the desk. */
const WORDS: Record<Answer, { text: string; tone: Tone }> = {
  allowed: { text: 'Allowed', tone: 'success' },
  discretionary: { text: 'Discretionary', tone: 'warning' },
  review: { text: 'Counsel decides', tone: 'warning' },
  blocked: { text: 'Not reached', tone: 'danger' },
};

/** What is asked for, and whether the process reaches it. */
export function CategoryList({ rows }: CategoryListProps) {
  return (
    <ul className="divide-y divide-line text-sm">
      {rows.map(({ category, answer, why, source }) => (
        <li key={category} className="py-1.5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="font-semibold">{CATEGORIES[category].label}</span>
            <Badge tone={WORDS[answer].tone}>{WORDS[answer].text}</Badge>
          </p>
          <p className="text-ink-muted">
            {why} ({source})
          </p>
        </li>
      ))}
    </ul>
  );
}
