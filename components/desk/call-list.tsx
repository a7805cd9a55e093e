import { UserLine, UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import type { Tone } from '@/components/ui/tone';
import type { CallVerdict } from '@/lib/law/call-back';
import { phoneText } from '@/lib/law/phone-text';

export type Call = {
  id: string;
  calledAt: Date;
  number: string;
  verdict: string;
  by: string;
  account: string;
};

const CALLED: Record<CallVerdict, { text: string; tone: Tone }> = {
  confirmed: { text: 'Confirmed', tone: 'success' },
  denied: { text: 'Denied', tone: 'danger' },
  unreachable: { text: 'Unreachable', tone: 'warning' },
};

/** What came of each call to the agency, newest first; nothing where there was none. */
export function CallList({ calls, timeZone }: { calls: Call[]; timeZone: string }) {
  if (calls.length === 0) return null;
  return (
    <ul aria-label="Call-backs" className="divide-y divide-line text-sm">
      {calls.map(({ id, calledAt, number, verdict, by, account }) => (
        <li key={id} className="py-1.5">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <Badge tone={CALLED[verdict as CallVerdict].tone}>{CALLED[verdict as CallVerdict].text}</Badge>
            <span className="font-semibold">{by}</span> called <UserLine>{phoneText(number)}</UserLine>
            <DateTime at={calledAt} timeZone={timeZone} format="short" />
          </p>
          <UserText>{account}</UserText>
        </li>
      ))}
    </ul>
  );
}
