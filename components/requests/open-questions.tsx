import { Tag } from '@/components/ui/tag';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import { UserText } from './user-text';

type Question = { id: string; code: string; wording: string };

/** What the company asks of the agency: the condition that is not met, and the words of its staff. */
export function OpenQuestions({ questions }: { questions: Question[] }) {
  return (
    <ol className="space-y-4">
      {questions.map(({ id, code, wording }) => {
        const condition = CONDITIONS[code as Code];
        return (
          <li key={id} className="space-y-1.5 border-l-4 border-warning pl-4">
            <p className="flex flex-wrap items-baseline gap-x-2.5">
              <strong>{condition?.name ?? code}</strong>
              <Tag>{code}</Tag>
            </p>
            <UserText>{wording}</UserText>
            {condition ? (
              <p className="text-sm text-ink-muted">
                What must be so: {condition.condition} ({condition.source})
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
