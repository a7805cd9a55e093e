import { TaskList } from '@/components/ui/task-list';
import { paths } from '@/lib/paths';
import { SECTIONS, type SectionId } from '@/lib/requests/kinds/declaration';

type DraftTasksProps = {
  draftId: string;
  states: { section: SectionId; state: 'done' | 'todo' }[];
  /** Files that were sent without script and wait for their sender's confirmation. */
  unconfirmed: number;
};

/** What a section is about, under its name. */
const HINTS: Record<SectionId, string> = {
  process: 'Court, numbers and date, as they stand on the document',
  contact: 'Name and phone number of the person authorised to serve it',
  identifiers: 'Phone numbers, account SIDs, e-mail addresses and the like',
  categories: 'What the process asks for, and whether it reaches that',
  period: 'The first and the last day of the records',
  handling: 'When you need the answer, and what the customer may learn',
  documents: 'The signed document as a PDF',
};

const DONE = { text: 'Done' } as const;
const TO_DO = { text: 'To do', tone: 'info' } as const;

/** The task list of a draft: its sections, then the check, which opens once all of them are done. */
export function DraftTasks({ draftId, states, unconfirmed }: DraftTasksProps) {
  const ready = states.every(({ state }) => state === 'done');
  return (
    <TaskList
      label="Sections of the request"
      tasks={[
        ...states.map(({ section, state }) => ({
          key: section,
          title: SECTIONS[section],
          href: paths.draftSection(draftId, section),
          hint: HINTS[section],
          status:
            section === 'documents' && unconfirmed > 0
              ? ({ text: 'To confirm', tone: 'warning' } as const)
              : state === 'done'
                ? DONE
                : TO_DO,
        })),
        {
          key: 'check',
          title: 'Check and file',
          href: ready ? paths.draftCheck(draftId) : undefined,
          hint: 'Read everything once more and file it',
          status: ready ? TO_DO : { text: 'Not yet possible' },
        },
      ]}
    />
  );
}
