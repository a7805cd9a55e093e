import { AnswerText } from '@/components/requests/answer-text';
import { StatuteWords } from '@/components/requests/statute-words';
import { DefinitionRows } from '@/components/ui/definition-rows';
import type { KindId } from '@/lib/law/kinds';
import { statuteNote } from '@/lib/law/statute-note';
import { answerRows } from '@/lib/requests/kinds/answer-rows';
import type { Answers } from '@/lib/requests/schema';

type AgencyAnswersProps = { kind: KindId; answers: Answers; company: string };

/** Stand in cards of their own on the desk's page. */
const ELSEWHERE = ['identifiers', 'categories'];

/** What the agent wrote, in the agent's words. */
export function AgencyAnswers({ kind, answers, company }: AgencyAnswersProps) {
  const rows = answerRows(kind, answers, company).flatMap(({ section, rows }) =>
    rows.filter(({ key }) => !ELSEWHERE.includes(section) || key === 'particulars' || key === 'names'),
  );
  return (
    <DefinitionRows
      rows={rows.map(({ key, label, value }) => ({
        key,
        label,
        value: (
          <>
            <AnswerText value={value} format="short" />
            {key === 'statute' && 'text' in value ? <Statute cited={value.text} /> : null}
          </>
        ),
      }))}
    />
  );
}

function Statute({ cited }: { cited: string }) {
  const note = statuteNote(cited);
  return note ? (
    <p className="mt-1 font-normal">
      <StatuteWords note={note} desk />
    </p>
  ) : null;
}
