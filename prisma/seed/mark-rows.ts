import { checklistOf } from '@/lib/requests/check-draft';
import { SHIPPED_COMPANY } from './company';
import type { Plot, RequestRows } from './plot';

const MINUTE_MS = 60_000;
/** How long somebody reads for one condition. */
const READING_MS = 20_000;

/** Whoever works on a request ticks its checklist: half of it so far while in review, all of it before approving. */
export function addMarks(rows: RequestRows, { id, kind, life, cast, answers, present }: Plot): void {
  const begun = life.steps.find(({ verb }) => verb === 'begin');
  const open = ['in_review', 'awaiting_agency', 'approved'].includes(life.status);
  if (!begun || !open || kind === 'fisa_order') return;
  const codes = checklistOf(kind, answers, cast.agent.agency, SHIPPED_COMPANY.state);
  const asked = rows.deficiencies.filter(({ curedAt }) => !curedAt).map(({ code }) => code);
  const marked = life.status === 'in_review' ? codes.slice(0, Math.ceil(codes.length / 2)) : codes;
  for (const [index, code] of marked.entries()) {
    const at = new Date(begun.at.getTime() + MINUTE_MS + index * READING_MS);
    if (at > present) return;
    const met = !asked.includes(code);
    rows.marks.push({ requestId: id, code, met, markedById: cast.decider, markedAt: at });
    rows.events.push({
      at,
      actor: { accountId: cast.decider, kind: 'staff' },
      act: 'checklist.marked',
      requestId: id,
      data: { code, met },
    });
  }
}
