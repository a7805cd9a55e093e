import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { CategoryId } from '@/lib/law/categories';
import type { Answer } from '@/lib/law/matrix-cells';

/** What the law says of one category on this process, as the server answered it. */
export type CategoryAnswer = { category: CategoryId; answer: Answer; why: string; source: string };

/** The answers in the words an agent reads before filing. */
const WORDS: Record<Answer, { text: string; tone: Tone }> = {
  allowed: { text: 'This process reaches it', tone: 'success' },
  discretionary: { text: 'The company may decide to disclose', tone: 'warning' },
  review: { text: 'Counsel decides', tone: 'warning' },
  blocked: { text: 'This process does not reach it', tone: 'danger' },
};

/** One answer of the table of which process reaches which data, with its reason and its source. */
export function MatrixAnswer({ answer, why, source }: Omit<CategoryAnswer, 'category'>) {
  return (
    <span className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Badge tone={WORDS[answer].tone}>{WORDS[answer].text}</Badge>
      <span>
        {why} <span className="whitespace-nowrap">({source})</span>
      </span>
    </span>
  );
}
