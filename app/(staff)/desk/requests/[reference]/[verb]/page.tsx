import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RequestLive } from '@/components/desk/request-live';
import { pageVerb } from '@/components/desk/request-steps';
import { StepNotPossible } from '@/components/desk/step-not-possible';
import { BackLink } from '@/components/ui/back-link';
import { PageHeading } from '@/components/ui/page-heading';
import { paths } from '@/lib/paths';
import { kindName } from '@/lib/requests/kinds/declarations';
import { may } from '@/lib/requests/policy';
import { after, VERB_LABELS } from '@/lib/requests/rules';
import { tellLastStep } from '@/lib/requests/tell-change';
import { answersPost } from '@/lib/web/answers-post';
import { open } from '@/lib/web/session';
import { oneOf, openRequest } from '../load-request';
import { StepForm } from './step-form';

type StepPageProps = {
  params: Promise<{ reference: string; verb: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: StepPageProps): Promise<Metadata> {
  const { reference, verb } = await params;
  const known = pageVerb(verb);
  return { title: `${known ? VERB_LABELS[known] : 'Unknown step'}: request ${reference}` };
}

export default async function StepPage({ params, searchParams }: StepPageProps) {
  const actor = await open('/desk/requests/[reference]/[verb]');
  if (actor.kind !== 'staff') notFound();
  const { reference, verb: text } = await params;
  const query = await searchParams;
  const view = oneOf(query.in);
  const request = await openRequest(actor, reference);
  const verb = pageVerb(text);
  if (verb && !may(actor, verb, request.facts)) notFound();
  const possible = verb !== null && (after(request.status, verb) !== null || (await answersPost()));
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={paths.deskRequest(reference, view)}>{`Request ${reference}`}</BackLink>
      <PageHeading
        title={verb ? VERB_LABELS[verb] : 'There is no such step'}
        caption={`${reference}, ${kindName(request.kind)}, ${request.agency.name}`}
      />
      <RequestLive reference={reference} form />
      {verb && possible ? (
        <StepForm {...{ verb, request, reference, actor, query }} />
      ) : (
        <StepNotPossible
          verb={verb}
          status={request.status}
          reference={reference}
          did={await tellLastStep(actor, request.id)}
        />
      )}
    </div>
  );
}
