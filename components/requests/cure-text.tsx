import { CalendarDate } from '@/components/ui/calendar-date';
import type { Cure } from '@/lib/requests/rules';
import { UserText } from './user-text';

/** What the agency answered to one question. */
export function CureText({ cure: { answer, from, to, identifiers } }: { cure: Cure }) {
  const nothing = !answer && !(from && to) && !identifiers;
  return (
    <div className="space-y-1">
      {from && to ? (
        <p>
          <CalendarDate on={from} /> to <CalendarDate on={to} />
        </p>
      ) : null}
      {identifiers ? <UserText>{identifiers}</UserText> : null}
      {answer ? <UserText>{answer}</UserText> : null}
      {nothing ? <p>By the document that was added.</p> : null}
    </div>
  );
}
