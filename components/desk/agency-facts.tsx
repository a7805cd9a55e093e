import { ACCOUNT_STANDINGS } from '@/components/accounts/account-standing';
import { UserLine } from '@/components/requests/user-text';
import { Badge } from '@/components/ui/badge';
import { AGENCY_LEVELS, type AgencyLevel } from '@/lib/law/bodies';
import { phoneText } from '@/lib/law/phone-text';
import { paths } from '@/lib/paths';

type Agency = {
  id: string;
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
      <a href={paths.agency(agency.id)} className="font-semibold">
        <UserLine>{agency.name}</UserLine>
      </a>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-muted">
        {AGENCY_LEVELS[agency.level]}, {agency.state ? `${agency.state}, ` : ''}
        {agency.country}
        <Badge tone={tone}>{text}</Badge>
        <SuspendLink href={suspendHref} whom="agency" />
      </span>
    </>
  );
}

type Agent = {
  id: string;
  name: string;
  title: string | null;
  address: string;
  phone: string | null;
  standing: keyof typeof ACCOUNT_STANDINGS;
};

/** To where they are shut out at once; nothing for whoever may not, or where they are already. */
function SuspendLink({ href, whom }: { href: string | null; whom: string }) {
  return href ? (
    <a href={href} className="print:hidden">
      Suspend<span className="sr-only"> the {whom}</span>
    </a>
  ) : null;
}

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
      <span className="block text-ink-muted">{agent.address}</span>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        {agent.standing === 'active' ? null : (
          <Badge tone={ACCOUNT_STANDINGS[agent.standing].tone}>
            {ACCOUNT_STANDINGS[agent.standing].text}
          </Badge>
        )}
        <a href={paths.deskAccount(agent.id)}>Who this is</a>
        <SuspendLink href={suspendHref} whom="agent" />
      </span>
    </>
  );
}
