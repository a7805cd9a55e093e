import { Badge } from '@/components/ui/badge';
import { Tag } from '@/components/ui/tag';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { Deficiency } from '@/lib/requests/rules';
import { CureText } from './cure-text';
import { UserText } from './user-text';

type QuestionListProps = {
  questions: Deficiency[];
  /** Where each is answered; null for whoever may only read. */
  hrefOf: ((code: string) => string) | null;
};

/** What the company asks of the agency, each with what was answered so far and the way to answer it. */
export function QuestionList({ questions, hrefOf }: QuestionListProps) {
  return (
    <ol className="space-y-5">
      {questions.map(({ id, code, wording, cure, curedAt }) => {
        const condition = CONDITIONS[code as Code];
        const name = condition?.name ?? code;
        return (
          <li
            key={id}
            className={`space-y-2 border-l-4 pl-4 print:break-inside-avoid ${cure ? 'border-success' : 'border-warning'}`}
          >
            <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
              <strong>{name}</strong>
              <Tag>{code}</Tag>
              {curedAt ? null : (
                <Badge tone={cure ? 'success' : 'warning'}>
                  {cure ? 'Answer kept, not sent yet' : 'Not answered yet'}
                </Badge>
              )}
            </p>
            <UserText>{wording}</UserText>
            {condition && !cure ? (
              <p className="text-sm text-ink-muted">
                What must be so: {condition.condition} ({condition.source})
              </p>
            ) : null}
            {cure ? (
              <div className="rounded-md bg-surface-sunken px-3 py-2">
                <p className="text-sm text-ink-muted">Your answer</p>
                <CureText cure={cure} />
              </div>
            ) : null}
            {hrefOf && !curedAt ? (
              <p className="print:hidden">
                <a href={hrefOf(code)}>
                  {cure ? 'Change the answer' : 'Answer'}
                  <span className="sr-only">
                    {' '}
                    to {code}, {name}
                  </span>
                </a>
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
