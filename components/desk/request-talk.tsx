import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { IconText } from '@/components/ui/icon-text';
import { Entries } from './entries';
import { History } from './history';

type Written = Parameters<typeof Entries>[0]['entries'];

type RequestTalkProps = {
  thread: Written;
  notes: Written;
  history: Parameters<typeof History>[0]['events'];
  timeZone: string;
  /** The forms, or why there is none. */
  messageForm: ReactNode;
  noteForm: ReactNode;
};

/** What was said about a request: to the agency, among the desk, and by the log. */
export function RequestTalk({ thread, notes, history, timeZone, messageForm, noteForm }: RequestTalkProps) {
  return (
    <>
      <Card id="thread" title="Thread with the agency" dense>
        <div className="space-y-4">
          <Entries entries={thread} timeZone={timeZone} label="Messages" empty="No messages yet." withSides />
          {messageForm}
        </div>
      </Card>
      <Card
        id="notes"
        title="Internal notes"
        actions={
          <IconText icon={<LockKeyhole />} tone="neutral">
            The agency never sees these
          </IconText>
        }
        dense
      >
        <div className="space-y-4">
          <Entries entries={notes} timeZone={timeZone} label="Internal notes" empty="No notes yet." />
          {noteForm}
        </div>
      </Card>
      <Card id="history" title="History" dense>
        <History events={history} timeZone={timeZone} />
      </Card>
    </>
  );
}
