import { TZDate } from '@date-fns/tz';
import { describe, expect, test } from 'vitest';
import type { StaffActor } from '@/lib/accounts/rules';
import { refuseRelease, releaseData } from '@/lib/emergencies/decide-release';
import { followUpsDue, releaseFacts } from '@/lib/emergencies/queries';
import { recommendRelease } from '@/lib/emergencies/recommend-release';
import { now } from '@/lib/platform/clock';
import { database } from '@/lib/platform/database';
import { FactorNeeded, NotFound } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { decisionsOf } from '@/lib/requests/list-decisions';
import { scopeOf } from '@/lib/requests/policy';
import { findRequest } from '@/lib/requests/queries';
import { recordOutcomes } from '@/lib/requests/record-outcomes';
import { recordCallBack } from '@/lib/signals/record-call-back';
import {
  aConfirmedCall,
  anUnregisteredEmergency,
  aProvenMailbox,
  aRecommendedRelease,
} from '@/tests/support/emergencies';
import { anAgent, aStaffMember } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

/** An emergency for records of two numbers, in review. */
async function anEmergency(ana: StaffActor) {
  const dana = await anAgent();
  const categories = {
    categories: ['subscriber', 'records'],
    particulars: 'Who holds it, and whom it called.',
  };
  const { id, reference } = await aFiledRequest(dana, { kind: 'emergency', pages: { categories } });
  await beginReview(ana, { reference });
  return { dana, id, reference };
}

const people = async () =>
  [await aStaffMember('analyst'), await aStaffMember('counsel'), await aStaffMember('counsel')] as const;
const scope = { categories: ['subscriber'], withheld: {} };
const words = { why: 'He said goodbye and hung up.', relates: 'The address leads to the door.' };
const decided = (releaseId: string) => ({ releaseId, reason: 'The call confirms it.', factorAt: now() });

describe('a release', () => {
  test('takes a call-back and two people, grants exactly what was recommended, and is followed up', async () => {
    const [ana, cole] = await people();
    const { dana, id, reference } = await anEmergency(ana);
    await expect(approveRequest(cole, { reference })).rejects.toThrow(/by a release alone/);
    await expect(recommendRelease(ana, { reference, scope, ...words })).rejects.toThrow(
      /call the agency back/,
    );
    await aConfirmedCall(ana, reference);
    const { identifiers } = (await findRequest(ana, reference))!;
    const less = { categories: ['subscriber', 'records'], withheld: { [identifiers[1]!.id]: ['records'] } };
    const releaseId = await recommendRelease(ana, { reference, scope: less, ...words });
    await expect(recommendRelease(cole, { reference, scope, ...words })).rejects.toThrow(
      /waits for counsel already/,
    );
    await expect(releaseData(ana, { reference, ...decided(releaseId) })).rejects.toThrow(/release/);
    const stale = { ...decided(releaseId), factorAt: new Date(now().getTime() - 6 * 60_000) };
    await expect(releaseData(cole, { reference, ...stale })).rejects.toThrow(FactorNeeded);
    await releaseData(cole, { reference, ...decided(releaseId) });

    const request = (await findRequest(dana, reference))!;
    expect(request.status).toBe('approved');
    expect(request.categories.map(({ granted }) => granted)).toEqual([true, true]);
    expect(request.identifiers.map(({ withheld }) => withheld)).toEqual([[], ['records']]);
    const facts = (await releaseFacts(cole, (await findRequest(cole, reference))!))!;
    expect(facts.releases).toMatchObject([
      { by: ana.name, decidedBy: cole.name, released: true, ...words, decision: 'The call confirms it.' },
    ]);
    expect(await releaseFacts(dana, request)).toBeNull();
    const [decision] = await decisionsOf(cole, (await findRequest(cole, reference))!);
    expect(decision!.grounds).toMatchObject([{ code: 'M3' }, { code: 'M3' }]);
    const due = facts.releases[0]!.followUpDue;
    expect(await followUpsDue(scopeOf(cole), due, due)).toMatchObject([{ reference }]);
    expect(await followUpsDue(scopeOf(cole), '2020-01-01', '2020-12-31')).toEqual([]);
    const event = await database().auditEvent.findFirstOrThrow({
      where: { requestId: id, act: 'request.approve' },
    });
    expect(event.data).toMatchObject({ release: releaseId, followUpDue: due });
    // What is handed over stays within what was released.
    const outcomes = { [identifiers[1]!.id]: 'non_content' as const };
    await expect(recordOutcomes(ana, { reference, outcomes })).rejects.toThrow(/more than was approved/);
  });

  test('is never decided by whoever recommended it, also where they are counsel', async () => {
    const [ana, cole, carol] = await people();
    const { reference } = await anEmergency(ana);
    const releaseId = await aRecommendedRelease(cole, reference, scope);
    await expect(releaseData(cole, { reference, ...decided(releaseId) })).rejects.toThrow(/takes two people/);
    await expect(refuseRelease(cole, { reference, ...decided(releaseId) })).rejects.toThrow(
      /takes two people/,
    );
    const both = database().release.update({
      where: { id: releaseId },
      data: { decidedById: cole.accountId, decidedAt: now(), released: true },
    });
    await expect(both).rejects.toThrow();
    await releaseData(carol, { reference, ...decided(releaseId) });
  });

  test('of two counsel at once one wins, and the other is told who', async () => {
    const [ana, cole, carol] = await people();
    const { id, reference } = await anEmergency(ana);
    const releaseId = await aRecommendedRelease(ana, reference, scope);
    const results = await Promise.allSettled([
      releaseData(cole, { reference, ...decided(releaseId) }),
      releaseData(carol, { reference, ...decided(releaseId) }),
    ]);
    const lost = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(1);
    expect(String(lost[0]!.reason.message)).toMatch(
      /^Staff \d+ released the data in the emergency 1 second ago, so/,
    );
    expect(await database().decision.count({ where: { requestId: id } })).toBe(1);
  });

  test('of one who releases and one who refuses at once one wins', async () => {
    const [ana, cole, carol] = await people();
    const { id, reference } = await anEmergency(ana);
    const releaseId = await aRecommendedRelease(ana, reference, scope);
    const results = await Promise.allSettled([
      refuseRelease(cole, { reference, ...decided(releaseId) }),
      releaseData(carol, { reference, ...decided(releaseId) }),
    ]);
    const lost = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost).toHaveLength(1);
    expect(String(lost[0]!.reason.message)).toMatch(/Staff \d+ (released|refused) this \d seconds? ago/);
    const { status } = await database().request.findUniqueOrThrow({ where: { id } });
    const { released } = await database().release.findUniqueOrThrow({ where: { id: releaseId } });
    expect(status).toBe(released ? 'approved' : 'in_review');
  });

  test('that was refused discloses nothing, and less can be recommended', async () => {
    const [ana, cole] = await people();
    const { id, reference } = await anEmergency(ana);
    const first = await aRecommendedRelease(ana, reference, {
      categories: ['subscriber', 'records'],
      withheld: {},
    });
    await refuseRelease(cole, { reference, ...decided(first) });
    await expect(releaseData(cole, { reference, ...decided(first) })).rejects.toThrow(/refused this/);
    expect(await database().requestCategory.count({ where: { requestId: id, granted: true } })).toBe(0);
    const second = await recommendRelease(ana, { reference, scope, ...words });
    await releaseData(cole, { reference, ...decided(second) });
    expect((await findRequest(cole, reference))!.status).toBe('approved');
  });

  test('a denial after the recommendation undoes the call on which it rests', async () => {
    const [ana, cole] = await people();
    const { reference } = await anEmergency(ana);
    const releaseId = await aRecommendedRelease(ana, reference, scope);
    await recordCallBack(ana, { reference, verdict: 'denied', account: 'The chief knows of nothing.' });
    await expect(releaseData(cole, { reference, ...decided(releaseId) })).rejects.toThrow(
      /denied this request/,
    );
    expect((await findRequest(cole, reference))!.status).toBe('in_review');
  });

  test('reaches no further than the law, names something, and is of the same request', async () => {
    const [ana, cole] = await people();
    const { reference } = await anEmergency(ana);
    await aConfirmedCall(ana, reference);
    for (const categories of [[], ['content'], ['subscriber', 'realtime_content']]) {
      const beyond = { categories, withheld: {} };
      await expect(recommendRelease(ana, { reference, scope: beyond, ...words })).rejects.toThrow(
        /Choose what/,
      );
    }
    const other = await anEmergency(ana);
    await expect(recommendRelease(ana, { reference: other.reference, scope, ...words })).rejects.toThrow(
      /call the agency back/,
    );
    const releaseId = await recommendRelease(ana, { reference, scope, ...words });
    const elsewhere = releaseData(cole, { reference: other.reference, ...decided(releaseId) });
    await expect(elsewhere).rejects.toThrow(NotFound);
  });

  test('whoever goes around it meets the database', async () => {
    const [ana] = await people();
    const { id } = await anEmergency(ana);
    const forced = database().request.update({ where: { id }, data: { status: 'approved' } });
    await expect(forced).rejects.toThrow(/approved by a release alone/);
  });
});

describe('a call-back', () => {
  test('is made on the number of the registry, sealed in what was said', async () => {
    const [ana] = await people();
    const { id, reference } = await anEmergency(ana);
    await recordCallBack(ana, { reference, verdict: 'confirmed', account: 'Lieutenant Vale knows of it.' });
    const row = await database().callBack.findFirstOrThrow({ where: { requestId: id } });
    expect(row.number).toBe('+1 217 555 0100');
    expect(Buffer.from(row.account).includes('Vale')).toBe(false);
    const early = { reference, verdict: 'confirmed' as const, account: 'x', calledAt: '2020-01-01T10:00' };
    await expect(recordCallBack(ana, early)).rejects.toThrow(/between the filing and now/);
    await expect(recordCallBack(ana, { ...early, calledAt: 'yesterday' })).rejects.toThrow(/such as/);
    // A form gives the minute; that of the filing is no minute before it.
    const request = await database().request.findUniqueOrThrow({ where: { id } });
    const calledAt = new TZDate(request.submittedAt!, 'America/Los_Angeles').toISOString().slice(0, 16);
    await recordCallBack(ana, { ...early, calledAt });
  });

  test('of an agency that nobody verified has no number to call, and nothing is released to it', async () => {
    const [ana] = await people();
    const { reference } = await anUnregisteredEmergency(await aProvenMailbox());
    await beginReview(ana, { reference });
    const call = { reference, verdict: 'confirmed' as const, account: 'Somebody said yes.' };
    await expect(recordCallBack(ana, call)).rejects.toThrow(/no verified registry entry/);
    await expect(recommendRelease(ana, { reference, scope, ...words })).rejects.toThrow(
      /Nobody has verified/,
    );
  });

  test('is for those who handle requests', async () => {
    const [ana] = await people();
    const { dana, reference } = await anEmergency(ana);
    const call = { verdict: 'confirmed' as const, account: 'x' };
    const audrey = await aStaffMember('auditor');
    await expect(recordCallBack(audrey, { reference, ...call })).rejects.toThrow(/role does not allow/);
    await expect(recordCallBack(dana, { reference, ...call })).rejects.toThrow(/role does not allow/);
  });

  test('on a number that the registry has given up since does not carry a release', async () => {
    const [ana] = await people();
    const { dana, reference } = await anEmergency(ana);
    await aConfirmedCall(ana, reference);
    await database().agency.update({
      where: { id: dana.agencyId },
      data: { directoryPhone: '+12175550177' },
    });
    await expect(recommendRelease(ana, { reference, scope, ...words })).rejects.toThrow(/another number/);
  });
});
