import { StatusBadge } from '@/components/requests/status-badge';
import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { CalendarDate } from '@/components/ui/calendar-date';
import { localDay } from '@/lib/law/local-time';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import type { RequestStatus } from '@/lib/requests/rules';

export type Related = {
  reference: string;
  kind: string;
  status: RequestStatus;
  agency: string;
  submittedAt: Date;
  identifiers: number;
  document: boolean;
  caseNumber: boolean;
  agent: boolean;
  duplicate: boolean;
  closes: { this: boolean; other: boolean };
};

type RelatedRequestsProps = {
  /** The closest first. */
  related: Related[];
  /** The request whose page it is, and its agency. */
  reference: string;
  agency: string;
  timeZone: string;
};

/** Other requests that have something in common with this one, each with what that is; doubles can be closed from here. */
export function RelatedRequests({ related, reference, agency, timeZone }: RelatedRequestsProps) {
  if (related.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        No other request names the same identifier, case or document, or comes from the same agent.
      </p>
    );
  }
  return (
    <ul aria-label="Related requests" className="divide-y divide-line text-sm">
      {related.map((each) => (
        <li key={each.reference} className="space-y-0.5 py-2 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <a href={paths.deskRequest(each.reference)} className="font-semibold tabular-nums">
              {each.reference}
            </a>
            <StatusBadge status={each.status} />
            {each.duplicate ? <Badge tone="warning">Possible duplicate</Badge> : null}
          </p>
          <p>
            {kindName(each.kind)}, <CalendarDate on={localDay(each.submittedAt, timeZone)} format="short" />
            {each.agency === agency ? null : (
              <>
                , <UserLine>{each.agency}</UserLine>
              </>
            )}
          </p>
          <p className="text-ink-muted">{inCommon(each)}</p>
          {each.duplicate ? <Closing each={each} reference={reference} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** What two requests have in common, in words. */
function inCommon({ identifiers, document, caseNumber, agent }: Related): string {
  const parts = [
    document && 'the same document',
    identifiers > 0 &&
      (identifiers === 1 ? 'one identifier' : `${identifiers.toLocaleString('en-US')} identifiers`),
    caseNumber && 'the case number',
    agent && 'the agent',
  ].filter(Boolean);
  return `In common: ${parts.join(', ')}`;
}

function Closing({ each, reference }: { each: Related; reference: string }) {
  const { closes } = each;
  if (!closes.this && !closes.other) return null;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      {closes.this ? (
        <a href={paths.deskSupersede(reference, each.reference)}>Close this request in its favour</a>
      ) : null}
      {closes.other ? (
        <a href={paths.deskSupersede(each.reference, reference)}>Close {each.reference} in favour of this</a>
      ) : null}
    </p>
  );
}
