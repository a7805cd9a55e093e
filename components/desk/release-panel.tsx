import type { ReactNode } from 'react';
import { UserText } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { CalendarDate } from '@/components/ui/calendar-date';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { CATEGORIES, type CategoryId } from '@/lib/law/categories';
import { paths } from '@/lib/paths';
import { type Call, CallList } from './call-list';

type Release = {
  id: string;
  by: string;
  recommendedAt: Date;
  scope: { categories: string[]; withheld: Record<string, string[]> };
  why: string;
  relates: string;
  followUpDue: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  released: boolean | null;
  decision: string | null;
};

type ReleasePanelProps = {
  reference: string;
  calls: Call[];
  releases: Release[];
  /** What this person may do next; each is a page of its own. */
  next: { callBack: boolean; recommend: boolean; decide: boolean };
  /** Why nothing can be recommended yet; null where a call-back confirms the request. */
  missing: string | null;
  /** Today, a calendar date of the company's time zone. */
  today: string;
  timeZone: string;
};

/** The way of an emergency to its release: call-backs, recommendation, decision of a second person, follow-up. */
export function ReleasePanel(props: ReleasePanelProps) {
  const { reference, calls, releases, next, missing, today, timeZone } = props;
  return (
    <Card
      id="release"
      title="Call-back and release"
      dense
      actions={
        <>
          {next.callBack ? <Step href={paths.callBack(reference)}>Call the agency back</Step> : null}
          {next.recommend ? <Step href={paths.release(reference)}>Recommend a release</Step> : null}
          {next.decide ? <Step href={paths.release(reference)}>Decide on the release</Step> : null}
        </>
      }
    >
      <div className="space-y-3 text-sm">
        {missing ? <p className="font-semibold">{missing}</p> : null}
        <CallList calls={calls} timeZone={timeZone} />
        {releases.map((release) => (
          <ReleaseFacts key={release.id} release={release} today={today} timeZone={timeZone} />
        ))}
      </div>
    </Card>
  );
}

function Step({ href, children }: { href: string; children: ReactNode }) {
  return (
    <ButtonLink href={href} size="small">
      {children}
    </ButtonLink>
  );
}

type ReleaseFactsProps = { release: Release; today: string; timeZone: string };

/** One recommendation, and what became of it. */
export function ReleaseFacts({ release, today, timeZone }: ReleaseFactsProps) {
  const { by, recommendedAt, scope, why, relates, followUpDue } = release;
  const { decidedBy, decidedAt, released, decision } = release;
  const left = Object.values(scope.withheld).filter((each) => each.length > 0).length;
  return (
    <div className="space-y-1.5 border-l-4 border-line pl-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone={released === null ? 'warning' : released ? 'success' : 'danger'}>
          {released === null ? 'Waits for counsel' : released ? 'Released' : 'Refused'}
        </Badge>
        <span>
          {by} recommended <DateTime at={recommendedAt} timeZone={timeZone} format="short" />
          {decidedAt ? (
            <>
              ; {decidedBy} decided <DateTime at={decidedAt} timeZone={timeZone} format="short" />
            </>
          ) : null}
        </span>
      </p>
      <p>
        <span className="text-ink-muted">What: </span>
        {scope.categories.map((each) => CATEGORIES[each as CategoryId].label).join('; ')}
        {left > 0 ? `; less for ${left} ${left === 1 ? 'identifier' : 'identifiers'}` : ''}
      </p>
      <Said label="Why without delay">{why}</Said>
      <Said label="Why it relates to the emergency">{relates}</Said>
      {decision ? <Said label="Counsel’s reason">{decision}</Said> : null}
      {released ? (
        <p>
          <span className="text-ink-muted">Process to follow by </span>
          <CalendarDate on={followUpDue} /> {today > followUpDue ? <Badge tone="warning">Due</Badge> : null}
        </p>
      ) : null}
    </div>
  );
}

function Said({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <p className="text-ink-muted">{label}</p>
      <UserText>{children}</UserText>
    </div>
  );
}
