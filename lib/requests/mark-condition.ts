import type { Actor } from '@/lib/accounts/rules';
import { appendEvent } from '@/lib/audit/append-event';
import { CONDITIONS, type Code } from '@/lib/law/checklist-items';
import type { KindId } from '@/lib/law/kinds';
import { now } from '@/lib/platform/clock';
import { inTransaction } from '@/lib/platform/database';
import { NotFound, Refusal } from '@/lib/platform/refusal';
import { currentCompany } from '@/lib/settings/queries';
import { checklistOf } from './check-draft';
import { may, scopeOf } from './policy';
import { answersOf, FACTS, factsOf, whereOf } from './queries';
import { isClosed } from './rules';

export type Marking = {
  reference: string;
  code: Code;
  /** Null takes the mark back. */
  met: boolean | null;
  /** When the mark was set that the actor saw, in milliseconds since 1970; 0 where there was none. */
  seen: number;
};

/**
 * Ticks a condition of a request's checklist as met or not met, or takes the tick back (LAW.md § 2). It decides
 * nothing by itself: it is what whoever decides can rely on. The same mark twice is one.
 * @throws NotFound; Refusal where the role may not, the request is over, the condition does not apply, or a colleague
 * marked it since the actor looked
 */
export async function markCondition(actor: Actor, { reference, code, met, seen }: Marking): Promise<void> {
  const company = await currentCompany();
  await inTransaction(async (tx) => {
    const found = await tx.request.findFirst({
      where: { AND: [{ reference }, whereOf(scopeOf(actor))] },
      select: { id: true },
    });
    if (!found) throw new NotFound();
    // Two who mark at once stand in line here, so that the second reads what the first did.
    await tx.$executeRaw`select 1 from request where id = ${found.id}::uuid for update`;
    const request = await tx.request.findUniqueOrThrow({
      where: { id: found.id },
      include: { ...FACTS, agency: true, marks: { where: { code }, include: { markedBy: true } } },
    });
    if (!may(actor, 'view', factsOf(request))) throw new NotFound();
    if (!may(actor, 'mark', factsOf(request)))
      throw refused('Your role does not allow marking the checklist.');
    if (isClosed(request.status)) {
      throw refused('The request is closed, so its checklist stays as it is; reopen the request first.');
    }
    const applying = checklistOf(
      request.kind as KindId,
      await answersOf(request),
      request.agency,
      company.state,
    );
    if (!applying.includes(code)) {
      throw refused(`${code} does not apply to this request: mark a condition that its checklist names.`);
    }
    const at = now();
    const [mark] = request.marks;
    if ((mark?.met ?? null) === met) return;
    if ((mark?.markedAt.getTime() ?? 0) !== seen) throw refused(overtaken(code, mark, at));

    const key = { requestId: request.id, code };
    const marked = { met: met ?? false, markedById: actor.accountId, markedAt: at };
    if (met === null) await tx.checklistMark.delete({ where: { requestId_code: key } });
    else {
      await tx.checklistMark.upsert({
        where: { requestId_code: key },
        create: { ...key, ...marked },
        update: marked,
      });
    }
    await appendEvent(tx, {
      actor: { accountId: actor.accountId, kind: actor.kind },
      act: 'checklist.marked',
      requestId: request.id,
      data: { code, met },
    });
  });
}

const refused = (message: string) => new Refusal({ field: null, message });

type Mark = { met: boolean; markedAt: Date; markedBy: { name: string } } | undefined;

/** Tells who came second what stands there now, and by whom. */
function overtaken(code: Code, mark: Mark, at: Date): string {
  const name = `${code} (${CONDITIONS[code].name})`;
  if (!mark) return `Somebody took the mark on ${name} back meanwhile; nothing was changed.`;
  const seconds = Math.max(1, Math.round((at.getTime() - mark.markedAt.getTime()) / 1000));
  const when = seconds < 3600 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'} ago` : 'meanwhile';
  return `${mark.markedBy.name} marked ${name} as ${mark.met ? 'met' : 'not met'} ${when}; nothing was changed.`;
}
