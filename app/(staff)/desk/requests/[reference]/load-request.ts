import { notFound } from 'next/navigation';
import { requestSays } from '@/components/desk/request-says';
import type { StaffActor } from '@/lib/accounts/rules';
import { noteReaders, notesOf, threadOf } from '@/lib/conversations/queries';
import { seeMentions } from '@/lib/conversations/see-mentions';
import { findRelatedRequests } from '@/lib/desk/find-related-requests';
import { documentsOf } from '@/lib/documents/queries';
import { missingCall } from '@/lib/law/call-back';
import type { CategoryId } from '@/lib/law/categories';
import type { KindId } from '@/lib/law/kinds';
import type { Answer } from '@/lib/law/matrix-cells';
import type { Finding } from '@/lib/law/preflight-finding';
import { now } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/refusal';
import { receiptsOf } from '@/lib/receipts/queries';
import { checklistOf, checkRequest, matrixAnswers } from '@/lib/requests/check-draft';
import { comparePreservation } from '@/lib/requests/compare-preservation';
import { declarationOf } from '@/lib/requests/kinds/declarations';
import { assignees, historyOf, marksOf, type RequestDetail } from '@/lib/requests/queries';
import { dueOf, isClosed } from '@/lib/requests/rules';
import { viewRequest } from '@/lib/requests/view-request';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { callsOf, signalsFor, standingOf } from '@/lib/signals/queries';

/** One value of a name in the address; null where there is none. */
export const oneOf = (given: string | string[] | undefined) => [given].flat()[0]?.slice(0, 4_000) ?? null;

/** A request as the desk opens it; the opening is on record. Not there, or not for this actor: not found. */
export async function openRequest(actor: StaffActor, reference: string) {
  try {
    const request = await viewRequest(actor, reference);
    await seeMentions(actor, request.id);
    return request;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/**
 * The conditions that apply, with what the request says for each, what the pre-flight found, what staff ticked, and
 * what was asked about it.
 * @param findings those of `findingFacts`; left out where they are not shown
 */
export async function checklistFacts(request: RequestDetail, documents: number, findings: Finding[] = []) {
  // A reference to what is kept elsewhere says nothing that could be checked here.
  if (declarationOf(request.kind).filedBy === 'cleared_staff') return [];
  const [company, marks] = await Promise.all([currentCompany(), marksOf(request.id)]);
  const { answers, agent, identifiers, periodFrom, periodTo, deadline, deficiencies } = request;
  const identifierCount = request._count.identifiers;
  const unverified = request.agency.standing === 'proposed';
  const said = { answers, agent, unverified, identifiers, identifierCount, documents };
  const checked = { ...said, periodFrom, periodTo, deadline };
  return checklistOf(request.kind as KindId, answers, request.agency, company.state).map((code) => ({
    code,
    says: requestSays(code, checked),
    deficiencies: deficiencies.filter((each) => each.code === code),
    findings: findings.filter((each) => each.code === code),
    mark: marks.get(code) ?? null,
  }));
}

/** What is asked for, with the matrix's answer of the day it was filed and its reason. */
export function categoryFacts(request: RequestDetail) {
  return request.categories.map(({ category, answer, granted }) => {
    const id = category as CategoryId;
    const [cell] = matrixAnswers(
      request.kind as KindId,
      [id],
      request.agency.country,
      request.answers.process,
    );
    const { why, source } = cell!;
    return { category: id, answer: (answer ?? 'blocked') as Answer, why, source, granted };
  });
}

type Kept = { code: string; level: string; field: string };

/** What the pre-flight found when the request was filed, in today's words: for staff to see why it is theirs to decide. */
export async function findingFacts(request: RequestDetail, documents: number): Promise<Finding[]> {
  const company = await currentCompany();
  const kept = (request.findings ?? []) as Kept[];
  const check = checkRequest(request.kind as KindId, request.answers, {
    agency: request.agency,
    companyState: company.state,
    at: request.submittedAt ?? request.createdAt,
    document: documents > 0,
    certified: {
      certified: request.certifiedAt !== null,
      attested: request.answers.certified?.attested ?? false,
    },
  });
  // What the matrix says (M1 to M3) stands beside each category already.
  return check.findings.filter(
    ({ code, field }) =>
      !code.startsWith('M') && kept.some((each) => each.code === code && each.field === field),
  );
}

/** The response clock of a request, and the hours it is counted by. */
export async function clockFacts(request: RequestDetail) {
  const { timeZone, closesAt } = await currentCompany();
  const hours = { timeZone, closesAt };
  const at = now();
  const clock = dueOf({ ...request, submittedAt: request.submittedAt ?? request.createdAt }, hours, at);
  return { ...clock, hours, now: at };
}

/** What is known of who asks, what stands out about them, the calls to the agency, and why an approval waits for one. */
export async function whoIsAsking(actor: StaffActor, request: RequestDetail) {
  const [standing, signals, calls, { callBackFirst }] = await Promise.all([
    standingOf(actor, request),
    signalsFor(actor, request),
    callsOf(actor, request),
    currentDeskSettings(),
  ]);
  const { agent, kind, status } = request;
  const asked = { kind, agent: agent !== null, vouchedAt: agent?.vouchedAt ?? null };
  // An emergency is approved by its release, which says itself what it waits for.
  const open = kind !== 'emergency' && !isClosed(status) && status !== 'approved';
  return {
    standing,
    signals,
    calls,
    missing: open ? missingCall(asked, calls, { first: callBackFirst }) : null,
  };
}
export type WhoIsAsking = Awaited<ReturnType<typeof whoIsAsking>>;

/** Everything else that its page shows. */
export async function surroundings(actor: StaffActor, request: RequestDetail) {
  const company = await currentCompany();
  const [documents, thread, notes, history, people, related, receipts, preservation, who, readers] =
    await Promise.all([
      documentsOf(request.id),
      threadOf(actor, request, company.name),
      notesOf(actor, request),
      historyOf(request.id),
      assignees(request.compartment),
      findRelatedRequests(actor, request.id),
      receiptsOf(request.id),
      comparePreservation(request),
      whoIsAsking(actor, request),
      noteReaders(request.compartment),
    ]);
  const colleagues = readers.filter(({ id }) => id !== actor.accountId).map(({ id, name }) => ({ id, name }));
  const confirmed = documents.filter((each) => each.confirmed);
  return {
    documents: confirmed,
    thread,
    notes,
    history,
    people,
    related,
    receipts,
    preservation,
    who,
    colleagues,
  };
}
