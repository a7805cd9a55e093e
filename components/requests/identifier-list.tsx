import { Details } from '@/components/ui/details';
import { IDENTIFIER_TYPES, type IdentifierType } from '@/lib/law/identifiers';
import { OUTCOMES, type Outcome } from '@/lib/requests/rules';
import { UserLine, UserText } from './user-text';

type Shown = {
  given: string;
  type: string;
  normal: string | null;
  outcome?: Outcome | null;
  /** Whom to ask instead, where it is redirected to the customer. */
  redirect?: string | null;
};

type IdentifierListProps = {
  /** Those at hand, in order. */
  items: Shown[];
  /** How many there are in all. */
  total: number;
};

/** So many are read at a glance; the rest is opened. */
const AT_A_GLANCE = 10;

/** What the request names, as it is searched, each with its outcome once there is one. */
export function IdentifierList({ items, total }: IdentifierListProps) {
  const first = items.slice(0, AT_A_GLANCE);
  const rest = items.slice(AT_A_GLANCE);
  return (
    <div className="space-y-2">
      <Items items={first} />
      {rest.length > 0 ? (
        <Details summary={`${(total - first.length).toLocaleString('en-US')} more`}>
          <Items items={rest} />
          {total > items.length ? (
            <p className="text-sm text-ink-muted">
              The first {items.length.toLocaleString('en-US')} of {total.toLocaleString('en-US')} are shown.
            </p>
          ) : null}
        </Details>
      ) : null}
    </div>
  );
}

function Items({ items }: { items: Shown[] }) {
  return (
    <ul className="space-y-1.5">
      {items.map(({ given, type, normal, outcome, redirect }) => (
        <li key={`${type} ${normal ?? given}`} className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-medium break-all tabular-nums">
            <UserLine>{normal ?? given}</UserLine>
          </span>
          <span className="text-sm text-ink-muted">{IDENTIFIER_TYPES[type as IdentifierType] ?? type}</span>
          {outcome ? <span className="text-sm font-semibold">{OUTCOMES[outcome]}</span> : null}
          {outcome === 'redirected' && redirect ? (
            <div className="w-full border-l-4 border-line pl-3">
              <p className="text-sm text-ink-muted">Ask the customer, who holds it:</p>
              <UserText>{redirect}</UserText>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
