import { ChevronDown } from 'lucide-react';
import { UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Tag } from '@/components/ui/tag';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { Says } from './request-says';

type Deficiency = { id: string; wording: string; raisedAt: Date; curedAt: Date | null };
export type ChecklistEntry = { code: Code; says: Says; deficiencies: Deficiency[] };

type ChecklistProps = { entries: ChecklistEntry[]; timeZone: string };

/** The conditions of the guidelines with what the request says for each, and what was asked about them. */
export function Checklist({ entries, timeZone }: ChecklistProps) {
  return (
    <ul className="divide-y divide-line text-sm">
      {entries.map((entry) => (
        <li key={entry.code}>
          <details className="group py-1" open={entry.deficiencies.some(({ curedAt }) => curedAt === null)}>
            <summary className="grid list-none grid-cols-[2.6rem_minmax(0,1fr)_auto_auto] items-baseline gap-x-2 rounded-sm leading-snug [&::-webkit-details-marker]:hidden">
              <Tag>{entry.code}</Tag>
              <span className="min-w-0">
                <span className="font-semibold">{CONDITIONS[entry.code].name}</span>
                <span className="block wrap-anywhere text-ink-muted">
                  <bdi dir="auto">{entry.says.words}</bdi>
                </span>
              </span>
              <State entry={entry} />
              <ChevronDown
                aria-hidden="true"
                className="col-start-4 size-4 self-center text-ink-muted transition-transform group-open:rotate-180 print:hidden"
              />
            </summary>
            <div className="mt-1 ml-[3.1rem] space-y-1.5 text-ink-muted">
              <p>
                {CONDITIONS[entry.code].condition} <span>({CONDITIONS[entry.code].source})</span>
              </p>
              {entry.deficiencies.map((deficiency) => (
                <Asked key={deficiency.id} deficiency={deficiency} timeZone={timeZone} />
              ))}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The words carry the state; nothing is said of a condition that nobody doubted. */
function State({ entry }: { entry: ChecklistEntry }) {
  if (entry.deficiencies.some(({ curedAt }) => curedAt === null)) return <Badge tone="warning">Asked</Badge>;
  if (entry.deficiencies.length > 0) return <Badge tone="success">Answered</Badge>;
  return entry.says.missing ? <Badge tone="danger">Missing</Badge> : null;
}

function Asked({ deficiency, timeZone }: { deficiency: Deficiency; timeZone: string }) {
  const { wording, raisedAt, curedAt } = deficiency;
  return (
    <div className="border-l-4 border-line pl-3">
      <p>
        Asked <DateTime at={raisedAt} timeZone={timeZone} format="short" />
        {curedAt ? (
          <>
            , answered <DateTime at={curedAt} timeZone={timeZone} format="short" />
          </>
        ) : (
          ', not answered yet'
        )}
      </p>
      <div className="text-ink">
        <UserText>{wording}</UserText>
      </div>
    </div>
  );
}
