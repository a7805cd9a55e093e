import { firstDecisionIn } from '@/lib/emergencies/rules';
import { clocksOf } from '@/lib/law/request-clocks';
import { now } from '@/lib/platform/clock';
import type { RequestDetail } from '@/lib/requests/queries';
import { RESPONSE_DAYS } from '@/lib/requests/rules';
import { currentCompany, currentDeskSettings } from '@/lib/settings/queries';

/** Every clock of a request as it stands now. @param history the log's entries of the request, oldest first */
export async function requestClocks(request: RequestDetail, history: readonly { act: string; at: Date }[]) {
  const [{ timeZone, closesAt }, desk] = await Promise.all([currentCompany(), currentDeskSettings()]);
  const { deadline, holdFrom, holdTo } = request;
  const { issuedOn, termDays } = request.answers.process ?? {};
  const term = Number(termDays);
  return clocksOf({
    kind: request.kind,
    agency: request.agency,
    receivedAt: request.submittedAt ?? request.createdAt,
    stops: request.stops.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })),
    decidedAt: firstDecisionIn(history),
    openedAt: request.firstOpenedAt,
    closedAt: request.closedAt,
    expedited: deadline === null ? null : { day: deadline, inDocument: request.deadlineInDocument },
    order: issuedOn && Number.isInteger(term) && term > 0 ? { issued: issuedOn, termDays: term } : null,
    hold: holdFrom && holdTo ? { from: holdFrom, to: holdTo, renews: request.renewsId !== null } : null,
    stateClocks: desk.clocks,
    now: now(),
    timeZone,
    closesAt,
    days: RESPONSE_DAYS,
  });
}
