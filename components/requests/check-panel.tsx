import { CircleCheck, OctagonX, Scale, TriangleAlert } from 'lucide-react';
import { IconText } from '@/components/ui/icon-text';
import type { Tone } from '@/components/ui/tone';
import { paths } from '@/lib/paths';
import type { CheckView } from '@/lib/requests/kinds/check-view';
import { FindingList } from './finding-list';

type Saying = { text: string; tone: Tone; icon: typeof Scale };

/** The verdict in the words an agent reads. */
const VERDICTS: Record<CheckView['verdict'], Saying> = {
  fileable: { text: 'Ready to be filed', tone: 'success', icon: CircleCheck },
  discretionary: { text: 'Can be filed; the company may decide to disclose', tone: 'warning', icon: Scale },
  review: { text: 'Can be filed; counsel decides', tone: 'warning', icon: Scale },
  incomplete: { text: 'Something is missing or wrong', tone: 'warning', icon: TriangleAlert },
  blocked: { text: 'Cannot be filed like this', tone: 'danger', icon: OctagonX },
};

/** What the pre-flight says of the draft so far: of this page in full, of the others by count. */
export function CheckPanel({ view, draftId }: { view: CheckView; draftId: string }) {
  const { verdict, whole, here, elsewhere } = view;
  const saying = VERDICTS[verdict];
  const found = here.length > 0 || elsewhere.length > 0;
  const Icon = saying.icon;
  return (
    <section className="space-y-3 rounded-md border border-line bg-surface-raised px-4 py-4 text-sm">
      <h2 className="text-base font-bold">Checked before it is filed</h2>
      <div role="status" className="space-y-3">
        {whole || found ? (
          <p>
            <IconText icon={<Icon />} tone={saying.tone}>
              {whole ? saying.text : `So far: ${found ? saying.text.toLowerCase() : 'nothing found'}`}
            </IconText>
          </p>
        ) : (
          <p className="text-ink-muted">So far nothing was found. Each page is checked as you fill it in.</p>
        )}
        {here.length > 0 ? <FindingList findings={here} /> : null}
      </div>
      {elsewhere.length > 0 ? (
        <div className="space-y-1">
          <h3 className="font-semibold">On other pages</h3>
          <ul className="space-y-1">
            {elsewhere.map(({ section, title, count }) => (
              <li key={section}>
                <a href={paths.draftSection(draftId, section)}>{title}</a>{' '}
                <span className="text-ink-muted">({count})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="text-ink-muted">This check helps you and assists counsel; it is no legal advice.</p>
    </section>
  );
}
