import type { KindId } from '@/lib/law/kinds';
import type { Answers } from '../schema';

/** The columns that follow from what was answered: what lists, filters and clocks read without opening the answers. */
export function answeredColumns(kind: KindId, { process, matter, period, handling }: Answers) {
  return {
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    deadline: handling?.expedited === 'yes' ? (handling.deadline ?? null) : null,
    holdFrom: kind === 'preservation' ? (process?.holdFrom ?? null) : null,
    holdTo: kind === 'preservation' ? (process?.holdTo ?? null) : null,
    childEndangerment: matter?.childEndangerment === 'yes',
    noticeBarred: handling?.notice === 'barred',
    doNotAct: handling?.doNotAct === 'yes',
    requestingCountry: kind === 'mlat' ? (process?.country ?? null) : null,
  };
}
