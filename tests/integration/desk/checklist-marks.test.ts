import { expect, test } from 'vitest';
import { database } from '@/lib/platform/database';
import { NotFound } from '@/lib/platform/refusal';
import { approveRequest } from '@/lib/requests/approve-request';
import { beginReview } from '@/lib/requests/begin-review';
import { declineRequest } from '@/lib/requests/decline-request';
import { markCondition } from '@/lib/requests/mark-condition';
import { historyOf, marksOf } from '@/lib/requests/queries';
import { anAgency, anAgent, aStaffMember, FEDERAL } from '@/tests/support/people';
import { aFiledRequest } from '@/tests/support/requests';

/** What the marks say, without the times. */
async function marks(id: string) {
  return Object.fromEntries([...(await marksOf(id))].map(([code, { met, by }]) => [code, { met, by }]));
}

test('Ana ticks what she read, takes one back, and the log has each', async () => {
  const dana = await anAgent();
  const ana = await aStaffMember('analyst');
  const { id, reference } = await aFiledRequest(dana);
  await markCondition(ana, { reference, code: 'G2', met: true, seen: 0 });
  await markCondition(ana, { reference, code: 'G6', met: false, seen: 0 });
  // A double click.
  await markCondition(ana, { reference, code: 'G2', met: true, seen: 0 });
  expect(await marks(id)).toEqual({ G2: { met: true, by: ana.name }, G6: { met: false, by: ana.name } });

  const seen = (await marksOf(id)).get('G6')!.markedAt.getTime();
  await markCondition(ana, { reference, code: 'G6', met: null, seen });
  expect(await marks(id)).toEqual({ G2: { met: true, by: ana.name } });
  const told = (await historyOf(id)).filter(({ act }) => act === 'checklist.marked');
  expect(told.map(({ data }) => data)).toEqual([
    { code: 'G2', met: true },
    { code: 'G6', met: false },
    { code: 'G6', met: null },
  ]);
});

test('a tick never goes over one that its author has not seen', async () => {
  const dana = await anAgent();
  const [ana, cole] = [await aStaffMember('analyst'), await aStaffMember('counsel')];
  const { id, reference } = await aFiledRequest(dana);
  await markCondition(cole, { reference, code: 'G5', met: false, seen: 0 });
  await expect(markCondition(ana, { reference, code: 'G5', met: true, seen: 0 })).rejects.toThrow(
    new RegExp(`^${cole.name} marked G5 \\(.*\\) as not met \\d+ seconds? ago; nothing was changed\\.$`),
  );
  const both = await Promise.allSettled(
    [ana, cole].map((who, index) => markCondition(who, { reference, code: 'G4', met: index === 0, seen: 0 })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(Object.keys(await marks(id)).toSorted()).toEqual(['G4', 'G5']);
});

test('what cannot be ticked is refused with the reason', async () => {
  const dana = await anAgent();
  const [ana, audrey] = [await aStaffMember('analyst'), await aStaffMember('auditor')];
  const { id, reference } = await aFiledRequest(dana);
  const mark = { reference, code: 'G2', met: true, seen: 0 } as const;
  await expect(markCondition(audrey, mark)).rejects.toThrow('Your role does not allow');
  await expect(markCondition(dana, mark)).rejects.toThrow('Your role does not allow');
  await expect(markCondition(await anAgent(), mark)).rejects.toThrow(NotFound);
  await expect(markCondition(ana, { ...mark, code: 'E1' })).rejects.toThrow('E1 does not apply');
  await declineRequest(ana, { reference, reason: 'A test.' });
  await expect(markCondition(ana, mark)).rejects.toThrow('The request is closed');
  expect(await database().checklistMark.count({ where: { requestId: id } })).toBe(0);
});

test('ticks decide nothing: what is not met can still be approved by whoever may', async () => {
  const dana = await anAgent();
  const ana = await aStaffMember('analyst');
  const { reference } = await aFiledRequest(dana);
  await beginReview(ana, { reference });
  await markCondition(ana, { reference, code: 'G2', met: false, seen: 0 });
  await expect(approveRequest(ana, { reference })).resolves.toMatchObject({ reference });
});

test('of the compartment nobody without clearance ticks anything', async () => {
  const ari = await anAgent({ agency: await anAgency(FEDERAL) });
  const [cole, clara] = [await aStaffMember('counsel'), await aStaffMember('cleared', 'counsel')];
  const { id, reference } = await aFiledRequest(ari, { kind: 'national_security_letter' });
  const mark = { reference, code: 'G2', met: true, seen: 0 } as const;
  await expect(markCondition(cole, mark)).rejects.toThrow(NotFound);
  await markCondition(clara, mark);
  expect(await marks(id)).toEqual({ G2: { met: true, by: clara.name } });
});
