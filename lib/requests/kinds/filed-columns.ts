import { daysBetween } from '@/lib/law/calendar-day';
import type { KindId } from '@/lib/law/kinds';
import type { Answers } from '../schema';

/** The columns that follow from what was answered: what lists, filters and clocks read without opening the answers. */
export function answeredColumns(kind: KindId, { process, matter, period, handling }: Answers) {
  // What staff entered of a request on paper may be in part, or wrong: the pre-flight says so, and no column holds it.
  const inOrder = !period?.from || !period.to || period.from <= period.to;
  const { holdFrom, holdTo } = process ?? {};
  const held = kind === 'preservation' && holdFrom && holdTo && isHold(holdFrom, holdTo);
  return {
    periodFrom: inOrder ? (period?.from ?? null) : null,
    periodTo: inOrder ? (period?.to ?? null) : null,
    deadline: handling?.expedited === 'yes' ? (handling.deadline ?? null) : null,
    holdFrom: held ? holdFrom : null,
    holdTo: held ? holdTo : null,
    childEndangerment: matter?.childEndangerment === 'yes',
    noticeBarred: handling?.notice === 'barred',
    doNotAct: handling?.doNotAct === 'yes',
    requestingCountry: kind === 'mlat' ? (process?.country ?? null) : null,
  };
}

/** At most 90 days apart, 18 U.S.C. 2703(f)(2). */
function isHold(from: string, to: string): boolean {
  const days = daysBetween(from, to);
  return days >= 0 && days <= 90;
}
