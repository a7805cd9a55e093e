import { notFound, redirect } from 'next/navigation';
import type { Actor, AgentActor } from '@/lib/accounts/rules';
import { documentsOf } from '@/lib/documents/queries';
import type { KindId } from '@/lib/law/kinds';
import { paths } from '@/lib/paths';
import { now } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/refusal';
import { checkRequest } from '@/lib/requests/check-draft';
import { findDraft, hasOwnDocument, type RequestDetail, referenceOfDraft } from '@/lib/requests/queries';
import { viewRequest } from '@/lib/requests/view-request';
import { currentCompany } from '@/lib/settings/queries';

/** The actor as the agent that the route already insisted on. */
export function asAgent(actor: Actor): AgentActor {
  return actor.kind === 'agent' ? actor : notFound();
}

/** What the pre-flight says of a draft, and the documents that are confirmed. */
export async function draftCheck(agent: AgentActor, draft: RequestDetail) {
  const [company, all, document] = await Promise.all([
    currentCompany(),
    documentsOf(draft.id),
    hasOwnDocument(draft.id),
  ]);
  const check = checkRequest(draft.kind as KindId, draft.answers, {
    agency: agent.agency,
    companyState: company.state,
    at: now(),
    document,
  });
  const documents = all.filter(({ confirmed }) => confirmed);
  return { check, company, documents, unconfirmed: all.length - documents.length };
}

/** Whether the actor also sees what colleagues filed. */
export function isPointOfContact(actor: Actor): boolean {
  return actor.kind === 'agent' && actor.pointOfContact;
}

/** An own draft for its page; one that was filed meanwhile leads to the page of the request. */
export async function ownDraft(actor: Actor, id: string): Promise<RequestDetail> {
  const draft = await findDraft(actor, id);
  if (draft) return draft;
  const reference = await referenceOfDraft(actor, id);
  return reference ? redirect(paths.request(reference)) : notFound();
}

/** A filed request for its page, its reading noted; nothing there for anyone who may not see it. */
export async function filedRequest(actor: Actor, reference: string): Promise<RequestDetail> {
  try {
    return await viewRequest(actor, reference);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
