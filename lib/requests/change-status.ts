import { type Actor, signsIn } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import type { AuditData } from '@/lib/audit/rules';
import { queueMail } from '@/lib/mail/queue-mail';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import type { Prisma } from '@/lib/platform/prisma/client';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';
import { requestMail } from './emails';
import { may, type RequestAction, scopeOf } from './policy';
import { FACTS, factsOf, lastChange, whereOf } from './queries';
import { after, CLOCK_STOPS, isClosed, STATUS_LABELS, VERB_LABELS, type Verb } from './rules';
import { tellChange } from './tell-change';

const WITH_PEOPLE = {
  ...FACTS,
  agent: {
    select: { address: true, standing: true, vouchedAt: true, registration: { select: { refusedAt: true } } },
  },
  agency: { select: { name: true, standing: true, country: true, directoryPhone: true } },
} satisfies Prisma.RequestInclude;
export type ChangedRequest = Prisma.RequestGetPayload<{ include: typeof WITH_PEOPLE }>;

type StatusChange = {
  /** The request, by id (a draft) or reference. */
  request: { id: string } | { reference: string };
  verb: Verb;
  /** What the policy is asked, where it is not the verb itself: an emergency is approved by its release. */
  permission?: RequestAction;
  /** Rows that have to be there before the request is looked for: of somebody who files without a draft. */
  first?: (tx: Tx) => Promise<void>;
  /** Further columns that change with the status. */
  set?:
    | Prisma.RequestUncheckedUpdateManyInput
    | ((tx: Tx) => Promise<Prisma.RequestUncheckedUpdateManyInput>);
  /** Rows that belong to the change: deficiencies, messages, outcomes. Runs once the status is ours. */
  along?: (tx: Tx, request: ChangedRequest, at: Date) => Promise<void>;
  /** For the agent to read; sealed. Null where no reason of an earlier step is to stand any longer. */
  reason?: string | null;
  /** Facts for the audit entry. */
  data?: AuditData;
  /** A day on which the desk is reminded that the clock stands. */
  remindOn?: string | null;
};

/**
 * The one function that writes a request's status: finds it through the actor's scope, authorises, asks the status
 * table, and in one transaction changes by compare-and-swap, keeps the clock's stops, puts the mail into the outbox
 * and appends the audit event. A repetition by the same actor changes nothing and is no error.
 * @param actor whoever asks; `system` for the expiry alone
 * @returns the request's id and its reference (null for a draft that expired)
 * @throws NotFound where the actor may not see it; Refusal where the role, the table or a faster colleague says no
 */
export async function changeStatus(
  actor: Actor | 'system',
  change: StatusChange,
): Promise<{ id: string; reference: string | null }> {
  const [company, desk] = await Promise.all([currentCompany(), currentDeskSettings()]);
  const hidesStaff = actor === 'system' || (actor.kind === 'agent' && desk.hideStaffNames);
  return inTransaction(async (tx) => {
    await change.first?.(tx);
    const scope = actor === 'system' ? {} : whereOf(scopeOf(actor));
    const found = await tx.request.findFirst({
      where: { AND: [change.request, scope] },
      select: { id: true },
    });
    if (!found) throw new NotFound();
    // Two people who act at once stand in line here, so that the second reads what the first did.
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUnique({ where: { id: found.id }, include: WITH_PEOPLE });
    if (!request || (actor !== 'system' && !may(actor, 'view', factsOf(request)))) throw new NotFound();
    if (actor !== 'system' && !may(actor, change.permission ?? change.verb, factsOf(request, desk))) {
      const released = change.verb === 'approve' && request.kind === 'emergency';
      throw new Refusal({
        field: null,
        message: released
          ? BY_RELEASE
          : `Your role does not allow “${VERB_LABELS[change.verb]}” on this request.`,
      });
    }
    const to = after(request.status, change.verb);
    if (to === null) {
      if (await isRepetition(tx, actor, request.id, change.verb)) return request;
      throw new Refusal({
        field: null,
        message: await tooLate(tx, actor, request, change.verb, hidesStaff ? company.name : null),
      });
    }

    if (LETS_OUT.includes(change.verb) && isSuspended(request)) {
      throw new Refusal({ field: null, message: SUSPENDED });
    }
    // What was approved before a wrong confirmation was taken back stays here.
    if (change.verb === 'fulfil' && request.agent?.standing === 'pending') {
      throw new Refusal({ field: null, message: TAKEN_BACK });
    }

    const at = now();
    const set = typeof change.set === 'function' ? await change.set(tx) : change.set;
    const { count } = await tx.request.updateMany({
      where: { id: request.id, status: request.status },
      data: {
        ...set,
        status: to,
        updatedAt: at,
        closedAt: isClosed(to) ? at : null,
        ...(change.reason === undefined
          ? {}
          : {
              decisionReason: change.reason
                ? await seal(change.reason, { use: 'request.decision_reason', id: request.id })
                : null,
            }),
      },
    });
    if (count === 0) throw new Error('a status changed under its row lock');

    if (CLOCK_STOPS[request.status]) {
      await tx.clockStop.updateMany({
        where: { requestId: request.id, endedAt: null },
        data: { endedAt: at },
      });
    }
    const reason = CLOCK_STOPS[to];
    if (reason)
      await tx.clockStop.create({
        data: {
          id: newId(),
          requestId: request.id,
          reason,
          startedAt: at,
          remindOn: change.remindOn ?? null,
        },
      });

    const reference = (set?.reference as string | undefined) ?? request.reference;
    await change.along?.(tx, request, at);
    const { agent, compartment, kind } = request;
    const mail =
      reference && agent
        ? await requestMail(
            {
              verb: change.verb,
              reference,
              requestId: request.id,
              to: agent.address,
              at,
              compartment,
              emergency: kind === 'emergency',
              // Whoever has no account yet comes back by proving the mailbox again.
              signsIn: agent.standing !== 'pending' || signsIn(agent),
            },
            company,
          )
        : null;
    if (mail) await queueMail(tx, mail);
    await appendEvent(tx, {
      actor: actor === 'system' ? 'system' : { accountId: actor.accountId, kind: actor.kind },
      act: `request.${change.verb}`,
      requestId: request.id,
      data: { from: request.status, to, ...change.data },
    });
    return { id: request.id, reference };
  });
}

/** By these data leaves the house. */
const LETS_OUT: readonly Verb[] = ['approve', 'fulfil'];

const isSuspended = ({ agent, agency }: ChangedRequest) =>
  agency.standing === 'suspended' || agent?.standing === 'suspended';

const SUSPENDED =
  'The agent or the agency is suspended, so nothing goes out on this request: it can be approved once two people have lifted that.';

const TAKEN_BACK =
  'The confirmation of this agent was taken back, so nothing goes out on this request: have the account confirmed again first.';

const BY_RELEASE =
  'An emergency is approved by a release alone: one recommends it after a call-back, and counsel who is somebody else decides.';

/** A double click or a repeated POST: the same actor did the same thing last, and it stands. */
async function isRepetition(
  tx: Tx,
  actor: Actor | 'system',
  requestId: string,
  verb: Verb,
): Promise<boolean> {
  const last = await lastChange(tx, requestId);
  if (last?.act !== `request.${verb}`) return false;
  return actor === 'system' ? last.actorKind === 'system' : last.actorId === actor.accountId;
}

/** Tells who came second what happened, by whom and when. In: what stands for names of staff, where the actor is not told them. */
async function tooLate(
  tx: Tx,
  actor: Actor | 'system',
  { id, status }: ChangedRequest,
  verb: Verb,
  forStaff: string | null,
): Promise<string> {
  const did =
    (await tellChange(tx, actor, id, { forStaff })) ?? `The request is now “${STATUS_LABELS[status]}”`;
  return `${did}, so “${VERB_LABELS[verb]}” is not possible any more; nothing was changed.`;
}
