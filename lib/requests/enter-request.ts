import type { Actor } from '@/lib/accounts/rules';
import { proposeAgency } from '@/lib/agencies/propose-agency';
import { verifiedAgency } from '@/lib/agencies/queries';
import { appendEvent } from '@/lib/audit/append-event';
import type { AgencyLevel, AgencyType } from '@/lib/law/bodies';
import { isCalendarDay } from '@/lib/law/calendar-day';
import type { KindId } from '@/lib/law/kinds';
import { localDay } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { database, inTransaction } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany, currentGuidelines } from '@/lib/settings/queries';
import { alertOnCall } from './alert-on-call';
import { checkRequest } from './check-draft';
import { giveReference } from './give-reference';
import { declarationOf, inCompartment } from './kinds/declarations';
import type { Entry } from './kinds/entry-schema';
import { answeredColumns } from './kinds/filed-columns';
import { caseHashOf } from './link-request';
import { mayEnter } from './policy';
import { parsePart, parseSection } from './save-draft';
import type { Answers, Typed } from './schema';
import { sealedIdentifiers } from './seal-identifiers';
import { categoryRows, foundAtFiling } from './submit-request';

/**
 * Enters what came by telephone, by mail or in person, as far as it is known: the reference is given at once, and the
 * request stands in the queue as of the time it was received. What is missing the pre-flight says; its agent completes
 * and certifies it in the portal. Those on call are told of an emergency as of any other. Of a FISA order cleared staff enter a reference. The same key by the same person is
 * the same request.
 * @returns the reference, to be read out
 * @throws NotFound for whoever may not enter this kind; Refusal with a sentence for each faulty field
 */
export async function enterRequest(actor: Actor, input: Entry): Promise<{ reference: string }> {
  const { kind, channel, idempotencyKey } = input;
  const sealed = inCompartment(kind);
  if (!mayEnter(actor, sealed)) throw new NotFound();
  if (sealed && declarationOf(kind).filedBy !== 'cleared_staff') throw new NotFound();
  const at = now();
  const receivedAt = receivedIn(input, at);
  const body = await bodyOf(input, sealed);
  const answers = sealed ? wholly(kind, input, body.country) : described(kind, input as Typed, body.country);
  const company = await currentCompany();
  const guidelines = await currentGuidelines();
  const check = checkRequest(kind, answers, {
    agency: body,
    companyState: company.state,
    at,
    document: false,
    certified: { certified: false, attested: false },
  });
  const id = newId();
  const rows = await sealedIdentifiers(id, answers.identifiers, body.country);
  const sealedAnswers = await seal(JSON.stringify(answers), { use: 'request.answers', id });
  const year = Number(localDay(at, company.timeZone).slice(0, 4));

  return inTransaction(async (tx) => {
    // There is no agent whose key it could be once a person; two presses stand in line here.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`;
    const first = await tx.request.findFirst({
      where: { enteredById: actor.accountId, idempotencyKey },
      select: { reference: true },
    });
    if (first) return { reference: first.reference! };
    const { id: agencyId } = 'id' in body ? body : await proposeAgency(tx, body);
    const reference = await giveReference(tx, year, sealed);
    await tx.request.create({
      data: {
        id,
        reference,
        kind,
        channel,
        compartment: sealed,
        status: 'submitted',
        enteredById: actor.accountId,
        agencyId,
        idempotencyKey,
        answers: sealedAnswers,
        ...answeredColumns(kind, answers),
        caseHash: caseHashOf(agencyId, answers.matter?.agencyCase),
        // A reference is not checked: what it orders stands in the document, which is kept elsewhere.
        ...(sealed ? { verdict: 'review' } : foundAtFiling(check)),
        guidelinesVersion: guidelines.version,
        submittedAt: receivedAt,
        createdAt: at,
        updatedAt: at,
      },
    });
    await tx.requestIdentifier.createMany({ data: rows });
    await tx.requestCategory.createMany({ data: categoryRows(id, check) });
    if (kind === 'emergency') await alertOnCall(tx, { requestId: id, reference }, company);
    if (!sealed) await enqueue(tx, 'assign-request', { requestId: id });
    await enqueue(tx, 'raise-signals', { requestId: id });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.entered',
      requestId: id,
      data: { kind, channel, receivedAt: receivedAt.toISOString(), verdict: sealed ? null : check.verdict },
    });
    return { reference };
  });
}

/** The time of service: the clocks run from it. */
function receivedIn({ arrivedAt, arrivedZone }: Entry, at: Date): Date {
  const receivedAt = new Date(`${arrivedAt}:00${arrivedZone}`);
  const refuse = (message: string): never => {
    throw new Refusal({ field: 'arrivedAt', message });
  };
  if (!isCalendarDay(arrivedAt.slice(0, 10)))
    refuse('The time of receipt must be a real day, such as 2026-11-21T18:30.');
  if (receivedAt > at)
    refuse('The time of receipt is in the future: correct the day, the time or the time zone.');
  if (receivedAt.getTime() < at.getTime() - YEARS_BACK * 366 * 24 * 60 * 60_000)
    refuse(`The time of receipt is more than ${YEARS_BACK} years ago: correct the day.`);
  return receivedAt;
}

/** Beyond this a year was mistyped. */
const YEARS_BACK = 5;

async function bodyOf(input: Entry, sealed: boolean) {
  if (input.agency) {
    const agency = await verifiedAgency(input.agency, database());
    if (agency) return agency;
    throw new Refusal({ field: 'agency', message: 'Choose the agency from the list.' });
  }
  if (sealed) throw new Refusal({ field: 'agency', message: 'Choose the agency from the registry.' });
  return {
    name: input.agencyName,
    country: input.agencyCountry,
    state: input.agencyState || null,
    level: input.agencyLevel as AgencyLevel,
    type: input.agencyType as AgencyType,
  };
}

/** What is known of each section; a blank field is not known. */
function described(kind: KindId, values: Typed, country: string): Answers {
  const answers: Record<string, unknown> = {};
  const issues: Issue[] = [];
  for (const section of declarationOf(kind).sections) {
    if (section === 'documents') continue;
    const parsed = parsePart(kind, section, values, country);
    if (!parsed.ok) issues.push(...parsed.issues);
    else if (parsed.value) answers[section] = parsed.value;
  }
  if (issues.length > 0) throw new Refusal(issues);
  return answers as Answers;
}

/** A reference to what is kept elsewhere has nothing that could be completed later. */
function wholly(kind: KindId, input: Entry, country: string): Answers {
  const values = { ...input, receivedOn: input.arrivedAt.slice(0, 10) };
  const parsed = parseSection(kind, 'process', values, country);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return { process: parsed.value as Record<string, string> };
}
