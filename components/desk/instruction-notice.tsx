import { CalendarDate } from '@/components/ui/calendar-date';
import { paths } from '@/lib/paths';
import { INSTRUCTIONS, type InstructionType, isEarly } from '@/lib/requests/rules';

type InstructionNoticeProps = {
  rows: { id: string; type: InstructionType; until: string | null; settledAt: Date | null }[];
  today: string;
};

/** The instructions on the accounts of a request, a line each; nothing where there is none. */
export function InstructionNotice({ rows, today }: InstructionNoticeProps) {
  if (rows.length === 0) return null;
  return (
    <ul aria-label="Instructions on its accounts" className="text-sm">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap gap-x-2">
          <a href={paths.instruction(row.id)} className="font-semibold">
            {INSTRUCTIONS[row.type]}
          </a>
          {row.settledAt ? (
            <span className="text-ink-muted">settled</span>
          ) : row.type === 'review' ? (
            <span>waits for trust and safety</span>
          ) : row.until ? (
            <span>
              until <CalendarDate on={row.until} />
              {isEarly(row, today) ? '' : ', which is over'}
            </span>
          ) : (
            <span>without an end</span>
          )}
        </li>
      ))}
    </ul>
  );
}
