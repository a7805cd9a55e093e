import type { ReactNode } from 'react';
import { SummaryList } from '@/components/ui/summary-list';
import { CATEGORIES } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import { type AnswerRow, answerRows } from '@/lib/requests/kinds/answer-rows';
import { type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import type { Answers } from '@/lib/requests/schema';
import { AnswerText } from './answer-text';
import { type CategoryAnswer, MatrixAnswer } from './matrix-answer';
import { UserText } from './user-text';

type Row = { key: string; label: string; value: ReactNode };

type AnswersSummaryProps = {
  kind: KindId;
  answers: Answers;
  /** The list of identifiers as the page wants it shown. */
  identifiers: ReactNode;
  /** What the matrix answers for each category asked for. */
  categories: CategoryAnswer[];
  /** The period in force: an agency may have given it later than the rest. */
  period: { from: string; to: string } | null;
  /** Left out where documents stand elsewhere on the page. */
  documents?: ReactNode;
  company: string;
  /** Where a section is changed; null where it cannot be. */
  changeHref?: (section: SectionId) => string | null;
  headingLevel?: 2 | 3;
};

/** All that was answered, section by section: for the check before filing, and to read afterwards. */
export function AnswersSummary(props: AnswersSummaryProps) {
  const { kind, changeHref, headingLevel = 2 } = props;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const declaration = declarationOf(kind);
  return (
    <div className="space-y-8">
      {declaration.sections.map((section) => {
        const rows = rowsOf(section, props);
        if (rows.length === 0) return null;
        const href = changeHref?.(section);
        return (
          <section key={section} aria-labelledby={`answers-${section}`} className="space-y-2">
            <Heading id={`answers-${section}`} className={headingLevel === 2 ? 'text-xl' : 'text-lg'}>
              {sectionTitle(declaration, section)}
            </Heading>
            <SummaryList
              rows={rows.map((row) => ({
                ...row,
                change: href ? { href, about: row.label.toLowerCase() } : undefined,
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}

/** The law's view stands in for what was typed, where it has one. */
function rowsOf(section: SectionId, props: AnswersSummaryProps): Row[] {
  const { kind, answers, identifiers, categories, period, documents, company } = props;
  if (section === 'documents')
    return documents ? [{ key: 'documents', label: 'Documents', value: documents }] : [];
  if (section === 'identifiers') {
    return answers.identifiers ? [{ key: 'identifiers', label: 'Identifiers', value: identifiers }] : [];
  }
  if (section === 'period') {
    return period ? [{ key: 'period', label: 'Period', value: <AnswerText value={{ period }} /> }] : [];
  }
  if (section === 'categories') {
    const particulars = answers.categories?.particulars;
    return [
      ...(categories.length > 0
        ? [{ key: 'categories', label: 'Asked for', value: <AskedFor categories={categories} /> }]
        : []),
      ...(particulars
        ? [{ key: 'particulars', label: 'Description', value: <UserText>{particulars}</UserText> }]
        : []),
    ];
  }
  const part = answerRows(kind, answers, company).find((each) => each.section === section);
  return (part?.rows ?? []).map(({ key, label, value }: AnswerRow) => ({
    key,
    label,
    value: <AnswerText value={value} />,
  }));
}

function AskedFor({ categories }: { categories: CategoryAnswer[] }) {
  return (
    <ul className="space-y-3">
      {categories.map((answer) => (
        <li key={answer.category}>
          {CATEGORIES[answer.category].label}
          <span className="block text-sm text-ink-muted">
            <MatrixAnswer {...answer} />
          </span>
        </li>
      ))}
    </ul>
  );
}
