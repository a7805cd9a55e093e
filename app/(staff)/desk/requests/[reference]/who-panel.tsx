import { CallList } from '@/components/desk/call-list';
import { SidePanel } from '@/components/desk/side-panel';
import { SignalList } from '@/components/desk/signal-list';
import { WhoAsks } from '@/components/desk/who-asks';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import type { permissionsFor } from '@/lib/requests/policy';
import type { RequestDetail } from '@/lib/requests/queries';
import { isClosed } from '@/lib/requests/rules';
import type { WhoIsAsking } from './load-request';

type WhoPanelProps = {
  request: RequestDetail;
  reference: string;
  who: WhoIsAsking;
  mayDo: ReturnType<typeof permissionsFor>;
  open: boolean;
  timeZone: string;
};

/** Who is asking: what stands out, what is known of agent and agency, and the calls that were made. */
export function WhoPanel({ request, reference, who, mayDo, open, timeZone }: WhoPanelProps) {
  const { standing, signals, calls, missing } = who;
  if (!standing) return null;
  const waiting = signals.filter(({ settled }) => settled === null).length;
  // The calls of an emergency stand with its release.
  const urgent = request.kind === 'emergency';
  const callable =
    !urgent &&
    mayDo.record_call_back &&
    !isClosed(request.status) &&
    request.agency.standing === 'verified' &&
    request.agency.directoryPhone !== null;
  return (
    <SidePanel
      id="who"
      title="Who is asking"
      count={waiting}
      letter="v"
      flag={missing ? <Badge tone="warning">Call back first</Badge> : null}
      open={open}
    >
      {callable || signals.length > 0 ? (
        <p className="flex flex-wrap gap-2 print:hidden">
          {callable ? (
            <ButtonLink href={paths.callBack(reference)} size="small" variant="secondary">
              Call the agency back
            </ButtonLink>
          ) : null}
          {signals.length > 0 ? (
            <ButtonLink href={paths.signals(reference)} size="small" variant="secondary">
              {waiting > 0 && mayDo.settle_signal ? 'Settle signals' : 'What to look into'}
            </ButtonLink>
          ) : null}
        </p>
      ) : null}
      {missing ? <p className="text-sm font-semibold">{missing}</p> : null}
      <SignalList signals={signals} timeZone={timeZone} brief />
      {urgent ? null : <CallList calls={calls} timeZone={timeZone} />}
      <div className="@container">
        <WhoAsks standing={standing} timeZone={timeZone} />
      </div>
    </SidePanel>
  );
}
