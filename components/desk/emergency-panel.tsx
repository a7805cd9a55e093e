import { UserLine, UserText } from '@/components/requests/user-text';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { STATEMENTS, type StatementKey } from '@/lib/law/preflight-emergency';
import type { Answers } from '@/lib/requests/schema';
import { EmergencyClock } from './emergency-clock';

type EmergencyPanelProps = {
  answers: Answers;
  clock: Parameters<typeof EmergencyClock>[0];
  agency: { name: string; standing: 'proposed' | 'verified' | 'suspended' };
  /** Whether its agent has an account, and so reads messages here. */
  reads: boolean;
};

const ORDER = Object.keys(STATEMENTS) as StatementKey[];

/** An emergency, before all else of its request: its clock, who has not been verified, and the four statements. */
export function EmergencyPanel({ answers, clock, agency, reads }: EmergencyPanelProps) {
  const process = answers.process ?? {};
  return (
    <div className="space-y-3">
      {agency.standing === 'proposed' ? <CallBack agency={agency.name} reads={reads} /> : null}
      <Card
        id="emergency"
        title="The emergency"
        actions={
          <span className="text-sm font-semibold">
            <EmergencyClock {...clock} />
          </span>
        }
        dense
      >
        <div className="space-y-3 text-sm">
          <dl className="flex flex-wrap gap-x-8 gap-y-2">
            <Fact label="Who is in danger">{process.person}</Fact>
            <Fact label="Needed by">{neededBy(process)}</Fact>
          </dl>
          <dl className="grid gap-x-6 gap-y-3 md:grid-cols-2">
            {ORDER.map((key) => (
              <div key={key} className="min-w-0">
                <dt className="font-semibold">
                  {STATEMENTS[key].code} {STATEMENTS[key].name}
                </dt>
                <dd>{process[key] ? <UserText>{process[key]}</UserText> : 'Nothing was said'}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Card>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: string | undefined }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="font-semibold">{children ? <UserLine>{children}</UserLine> : 'Not said'}</dd>
    </div>
  );
}

/** As it was typed, with its offset from UTC. */
function neededBy({ neededBy, neededZone }: Record<string, string>): string | undefined {
  return neededBy && `${neededBy.replace('T', ' ')} (UTC${neededZone ?? '?'})`;
}

/** Who claims to be whom, and what has to be done before anything else. */
function CallBack({ agency, reads }: { agency: string; reads: boolean }) {
  return (
    <Notice tone="danger" title="Not verified: call back before anything else" level={2}>
      <p>
        Nobody has verified <UserLine>{agency}</UserLine>. What vouches for this request is a mailbox, and
        mailboxes of police are broken into to file forged emergencies. Call the agency back on a number from
        its registry entry or a public directory, never on one from the request, and check it in full before
        anything is released. Nothing on it can be approved before.
      </p>
      {reads ? null : (
        <p>Its agent has no account and reads no messages here: write down the call as a note.</p>
      )}
    </Notice>
  );
}
