import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { settleSignal } from '@/app/(staff)/desk/decision-actions';
import { CallList } from '@/components/desk/call-list';
import { SettledSignals, SignalList } from '@/components/desk/signal-list';
import { SignalsForm } from '@/components/desk/signals-form';
import { WhoAsks } from '@/components/desk/who-asks';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { may } from '@/lib/requests/policy';
import { currentCompany } from '@/lib/settings/queries';
import { callsOf, signalsFor, standingOf } from '@/lib/signals/queries';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';
import { openRequest } from '../load-request';

type SignalsPageProps = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: SignalsPageProps): Promise<Metadata> {
  return { title: `Who is asking: request ${(await params).reference}` };
}

export default async function SignalsPage({ params }: SignalsPageProps) {
  const actor = await open('/desk/requests/[reference]/signals');
  if (actor.kind !== 'staff') notFound();
  const { reference } = await params;
  const request = await openRequest(actor, reference);
  const [{ timeZone }, standing, signals, calls] = await Promise.all([
    currentCompany(),
    standingOf(actor, request),
    signalsFor(actor, request),
    callsOf(actor, request),
  ]);
  if (!standing) notFound();
  const waiting = signals.filter(({ settled }) => settled === null);
  const settles = may(actor, 'settle_signal', request.facts);
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.deskRequest(reference)}>{`Request ${reference}`}</BackLink>
      <PageHeading title="Who is asking" caption={`${reference}, ${request.agency.name}`} />
      <section aria-labelledby="known" className="@container space-y-2">
        <h2 id="known" className="text-lg">
          What is known
        </h2>
        <WhoAsks standing={standing} timeZone={timeZone} />
      </section>
      {calls.length > 0 ? (
        <section aria-labelledby="calls" className="space-y-2">
          <h2 id="calls" className="text-lg">
            Calls to the agency
          </h2>
          <CallList calls={calls} timeZone={timeZone} />
        </section>
      ) : null}
      <section aria-labelledby="signals" className="space-y-3">
        <h2 id="signals" className="text-lg">
          What stands out
        </h2>
        <p className="text-ink-muted">
          Signals explain themselves and decide nothing.
          {settles && waiting.length > 0 ? ' Look into each, then settle it with a note.' : null}
        </p>
        {settles && waiting.length > 0 ? null : <SignalList signals={signals} timeZone={timeZone} />}
        {settles && (waiting.length > 0 || (await answersPost())) ? (
          <SignalsForm action={settleSignal} reference={reference} signals={waiting} />
        ) : null}
        {settles && waiting.length > 0 ? <SettledSignals signals={signals} timeZone={timeZone} /> : null}
      </section>
    </div>
  );
}
