import type { ReactNode } from 'react';
import { CalendarDate } from '@/components/ui/calendar-date';
import { SummaryList } from '@/components/ui/summary-list';
import { CATEGORIES } from '@/lib/law/categories';
import { SECTIONS, type SectionId } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/filed-kinds';
import { type Answers, BARS, type Handling } from '@/lib/requests/schema';
import { type CategoryAnswer, MatrixAnswer } from './matrix-answer';
import { UserLine, UserText } from './user-text';

type Row = { key: string; label: string; value: ReactNode };

type AnswersSummaryProps = {
  kind: string;
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
  /** Where a section is changed; left out once the request is filed. */
  changeHref?: (section: SectionId) => string;
  headingLevel?: 2 | 3;
};

/** All that was answered, section by section: for the check before filing, and to read afterwards. */
export function AnswersSummary(props: AnswersSummaryProps) {
  const { kind, changeHref, headingLevel = 2 } = props;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="space-y-8">
      {declarationOf(kind).sections.map((section) => {
        const rows = rowsOf(section, props);
        if (rows.length === 0) return null;
        return (
          <section key={section} aria-labelledby={`answers-${section}`} className="space-y-2">
            <Heading id={`answers-${section}`} className={headingLevel === 2 ? 'text-xl' : 'text-lg'}>
              {SECTIONS[section]}
            </Heading>
            <SummaryList
              rows={rows.map((row) => ({
                ...row,
                change: changeHref && { href: changeHref(section), about: row.label.toLowerCase() },
              }))}
            />
          </section>
        );
      })}
    </div>
  );
}

function rowsOf(section: SectionId, props: AnswersSummaryProps): Row[] {
  const { kind, answers, identifiers, categories, period, documents, company } = props;
  switch (section) {
    case 'process':
      return Object.entries(declarationOf(kind).process.labels).map(([key, label]) => {
        const text = answers.process?.[key] ?? '';
        return {
          key,
          label,
          value: /^\d{4}-\d{2}-\d{2}$/.test(text) ? <CalendarDate on={text} /> : <UserLine>{text}</UserLine>,
        };
      });
    case 'contact': {
      const { name = '', title = '', phone = '' } = answers.contact ?? {};
      return [
        { key: 'name', label: 'Name', value: <UserLine>{name}</UserLine> },
        { key: 'title', label: 'Title or rank', value: <UserLine>{title}</UserLine> },
        { key: 'phone', label: 'Phone number', value: <UserLine>{phone}</UserLine> },
      ];
    }
    case 'identifiers':
      return [{ key: 'identifiers', label: 'Identifiers', value: identifiers }];
    case 'categories':
      return [
        {
          key: 'categories',
          label: 'Asked for',
          value: <AskedFor categories={categories} />,
        },
        {
          key: 'particulars',
          label: 'Description',
          value: <UserText>{answers.categories?.particulars ?? ''}</UserText>,
        },
      ];
    case 'period':
      return [{ key: 'period', label: 'Period', value: <PeriodValue period={period} /> }];
    case 'handling':
      return answers.handling ? handlingRows(answers.handling, company) : [];
    case 'documents':
      return documents ? [{ key: 'documents', label: 'Documents', value: documents }] : [];
  }
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

function PeriodValue({ period }: { period: AnswersSummaryProps['period'] }) {
  if (!period) return <>The legal process states none</>;
  return (
    <>
      <CalendarDate on={period.from} /> to <CalendarDate on={period.to} />
    </>
  );
}

function handlingRows(handling: Handling, company: string): Row[] {
  const { expedited, deadline, notice, bar, barCitation, barUntil, doNotAct } = handling;
  return [
    {
      key: 'deadline',
      label: 'Answer needed',
      value:
        expedited === 'yes' && deadline ? (
          <>
            By <CalendarDate on={deadline} />, as the legal process states
          </>
        ) : (
          'In the ordinary time'
        ),
    },
    {
      key: 'notice',
      label: 'Notice to the customer',
      value:
        notice === 'barred' && bar ? (
          <>
            Forbidden: {BARS[bar]}, <UserLine>{barCitation ?? ''}</UserLine>
            {barUntil ? (
              <>
                , until <CalendarDate on={barUntil} />
              </>
            ) : (
              ', without an end'
            )}
          </>
        ) : (
          'Nothing forbids it'
        ),
    },
    {
      key: 'doNotAct',
      label: 'The account',
      value:
        doNotAct === 'yes'
          ? `${company} is to take no action against it`
          : `${company} may act against abuse as it sees fit`,
    },
  ];
}
