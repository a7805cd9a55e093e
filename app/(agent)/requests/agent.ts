import { notFound, redirect } from 'next/navigation';
import type { Actor, AgentActor } from '@/lib/accounts/rules';
import { paths } from '@/lib/paths';
import { NotFound } from '@/lib/platform/refusal';
import { findDraft, type RequestDetail, referenceOfDraft } from '@/lib/requests/queries';
import { viewRequest } from '@/lib/requests/view-request';

/** The actor as the agent that the route already insisted on. */
export function asAgent(actor: Actor): AgentActor {
  return actor.kind === 'agent' ? actor : notFound();
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
