import { TaskList } from '@/components/ui/task-list';
import type { Tone } from '@/components/ui/tone';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import type { SectionState } from '@/lib/requests/kinds/check-view';
import { type SectionId, sectionTitle } from '@/lib/requests/kinds/declaration';
import { declarationOf } from '@/lib/requests/kinds/declarations';

type DraftTasksProps = {
  kind: KindId;
  draftId: string;
  states: { section: SectionId; state: SectionState }[];
  /** Files that were sent without script and wait for their sender's confirmation. */
  unconfirmed: number;
  /** Whether everything can be certified and filed. */
  ready: boolean;
};

/** What a section is about, under its name; the page that a kind has of its own says it itself. */
const HINTS: Record<Exclude<SectionId, 'process'>, string> = {
  contact: 'Name and phone number of the person authorised to serve it',
  matter: 'Your own case number, and colleagues who may follow the request',
  identifiers: 'Phone numbers, account SIDs, e-mail addresses and the like',
  categories: 'What is asked for, and whether it is within reach',
  period: 'The first and the last day of the records',
  handling: 'When you need the answer, and what the customer may learn',
  documents: 'What you were given or wrote, as a PDF',
};

const STATES: Record<SectionState, { text: string; tone?: Tone }> = {
  done: { text: 'Done' },
  begun: { text: 'Begun', tone: 'warning' },
  wrong: { text: 'To mend', tone: 'danger' },
  todo: { text: 'To do', tone: 'info' },
  optional: { text: 'If there is something to say' },
};

/** The task list of a draft: its sections, then the check, which opens once all of them are done. */
export function DraftTasks({ kind, draftId, states, unconfirmed, ready }: DraftTasksProps) {
  const declaration = declarationOf(kind);
  return (
    <TaskList
      label="Sections of the request"
      tasks={[
        ...states.map(({ section, state }) => ({
          key: section,
          title: sectionTitle(declaration, section),
          href: paths.draftSection(draftId, section),
          hint: section === 'process' ? declaration.process.hint : HINTS[section],
          status:
            section === 'documents' && unconfirmed > 0
              ? ({ text: 'To confirm', tone: 'warning' } as const)
              : STATES[state],
        })),
        {
          key: 'check',
          title: 'Check and file',
          href: ready ? paths.draftCheck(draftId) : undefined,
          hint: 'Read everything once more and file it',
          status: ready ? STATES.todo : { text: 'Not yet possible' },
        },
      ]}
    />
  );
}
