import { describe, expect, test } from 'vitest';
import type { AgentActor, StaffActor } from '@/lib/accounts/rules';
import { unseal } from '@/lib/platform/crypto';
import { database } from '@/lib/platform/database';
import type { Refusal } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { declineRequest } from '@/lib/requests/decline-request';
import { delayRequest } from '@/lib/requests/delay-request';
import { deriveOutcome } from '@/lib/requests/derive-outcome';
import { fulfilRequest } from '@/lib/requests/fulfil-request';
import { decisionsOf } from '@/lib/requests/list-decisions';
import { findRequest } from '@/lib/requests/queries';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { reopenRequest } from '@/lib/requests/reopen-request';
import { resumeRequest } from '@/lib/requests/resume-request';
import { anAgency, anAgent, aStaffMember, FOREIGN } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

const WARRANT = {
  kind: 'search_warrant' as const,
  pages: { categories: { categories: ['subscriber', 'records', 'content'], particulars: 'All of it.' } },
};

/** A warrant for everything on two numbers, in review. */
async function aWarrant(pages = WARRANT.pages as Parameters<typeof aFiledRequest>[1] & object) {
  const [dana, cole] = [await anAgent(), await aStaffMember('counsel')];
  const { id, reference } = await aFiledRequest(dana, { ...WARRANT, pages } as never);
  await beginReview(cole, { reference });
  const { identifiers } = (await findRequest(cole, reference))!;
  return { dana, cole, id, reference, first: identifiers[0]!.id, second: identifiers[1]!.id };
}

const grantedOf = async (actor: AgentActor | StaffActor, reference: string) => {
  const request = (await findRequest(actor, reference))!;
  return Object.fromEntries(request.categories.map(({ category, granted }) => [category, granted]));
};

describe('an approval', () => {
  test('of what the law allows grants all of it by one press, and is on record', async () => {
    const [dana, ana] = [await anAgent(), await aStaffMember('analyst')];
    const { id, reference } = await aFiledRequest(dana);
    await beginReview(ana, { reference });
    await approveRequest(ana, { reference });
    expect(await grantedOf(dana, reference)).toEqual({ subscriber: true });
    const [decision] = await decisionsOf(ana, (await findRequest(ana, reference))!);
    expect(decision).toMatchObject({
      verb: 'approve',
      by: ana.name,
      grounds: [{ category: 'subscriber', granted: true, code: 'allowed', source: '18 U.S.C. § 2703(c)(2)' }],
    });
    const event = await database().auditEvent.findFirstOrThrow({
      where: { requestId: id, act: 'request.approve' },
    });
    expect(event.data).toMatchObject({ granted: ['subscriber'], inPart: false });
    await expect(database().decision.count({ where: { requestId: id } })).resolves.toBe(1);
  });

  test('in part is counsel’s, says why, and is kept by category and identifier', async () => {
    const { dana, cole, reference, first, second } = await aWarrant();
    const ana = await aStaffMember('analyst');
    const grant = { categories: ['subscriber', 'records'], withheld: { [second]: ['records'] } };
    await expect(approveRequest(ana, { reference, grant })).rejects.toThrow(/role does not allow/);
    await expect(approveRequest(cole, { reference, grant })).rejects.toThrow(/at least one reason/);
    await expect(approveRequest(cole, { reference, grant, grounds: ['other'] })).rejects.toThrow(
      /says nothing by itself/,
    );
    await approveRequest(cole, { reference, grant, grounds: ['overbroad'], words: 'One account only.' });
    expect(await grantedOf(dana, reference)).toEqual({ subscriber: true, records: true, content: false });
    const seen = (await findRequest(dana, reference))!;
    expect(seen.decisionReason).toMatch(
      /broader than the process supports.*§ 2703\(d\)[\s\S]*One account only\./,
    );
    expect(seen.identifiers.map(({ id, withheld }) => [id, withheld])).toEqual([
      [first, []],
      [second, ['records']],
    ]);
  });

  test('in part of what an analyst may approve is counsel’s all the same', async () => {
    const [dana, ana] = [await anAgent(), await aStaffMember('analyst')];
    const { reference } = await aFiledRequest(dana);
    await beginReview(ana, { reference });
    const { identifiers } = (await findRequest(ana, reference))!;
    const grant = { categories: ['subscriber'], withheld: { [identifiers[0]!.id]: ['subscriber'] } };
    await expect(approveRequest(ana, { reference, grant, grounds: ['overbroad'] })).rejects.toThrow(
      'To approve in part is counsel’s',
    );
  });

  test('of what the law leaves to the company takes a reason for each category, which the agent does not read', async () => {
    const marie = await anAgent({ agency: await anAgency(FOREIGN) });
    const cole = await aStaffMember('counsel');
    const { reference } = await aFiledRequest(marie, { kind: 'police_force_order' });
    await beginReview(cole, { reference });
    const refused = await approveRequest(cole, { reference }).catch((error: Refusal) => error);
    expect((refused as Refusal).issues).toMatchObject([{ field: 'reason.subscriber' }]);
    await approveRequest(cole, {
      reference,
      reasons: { subscriber: 'The harm is grave and the data slight.' },
    });
    const [decision] = await decisionsOf(cole, (await findRequest(cole, reference))!);
    expect(decision!.grounds).toMatchObject([{ code: 'M2', granted: true }]);
    expect(decision!.reason.byCategory).toEqual({ subscriber: 'The harm is grave and the data slight.' });
    expect((await findRequest(marie, reference))!.decisionReason).toBeNull();
    expect(await decisionsOf(marie, (await findRequest(marie, reference))!)).toEqual([]);
  });

  test('never grants what is out of reach, what was not asked for, nothing at all, or another’s identifier', async () => {
    const { cole, id, reference, first, second } = await aWarrant();
    await database().requestCategory.update({
      where: { requestId_category: { requestId: id, category: 'content' } },
      data: { answer: null },
    });
    const tries: [string[], Record<string, string[]>, RegExp][] = [
      [['content'], {}, /can never be granted/],
      [['realtime_content'], {}, /not asked for/],
      [[], {}, /Nothing would be granted/],
      [['records'], { [first]: ['records'], [second]: ['records'] }, /Nothing would be granted/],
      [['records'], { [id]: ['records'] }, /nothing at this address/],
    ];
    for (const [categories, withheld, message] of tries) {
      const grant = { categories, withheld };
      await expect(approveRequest(cole, { reference, grant, grounds: ['M1'] })).rejects.toThrow(message);
    }
    expect((await findRequest(cole, reference))!.status).toBe('in_review');
    // Left to itself it grants the rest, and the agent is told that content is not among it.
    await approveRequest(cole, { reference });
    expect(await grantedOf(cole, reference)).toEqual({ subscriber: true, records: true, content: false });
  });

  test('takes exceptions as a list in any spelling, both ways round', async () => {
    const { cole, reference, first, second } = await aWarrant();
    const grant = { categories: ['subscriber', 'records', 'content'], withheld: {} };
    const list = (mode: 'except' | 'only', text: string) =>
      approveRequest(cole, { reference, grant, lists: { content: { mode, text } }, grounds: ['overbroad'] });
    await expect(list('except', ' \n')).rejects.toThrow(/Name the identifiers/);
    await expect(list('except', '+1 415 555 0132, +1 202 555 0111')).rejects.toThrow(
      /does not name “\+1 202 555 0111”/,
    );
    await list('only', '415.555.0132');
    const { identifiers } = (await findRequest(cole, reference))!;
    expect(identifiers.map(({ id, withheld }) => [id, withheld])).toEqual([
      [first, []],
      [second, ['content']],
    ]);
  });
});

describe('a decline and a delay', () => {
  test('name their grounds with sources, for the agent and for the record', async () => {
    const { dana, cole, id, reference } = await aWarrant();
    await declineRequest(cole, { reference, grounds: ['mlat', 'G6'], reason: '' });
    const declined = (await findRequest(dana, reference))!;
    expect(declined.decisionReason).toMatch(/letter rogatory\. \(18 U\.S\.C\. §§ 2702[\s\S]*\(G6\)/);
    const [decision] = await decisionsOf(cole, (await findRequest(cole, reference))!);
    expect(decision!.grounds.map(({ code }) => code)).toEqual(['mlat', 'G6']);
    expect(decision!.grounds.every(({ source }) => source.length > 0)).toBe(true);
    const row = await database().decision.findFirstOrThrow({ where: { requestId: id } });
    expect(await unseal(row.reason!, { use: 'decision.reason', id: row.id })).toBe('{"words":""}');
  });

  test('by another reason want words', async () => {
    const { cole, reference } = await aWarrant();
    await expect(declineRequest(cole, { reference, reason: ' ' })).rejects.toThrow(/says nothing by itself/);
    await expect(delayRequest(cole, { reference, reason: '' })).rejects.toThrow(/says nothing by itself/);
  });

  test('a delay stops the clock on its ground, and keeps the day of the reminder', async () => {
    const { cole, id, reference } = await aWarrant();
    const delay = { reference, ground: 'motion_2703h' as const, reason: '' };
    await expect(delayRequest(cole, { ...delay, remindOn: '2020-01-01' })).rejects.toThrow(/is over/);
    await delayRequest(cole, { ...delay, remindOn: '2099-01-04' });
    expect(await database().clockStop.findFirstOrThrow({ where: { requestId: id } })).toMatchObject({
      endedAt: null,
      remindOn: '2099-01-04',
    });
  });
});

describe('what is produced', () => {
  test('follows from the outcome and what is available, and less can be handed over', async () => {
    const { cole, dana, id, reference, first, second } = await aWarrant();
    const grant = { categories: ['subscriber', 'records', 'content'], withheld: { [second]: ['content'] } };
    await approveRequest(cole, { reference, grant, grounds: ['overbroad'] });
    const record = (outcomes: Record<string, never>, more = {}) =>
      recordOutcomes(cole, { reference, outcomes, ...more });
    const on = (row: string, outcome: string) => ({ [row]: outcome }) as Record<string, never>;
    await expect(record(on(second, 'contact_information_and_content'))).rejects.toThrow(
      /more than was approved/,
    );
    const left = { without: { [first]: ['content'] } };
    await expect(record(on(first, 'contact_information_and_content'), left)).rejects.toThrow(
      /marked as left out/,
    );
    await record(on(first, 'contact_information_and_content'), { without: { [first]: ['records'] } });
    await record(on(second, 'non_content'));
    const rows = await database().requestIdentifier.findMany({
      where: { requestId: id },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ produced }) => produced)).toEqual([
      ['subscriber', 'content'],
      ['subscriber', 'records'],
    ]);
    expect(await deriveOutcome(id)).toBe('contact_information_and_content');
    await fulfilRequest(cole, { reference });
    // Reopened, everything is decided anew.
    await reopenRequest(cole, { reference, reason: 'A number was left out.' });
    expect(await grantedOf(dana, reference)).toEqual({ subscriber: null, records: null, content: null });
    expect(
      await database().requestIdentifier.count({ where: { requestId: id, produced: { isEmpty: false } } }),
    ).toBe(0);
  });

  test('redirected to the customer, the agency reads whom to ask on its page, sealed in the database', async () => {
    const { cole, dana, id, reference, first } = await aWarrant();
    await approveRequest(cole, { reference });
    const redirected = { [first]: 'redirected' as const };
    await expect(recordOutcomes(cole, { reference, outcomes: redirected })).rejects.toThrow(
      /contact details/,
    );
    const whom = 'Reseller Example Ltd., legal@reseller.example';
    await recordOutcomes(cole, { reference, outcomes: redirected, redirects: { [first]: whom } });
    // Saved again without retyping it, it stays; another outcome takes it away.
    await recordOutcomes(cole, {
      reference,
      outcomes: redirected,
      rest: 'redirected',
      redirects: { rest: 'The same.' },
    });
    const seen = (await findRequest(dana, reference))!;
    expect(seen.identifiers.map(({ redirect }) => redirect)).toEqual([whom, 'The same.']);
    const row = await database().requestIdentifier.findUniqueOrThrow({ where: { id: first } });
    expect(row.produced).toEqual(['subscriber']);
    expect(Buffer.from(row.redirect!).includes('Reseller')).toBe(false);
    await recordOutcomes(cole, { reference, outcomes: { [first]: 'no_records' } });
    const after = await database().requestIdentifier.findUniqueOrThrow({ where: { id: first } });
    expect(after).toMatchObject({ redirect: null, produced: [], outcome: 'no_records' });
    expect(
      await database().requestIdentifier.count({ where: { requestId: id, redirect: { not: null } } }),
    ).toBe(1);
  });

  test('whoever goes around the use case meets the database', async () => {
    const { cole, id, reference, first, second } = await aWarrant();
    const grant = { categories: ['subscriber', 'records'], withheld: { [second]: ['records'] } };
    const produce = (row: string, produced: string[]) =>
      database().requestIdentifier.update({ where: { id: row }, data: { produced } });
    const more = /more would be produced on an identifier than was approved/;
    await expect(produce(first, ['subscriber'])).rejects.toThrow(more);
    await approveRequest(cole, { reference, grant, grounds: ['overbroad'] });
    await expect(produce(first, ['content'])).rejects.toThrow(more);
    await expect(produce(second, ['subscriber', 'records'])).rejects.toThrow(more);
    await produce(first, ['subscriber', 'records']);
    const withhold = database().requestIdentifier.update({
      where: { id: first },
      data: { withheld: ['records'] },
    });
    await expect(withhold).rejects.toThrow(more);
    const takeBack = database().requestCategory.update({
      where: { requestId_category: { requestId: id, category: 'records' } },
      data: { granted: false },
    });
    await expect(takeBack).rejects.toThrow(/produced cannot be taken back/);
  });

  test('a later approval cannot leave out what was produced', async () => {
    const { cole, reference, first } = await aWarrant();
    await approveRequest(cole, { reference });
    await recordOutcomes(cole, { reference, outcomes: { [first]: 'contact_information_and_content' } });
    await delayRequest(cole, { reference, ground: 'motion_2703d', reason: '' });
    await resumeRequest(cole, { reference });
    const grant = { categories: ['subscriber'], withheld: {} };
    await expect(approveRequest(cole, { reference, grant, grounds: ['overbroad'] })).rejects.toThrow(
      /cannot be taken back/,
    );
    await approveRequest(cole, { reference });
  });
});
