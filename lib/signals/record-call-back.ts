import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { isCalendarDay } from '@/lib/law/calendar-day';
import type { CallVerdict } from '@/lib/law/call-back';
import { atLocalTime } from '@/lib/law/local-time';
import { now } from '@/lib/platform/clock';
import { newId, seal } from '@/lib/platform/crypto';
import { inTransaction, type Tx } from '@/lib/platform/database';
import { enqueue } from '@/lib/platform/queue';
import { Refusal } from '@/lib/platform/refusal';
import { may } from '@/lib/requests/policy';
import { factsOf } from '@/lib/requests/queries';
import { isClosed, OPEN_STATUSES } from '@/lib/requests/rules';
import { currentCompany } from '@/lib/settings/queries';
import { lockedRequest } from './queries';

type Call = {
  reference: string;
  verdict: CallVerdict;
  /** Who answered, and what was said. */
  account: string;
  /** When, as typed: `YYYY-MM-DDTHH:MM` in the company's time zone; left out, just now. */
  calledAt?: string | undefined;
};

/**
 * Records a call to the agency, on the number of its registry entry and no other (LAW.md § 4). What was dialled is taken
 * from the registry, never from a form: a number from the request proves nothing. Where the agency knows the agent, they
 * are vouched for from then on; where it denies them, not any more.
 * @throws NotFound; Refusal where nobody has verified the agency, it has no directory number, or the time is wrong
 */
export async function recordCallBack(
  actor: Actor,
  { reference, verdict, account, calledAt }: Call,
): Promise<void> {
  const { timeZone } = await currentCompany();
  await inTransaction(async (tx) => {
    const request = await lockedRequest(tx, actor, reference);
    if (!may(actor, 'record_call_back', factsOf(request))) {
      throw new Refusal({ field: null, message: 'Your role does not allow recording a call to the agency.' });
    }
    if (isClosed(request.status)) throw new Refusal({ field: null, message: OVER });
    const { standing, directoryPhone } = request.agency;
    if (standing === 'suspended') throw new Refusal({ field: null, message: SUSPENDED });
    if (standing !== 'verified' || !directoryPhone) throw new Refusal({ field: null, message: NO_NUMBER });
    const at = now();
    // A form gives the minute: that of the filing counts as after it.
    const filed = request.submittedAt!;
    const typed = calledAt ? momentOf(calledAt, timeZone) : at;
    const time = typed < filed && typed.getTime() > filed.getTime() - 60_000 ? filed : typed;
    if (time > at || time < filed) {
      throw new Refusal({
        field: 'calledAt',
        message: 'The call was made between the filing and now: correct its time.',
      });
    }
    const id = newId();
    await tx.callBack.create({
      data: {
        id,
        requestId: request.id,
        calledById: actor.accountId,
        calledAt: time,
        number: directoryPhone,
        verdict,
        account: await seal(account, { use: 'call_back.account', id }),
      },
    });
    const vouches = verdict !== 'unreachable' && request.agentId;
    if (vouches) {
      const vouchedAt = verdict === 'confirmed' ? time : null;
      await tx.account.update({ where: { id: vouches }, data: { vouchedAt } });
    }
    const others = vouches ? await openRequestsOf(tx, vouches) : [];
    for (const requestId of new Set([request.id, ...others]))
      await enqueue(tx, 'raise-signals', { requestId });
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'request.called_back',
      requestId: request.id,
      data: { callBackId: id, verdict, calledAt: time.toISOString() },
    });
  });
}

/** What one call says of an agent holds for everything of theirs that is open; so many of it are looked at again. */
const MOST = 100;

async function openRequestsOf(tx: Tx, agentId: string): Promise<string[]> {
  const rows = await tx.request.findMany({
    where: { agentId, status: { in: [...OPEN_STATUSES] } },
    orderBy: { submittedAt: 'desc' },
    select: { id: true },
    take: MOST,
  });
  return rows.map(({ id }) => id);
}

/** @throws Refusal on field `calledAt` where it is no time */
function momentOf(text: string, timeZone: string): Date {
  const [day = '', time = ''] = text.split('T');
  if (!isCalendarDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new Refusal({ field: 'calledAt', message: 'Write the time of the call such as 2026-11-21T18:30.' });
  }
  return atLocalTime(day, `${time}:00`, timeZone);
}

const OVER = 'The request is over, so no call can be recorded on it any more.';
const SUSPENDED =
  'The agency is suspended, so no call to it vouches for a request until two people have lifted that.';
const NO_NUMBER =
  'There is no verified registry entry with a number for this agency, so there is none to call: have the agency registered from a public directory first.';
