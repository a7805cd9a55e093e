import { Badge } from '@/components/ui/badge';
import { SummaryList } from '@/components/ui/summary-list';
import type { Tone } from '@/components/ui/tone';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { KINDS } from '@/lib/law/kinds';
import type { Answer, Cell } from '@/lib/law/matrix-cells';
import { reachedBy } from '@/lib/law/reached-by';

const WORDS: Record<Answer, { text: string; tone: Tone }> = {
  allowed: { text: 'Reaches it', tone: 'success' },
  discretionary: { text: 'The company may decide to disclose', tone: 'warning' },
  review: { text: 'Counsel decides', tone: 'warning' },
  blocked: { text: 'Does not reach it', tone: 'danger' },
};
const KEPT = { text: 'Kept, not disclosed', tone: 'info' } as const;

type ReachDetailsProps = { category: CategoryId; id: string };

/** Every request that bears on a category: what it does, why, and the rule that says so. */
export function ReachDetails({ category, id }: ReachDetailsProps) {
  const { compelled, decided, abroad } = reachedBy(category);
  const rows = [
    ...[...compelled, ...decided].map(({ kind, cell }) => ({
      key: kind as string,
      label: KINDS[kind].name,
      value: <Says cell={cell} words={kind === 'preservation' ? KEPT : WORDS[cell.answer]} />,
    })),
    ...[
      {
        key: 'abroad-emergency',
        label: 'Emergency, from an agency outside the United States',
        cell: abroad.emergency,
      },
      { key: 'abroad', label: 'Other process from outside the United States', cell: abroad.process },
    ].map(({ key, label, cell }) => ({ key, label, value: <Says cell={cell} words={WORDS[cell.answer]} /> })),
  ];
  return (
    <section aria-labelledby={id} className="space-y-3">
      <div>
        <h3 id={id} className="scroll-mt-6 text-lg">
          {CATEGORIES[category].label}
        </h3>
        <p className="text-sm text-ink-muted">
          {CATEGORIES[category].description} ({CATEGORIES[category].source})
        </p>
      </div>
      <SummaryList rows={rows} />
    </section>
  );
}

function Says({ cell, words }: { cell: Cell; words: { text: string; tone: Tone } }) {
  return (
    <>
      <Badge tone={words.tone}>{words.text}</Badge>
      <p>
        {cell.why} <span className="text-ink-muted">({cell.source})</span>
      </p>
    </>
  );
}
