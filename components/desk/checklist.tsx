import { ChevronDown } from 'lucide-react';
import type { FormAction } from '@/components/forms/form-action';
import { CureText } from '@/components/requests/cure-text';
import { UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Tag } from '@/components/ui/tag';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { Finding, Level } from '@/lib/law/preflight-finding';
import type { Deficiency } from '@/lib/requests/rules';
import { CONDITION_KEYS } from './keyed';
import { type Mark, MarkButtons } from './mark-buttons';
import { MarkForm } from './mark-form';
import type { Says } from './request-says';

export type ChecklistEntry = {
  code: Code;
  says: Says;
  deficiencies: Deficiency[];
  /** What the pre-flight found on it when the request was filed. */
  findings: Finding[];
  mark: Mark | null;
};

type ChecklistProps = {
  entries: ChecklistEntry[];
  /** Whether the pre-flight ran: it did not on what came on paper and nobody has completed. */
  checked: boolean;
  timeZone: string;
  /** Marks a condition; null for those who read. */
  marking: { action: FormAction; reference: string } | null;
};

/** The conditions of the guidelines: what the request says for each, what the pre-flight found, and what staff ticked. */
export function Checklist({ entries, checked, timeZone, marking }: ChecklistProps) {
  const list = (
    <ul className="divide-y divide-line text-sm">
      {entries.map((entry, index) => (
        <li
          key={entry.code}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 py-1 first:pt-0 last:pb-0"
        >
          <Condition entry={entry} checked={checked} timeZone={timeZone} />
          {marking ? (
            <MarkButtons code={entry.code} mark={entry.mark} digit={CONDITION_KEYS[index] ?? null} />
          ) : null}
          {entry.mark ? <Marked mark={entry.mark} timeZone={timeZone} /> : null}
        </li>
      ))}
    </ul>
  );
  return marking ? <MarkForm {...marking}>{list}</MarkForm> : list;
}

function Condition(props: { entry: ChecklistEntry; checked: boolean; timeZone: string }) {
  const { entry, checked, timeZone } = props;
  const { code, says, deficiencies, findings } = entry;
  const { name, condition, source } = CONDITIONS[code];
  const open = deficiencies.some(({ curedAt }) => curedAt === null);
  return (
    <details className="group min-w-0" open={open || findings.length > 0}>
      <summary className="grid list-none grid-cols-[2.4rem_minmax(0,1fr)] items-baseline gap-x-1.5 rounded-sm leading-snug [&::-webkit-details-marker]:hidden">
        <Tag>{code}</Tag>
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">
              {name}
              <ChevronDown
                aria-hidden="true"
                className="ml-1 inline size-3.5 text-ink-muted transition-transform group-open:rotate-180 print:hidden"
              />
            </span>
            <span className="ml-auto flex items-center gap-1.5">
              <Found entry={entry} checked={checked} />
            </span>
          </span>
          <span className="block wrap-anywhere text-ink-muted">
            <bdi dir="auto">{says.words}</bdi>
          </span>
        </span>
      </summary>
      <div className="mt-1 ml-[2.8rem] space-y-1.5 text-ink-muted">
        {findings.map(({ message, cure, source: rule }) => (
          <p key={message} className="border-l-4 border-warning pl-3 text-ink">
            {message} {cure} <span className="text-ink-muted">({rule})</span>
          </p>
        ))}
        <p>
          {condition} <span>({source})</span>
        </p>
        {deficiencies.map((deficiency) => (
          <Asked key={deficiency.id} deficiency={deficiency} timeZone={timeZone} />
        ))}
      </div>
    </details>
  );
}

function Marked({ mark, timeZone }: { mark: Mark; timeZone: string }) {
  return (
    <p className="col-span-full ml-[2.8rem] text-xs text-ink-muted">
      <span className={classNames('font-semibold', mark.met ? 'text-success' : 'text-danger')}>
        {mark.met ? 'Met' : 'Not met'}
      </span>
      {`: ${mark.by}, `}
      <DateTime at={mark.markedAt} timeZone={timeZone} format="short" />
    </p>
  );
}

const LEVELS: Record<Level, string> = {
  discretionary: 'May decide',
  review: 'Counsel decides',
  incomplete: 'To mend',
  blocked: 'Blocked',
};

/** The words carry the state: what the pre-flight found, what is plainly missing, and what was asked about it. */
function Found({ entry, checked }: { entry: ChecklistEntry; checked: boolean }) {
  const { deficiencies, findings, says } = entry;
  const level = findings[0]?.level;
  return (
    <>
      {level ? (
        <Badge tone={level === 'blocked' ? 'danger' : 'warning'}>{LEVELS[level]}</Badge>
      ) : says.missing ? (
        <Badge tone="danger">Missing</Badge>
      ) : (
        <span className="text-xs text-ink-muted">
          <span className="sr-only">Pre-flight: </span>
          {checked ? 'in order' : 'not checked'}
        </span>
      )}
      {deficiencies.some(({ curedAt }) => curedAt === null) ? (
        <Badge tone="warning">Asked</Badge>
      ) : deficiencies.length > 0 ? (
        <Badge tone="success">Answered</Badge>
      ) : null}
    </>
  );
}

function Asked({ deficiency, timeZone }: { deficiency: Deficiency; timeZone: string }) {
  const { wording, raisedAt, cure, curedAt } = deficiency;
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
      {cure && curedAt ? (
        <div className="mt-1 rounded-sm bg-surface-sunken px-2 py-1 text-ink">
          <p className="text-xs text-ink-muted">The agency’s answer</p>
          <CureText cure={cure} />
        </div>
      ) : null}
    </div>
  );
}
