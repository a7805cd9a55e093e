import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { AGENCY_LEVELS, type AgencyLevel } from '@/lib/law/bodies';
import { phoneText } from '@/lib/law/phone-text';

type Agency = {
  name: string;
  level: AgencyLevel;
  country: string;
  state: string | null;
  standing: 'proposed' | 'verified' | 'suspended';
};

const STANDINGS = {
  proposed: { text: 'Not yet verified', tone: 'warning' },
  verified: { text: 'Verified', tone: 'success' },
  suspended: { text: 'Suspended', tone: 'danger' },
} as const;

/** Who asks: the body, where it stands in its State, and whether it was verified. */
export function AgencyFacts({ agency, suspendHref }: { agency: Agency; suspendHref: string | null }) {
  const { text, tone } = STANDINGS[agency.standing];
  return (
    <>
      <span className="font-semibold">
        <UserLine>{agency.name}</UserLine>
      </span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-muted">
        {AGENCY_LEVELS[agency.level]}, {agency.state ? `${agency.state}, ` : ''}
        {agency.country}
        <Badge tone={tone}>{text}</Badge>
        <SuspendLink href={suspendHref} whom="agency" />
      </span>
    </>
  );
}

/** To where they are shut out at once; nothing for whoever may not, or where they are already. */
function SuspendLink({ href, whom }: { href: string | null; whom: string }) {
  return href ? (
    <a href={href} className="print:hidden">
      Suspend<span className="sr-only"> the {whom}</span>
    </a>
  ) : null;
}

type Agent = { name: string; title: string | null; address: string; phone: string | null };

/** Whose request it is, and how to reach them. */
export function AgentFacts(props: {
  agent: Agent | null;
  enteredBy: string | null;
  sealed: boolean;
  suspendHref: string | null;
}) {
  const { agent, enteredBy, sealed, suspendHref } = props;
  if (!agent) {
    const by = enteredBy ?? 'the company';
    return <>{sealed ? `Has none; entered by ${by}` : `Waits for its agent; entered by ${by}`}</>;
  }
  return (
    <>
      <span className="font-semibold">
        <UserLine>{agent.name}</UserLine>
      </span>
      {agent.title ? (
        <>
          {', '}
          <UserLine>{agent.title}</UserLine>
        </>
      ) : null}
      {agent.phone ? (
        <span className="whitespace-nowrap text-ink-muted"> · {phoneText(agent.phone)}</span>
      ) : null}
      <span className="flex flex-wrap gap-x-2 text-ink-muted">
        {agent.address}
        <SuspendLink href={suspendHref} whom="agent" />
      </span>
    </>
  );
}
