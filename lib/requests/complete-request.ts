import { type AgentActor, isFactorFresh } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import type { KindId } from '@/lib/law/kinds';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { seal } from '@/lib/platform/crypto';
import { database, inTransaction, type Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { FactorNeeded, type Issue, NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { checkRequest } from './check-draft';
import { requestMail } from './emails';
import { linksOf } from './link-request';
import { may, scopeOf, takesCompletion } from './policy';
import { answersOf, FACTS, factsOf, hasOwnDocument, whereOf } from './queries';
import { followInstruction } from './raise-instruction';
import type { Answers } from './schema';
import { foundAtFiling, unfinishedIssues } from './submit-request';

export type Completion = {
  reference: string;
  certified: boolean;
  attested: boolean;
  /** When the agent last gave a second factor. */
  factorAt: Date | null;
};

/**
 * What keeps a request that staff entered from being certified, a sentence for each section at fault, on its name.
 * In: the request with its answers opened.
 */
export async function missingFrom(
  actor: AgentActor,
  request: { id: string; kind: string; answers: Answers },
): Promise<Issue[]> {
  const { check, kind } = await checked(actor, request, { certified: true, attested: true });
  const given = { certified: true, country: actor.agency.country };
  return unfinishedIssues(request.id, kind, request.answers, check, given);
}

async function checked(
  actor: AgentActor,
  request: { id: string; kind: string; answers: Answers },
  certified: { certified: boolean; attested: boolean },
) {
  const company = await currentCompany();
  const kind = request.kind as KindId;
  const check = checkRequest(kind, request.answers, {
    agency: actor.agency,
    companyState: company.state,
    at: now(),
    document: await hasOwnDocument(request.id),
    certified,
  });
  return { check, kind };
}

/**
 * Certifies a request that staff entered, once nothing is missing: from then on it is as if its agent had filed it.
 * Certified before, nothing changes. Called by receipts/file-completion alone, so that it has its receipt.
 * @param along writes in the transaction of the certification
 * @throws FactorNeeded; NotFound unless it is the actor's own; Refusal with a sentence for everything that is missing
 */
export async function completeRequest(
  actor: AgentActor,
  input: Completion,
  along: (tx: Tx, requestId: string, at: Date) => Promise<void>,
): Promise<{ reference: string }> {
  const where = { AND: [{ reference: input.reference }, whereOf(scopeOf(actor))] };
  const found = await database().request.findFirst({ where, include: FACTS });
  if (!found?.reference || !may(actor, 'certify', factsOf(found))) throw new NotFound();
  const { reference } = found;
  if (found.certifiedAt) return { reference };
  if (!takesCompletion(factsOf(found))) throw new Refusal(CLOSED);

  const answers = await answersOf(found);
  const { certified, attested } = input;
  const { check, kind } = await checked(actor, { ...found, answers }, { certified, attested });
  const { country } = actor.agency;
  const issues = await unfinishedIssues(found.id, kind, answers, check, { certified, country });
  if (issues.length > 0) throw new Refusal(issues);
  const links = await linksOf(actor, kind, answers);
  const at = now();
  if (!isFactorFresh(input.factorAt, at)) throw new FactorNeeded();
  const next: Answers = { ...answers, certified: { at: at.toISOString(), attested } };
  const sealedAnswers = await seal(JSON.stringify(next), { use: 'request.answers', id: found.id });
  const company = await currentCompany();
  const mail = await requestMail(
    {
      verb: 'certify',
      reference,
      requestId: found.id,
      to: actor.address,
      at,
      compartment: found.compartment,
      emergency: kind === 'emergency',
      signsIn: true,
    },
    company,
  );

  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUniqueOrThrow({ where: { id: found.id }, include: FACTS });
    if (request.certifiedAt) return;
    if (!takesCompletion(factsOf(request))) throw new Refusal(CLOSED);
    if (request.updatedAt.getTime() !== found.updatedAt.getTime()) throw new Refusal(CHANGED);
    await tx.request.update({
      where: { id: found.id },
      data: {
        certifiedAt: at,
        updatedAt: at,
        answers: sealedAnswers,
        preservationId: links.preservationId,
        renewsId: links.renewsId,
        ...foundAtFiling(check),
      },
    });
    await tx.requestFollower.createMany({
      data: links.followers.map((accountId) => ({ requestId: found.id, accountId })),
      skipDuplicates: true,
    });
    await followInstruction(tx, { id: found.id, kind, answers: next, at, by: actor.accountId });
    await along(tx, found.id, at);
    if (mail) await queueMail(tx, mail);
    await enqueue(tx, 'raise-signals', { requestId: found.id });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: 'agent' },
      act: 'request.certified',
      requestId: found.id,
      data: { verdict: check.verdict, attested },
    });
  });
  return { reference };
}

const CLOSED: Issue = {
  field: null,
  message: 'The request is closed, so it can no longer be completed: file a new one if you still need it.',
};
const CHANGED: Issue = {
  field: null,
  message: 'The request was changed while you certified it: read it once more and certify it then.',
};
