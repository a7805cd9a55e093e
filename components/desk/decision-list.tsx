import { UserText } from '@/components/requests/user-text';
import { DateTime } from '@/components/ui/date-time';
import { Details } from '@/components/ui/details';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { VERB_LABELS, type Verb } from '@/lib/requests/rules';

type Decision = {
  id: string;
  verb: Verb;
  by: string;
  at: Date;
  grounds: { code: string; source: string; category?: string; granted?: boolean }[];
  reason: { byCategory?: Record<string, string>; words?: string };
};

const label = (category: string) => CATEGORIES[category as CategoryId]?.label ?? category;

/** What was decided, by whom, on which grounds and why: the company's own record, newest first. */
export function DecisionList({ decisions, timeZone }: { decisions: Decision[]; timeZone: string }) {
  if (decisions.length === 0) return null;
  return (
    <div className="text-sm">
      <Details summary={`Decisions and their grounds (${decisions.length})`}>
        <ul aria-label="Decisions" className="space-y-3">
          {decisions.map(({ id, verb, by, at, grounds, reason }) => (
            <li key={id} className="space-y-1">
              <p>
                <span className="font-semibold">{VERB_LABELS[verb]}</span>, {by},{' '}
                <DateTime at={at} timeZone={timeZone} format="short" />
              </p>
              <ul className="list-disc pl-5">
                {grounds.map(({ code, source, category, granted }) => (
                  <li key={`${code} ${category ?? ''}`}>
                    {category ? `${label(category)}: ${granted ? 'granted' : 'not granted'}; ` : ''}
                    {code} <span className="text-ink-muted">({source})</span>
                  </li>
                ))}
              </ul>
              {Object.entries(reason.byCategory ?? {}).map(([category, words]) => (
                <div key={category}>
                  <p className="text-ink-muted">Why {label(category)}</p>
                  <UserText>{words}</UserText>
                </div>
              ))}
              {reason.words ? <UserText>{reason.words}</UserText> : null}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
