import { DateTime } from '@/components/ui/date-time';
import { DefinitionRows } from '@/components/ui/definition-rows';

type Tally = { filed: number; answered: number; declined: number; withdrawn: number; open: number };

export type Standing = {
  agent: {
    since: Date;
    confirmedAt: Date | null;
    confirmedBy: string | null;
    vouchedAt: Date | null;
    requests: Tally;
  } | null;
  agency: {
    since: Date;
    verifiedAt: Date | null;
    lastCall: { at: Date; verdict: string; by: string } | null;
    requests: Tally;
  };
};

type WhoAsksProps = { standing: Standing; timeZone: string };

/** What is known of the agent and the agency: since when, how many requests and how answered, when last verified. */
export function WhoAsks({ standing: { agent, agency }, timeZone }: WhoAsksProps) {
  const day = (at: Date | null) => (at ? <DateTime at={at} timeZone={timeZone} format="day" /> : null);
  return (
    <div className="grid gap-x-8 gap-y-3 @xl:grid-cols-2">
      <section aria-labelledby="who-agent">
        <h3 id="who-agent" className="text-sm font-bold">
          Agent
        </h3>
        {agent ? (
          <DefinitionRows
            rows={[
              { key: 'since', label: 'Account since', value: day(agent.since) },
              {
                key: 'confirmed',
                label: 'Confirmed',
                value: agent.confirmedAt ? (
                  <>
                    {day(agent.confirmedAt)}
                    {agent.confirmedBy ? `, by ${agent.confirmedBy}` : null}
                  </>
                ) : (
                  'By nobody'
                ),
              },
              {
                key: 'vouched',
                label: 'Last verified',
                value: agent.vouchedAt ? <>{day(agent.vouchedAt)}, by a call-back</> : 'By no call-back',
              },
              { key: 'requests', label: 'Requests', value: tallyWords(agent.requests) },
            ]}
          />
        ) : (
          <p className="text-sm text-ink-muted">Nobody has taken the request over as its agent yet.</p>
        )}
      </section>
      <section aria-labelledby="who-agency">
        <h3 id="who-agency" className="text-sm font-bold">
          Agency
        </h3>
        <DefinitionRows
          rows={[
            { key: 'since', label: 'Known since', value: day(agency.since) },
            { key: 'verified', label: 'Opened', value: day(agency.verifiedAt) ?? 'Not verified' },
            {
              key: 'call',
              label: 'Last call-back',
              value: agency.lastCall ? (
                <>
                  {day(agency.lastCall.at)}, {agency.lastCall.verdict}, by {agency.lastCall.by}
                </>
              ) : (
                'None'
              ),
            },
            { key: 'requests', label: 'Requests', value: tallyWords(agency.requests) },
          ]}
        />
      </section>
    </div>
  );
}

/** `12 filed: 9 answered, 2 declined, 1 open`; this request is one of them. */
export function tallyWords({ filed, ...parts }: Tally): string {
  const words = (['answered', 'declined', 'withdrawn', 'open'] as const).flatMap((part) =>
    parts[part] > 0 ? `${parts[part].toLocaleString('en-US')} ${part}` : [],
  );
  return `${filed.toLocaleString('en-US')} filed${words.length > 0 ? `: ${words.join(', ')}` : ''}`;
}
